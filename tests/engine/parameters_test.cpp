#include "engine/parameters.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/status_line.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::provision;

ValueHistory history(const Asking& asking, const std::string& name = "law/a") {
  return value_history(asking.chronicle.without_question(), asking.id(name));
}

// "10", "10 or 12", "10 → 12"; "not on file".
std::string value(const Asking& asking, const std::string& date,
                  const std::string& name = "law/a") {
  const ValueHistory found = history(asking, name);
  if (!found.on_file) return "not on file";
  const When when = read_when("DATE", date, utc()).value();
  std::string text;
  for (const auto& step : values_on(found, minutes_of(when, found.zone))) {
    text += (text.empty() ? "" : " → ") + words(step.value);
  }
  return text;
}

std::string why(const Asking& asking, const std::string& date) {
  const ValueHistory found = history(asking);
  const Instant t = first_minute(*parse_date(date), found.zone);
  for (const PossibleValue& one : found.line.at(t)) {
    if (one.is_none()) return why_none(asking.chronicle.without_question(), found, one, t);
  }
  return {};
}

std::string parameter(const std::string& values, const std::string& more = {}) {
  return provision("a", "parameter: a rate, values: [" + values + "]" + more);
}

}  // namespace

TEST_CASE("a value holds from its day to the day before the next") {
  const Asking asking(
      parameter("{from: 2025-01-01, value: 10 %}, {from: 2025-07-01, value: 12.50 %}"));
  CHECK(value(asking, "2024-12-31") == "none");
  CHECK(value(asking, "2025-01-01") == "10 %");
  CHECK(value(asking, "2025-06-30") == "10 %");
  CHECK(value(asking, "2025-07-01") == "12.50 %");
  CHECK(value(asking, "2199-01-01") == "12.50 %");
  CHECK(why(asking, "2024-12-31") == "its first value begins 2025-01-01");
}

TEST_CASE("entries may stand in any order") {
  const Asking asking(parameter("{from: 2025-07-01, value: 12}, {from: 2025-01-01, value: 10}"));
  CHECK(value(asking, "2025-06-30") == "10");
  CHECK(value(asking, "2025-07-01") == "12");
}

TEST_CASE("a gap is none, and a quoted none is a word") {
  const Asking asking(
      parameter("{from: 2025-01-01, value: 10}, {from: 2025-02-01, value: none}, "
                "{from: 2025-03-01, value: \"none\"}"));
  CHECK(value(asking, "2025-01-31") == "10");
  CHECK(value(asking, "2025-02-01") == "none");
  CHECK(why(asking, "2025-02-01") == "written as none from 2025-02-01");
  CHECK(why(asking, "2025-03-01").empty());
}

TEST_CASE("within the year in which a value began either is possible") {
  const Asking asking(parameter("{from: 2023-05-01, value: 10}, {from: 2024, value: 12}"));
  CHECK(value(asking, "2023-12-31") == "10");
  CHECK(value(asking, "2024-01-01") == "10 or 12");
  CHECK(value(asking, "2024-12-30") == "10 or 12");
  CHECK(value(asking, "2024-12-31") == "12");
}

TEST_CASE("where the first value may have begun, it or none is possible") {
  const Asking asking(parameter("{from: 2024, value: 12}"));
  CHECK(value(asking, "2023-12-31") == "none");
  CHECK(value(asking, "2024-06-30") == "none or 12");
  CHECK(value(asking, "2024-12-31") == "12");
}

TEST_CASE("a value that waits for something that has not happened is not there") {
  const Asking asking(parameter("{from: {of: never}, value: 12}") +
                      "events:\n  never: {title: Not yet, cite: {source: text, at: \"3\"}}\n");
  CHECK(value(asking, "2025-01-01") == "none");
  CHECK(why(asking, "2025-01-01") == "its first value has no date yet");
}

TEST_CASE("a value that begins by the clock of another zone changes within the day") {
  const Asking asking(
      parameter("{from: 2025-01-01, value: 10}, {from: {date: 2025-03-01, zone: America/New_York}, "
                "value: 12}"));
  CHECK(value(asking, "2025-02-28") == "10");
  CHECK(value(asking, "2025-03-01") == "10 → 12");
  CHECK(value(asking, "2025-03-02") == "12");
  CHECK(value(asking, "2025-03-01T12:59+08:00") == "10");
  CHECK(value(asking, "2025-03-01T13:00+08:00") == "12");
}

TEST_CASE("a correction is known from its day on, and the wrong record before it") {
  const std::string values =
      "{from: 2024-01-01, value: 12, withdrawn: 2025-05-01}, "
      "{from: 2024-01-01, value: 21, recorded: 2025-05-01}";
  const Asking before(isle(parameter(values)), Date{2025, 4, 30});
  CHECK(value(before, "2024-06-01") == "12");
  CHECK(history(before).corrected.empty());
  CHECK(history(before).left_out == 1);
  const Asking after(isle(parameter(values)), Date{2025, 5, 1});
  CHECK(value(after, "2024-06-01") == "21");
  const ValueHistory found = history(after);
  REQUIRE(found.corrected.size() == 1);
  CHECK(*found.corrected.front().entry->value == "12");
  CHECK(found.left_out == 0);
  const auto day = on_file_from(*after.book, found.parameter, *found.corrected.front().entry);
  CHECK(iso(day.value()) == "2024-01-01");
}

TEST_CASE("not on file is not none: the law, the parameter and each value have their day") {
  const std::string law =
      parameter("{from: 2020-01-01, value: 10, published: 2025-03-01}", ", published: 2025-02-01");
  CHECK(value(Asking(isle(law), Date{2023, 12, 31}), "2026-01-01") == "not on file");
  CHECK(value(Asking(isle(law), Date{2025, 1, 31}), "2026-01-01") == "not on file");
  const Asking no_value(isle(law), Date{2025, 2, 28});
  CHECK(value(no_value, "2026-01-01") == "not on file");
  CHECK(history(no_value).left_out == 1);
  CHECK(value(Asking(isle(law), Date{2025, 3, 1}), "2026-01-01") == "10");
}

TEST_CASE("what was withdrawn is no longer on file, and says since when") {
  const Asking asking(isle(parameter("{from: 2024-01-01, value: 10}", ", withdrawn: 2025-02-01")),
                      Date{2025, 2, 1});
  CHECK(value(asking, "2026-01-01") == "not on file");
  CHECK(iso(history(asking).withdrawn.value()) == "2025-02-01");
}

TEST_CASE("a parameter that is not in force, or rests, has no value") {
  const Asking asking(
      parameter("{from: 2020-01-01, value: 10}", ", from: 2025-01-01, through: 2025-12-31") +
      provision("pause", "suspends: a, from: 2025-06-01, through: 2025-06-30"));
  CHECK(value(asking, "2024-12-31") == "none");
  CHECK(why(asking, "2024-12-31") == "it begins only on 2025-01-01");
  CHECK(value(asking, "2025-01-01") == "10");
  CHECK(value(asking, "2025-06-01") == "none");
  CHECK(why(asking, "2025-06-01") == "suspended by The law pause");
  CHECK(value(asking, "2025-07-01") == "10");
  CHECK(value(asking, "2026-01-01") == "none");
  CHECK(why(asking, "2026-01-01") == "its time ran out");
}

TEST_CASE("where it is open whether it holds, none is possible besides") {
  const Asking asking(parameter("{from: 2020-01-01, value: 10}", ", from: 2025"));
  CHECK(value(asking, "2025-06-01") == "10 or none");
  CHECK(why(asking, "2025-06-01") ==
        "pending or operative; when The law a begins is open: some day in 2025");
}

TEST_CASE("a parameter without a window holds from its first value on") {
  const Asking asking(parameter("{from: 2024, value: 10}, {from: 2026-01-01, value: none}"));
  const auto status = [&asking](Date day) {
    return words(asking.chronicle.status(asking.id("law/a")).at(first_minute(day, utc())));
  };
  CHECK(status(Date{2023, 12, 31}) == "pending");
  CHECK(status(Date{2024, 6, 1}) == "pending or operative");
  CHECK(status(Date{2025, 1, 1}) == "operative");
  CHECK(status(Date{2190, 1, 1}) == "operative");
}

TEST_CASE("what its window says goes before its first value") {
  const Asking asking(
      isle("  other: {parameter: b, values: [{from: 2020-01-01, value: 1}]}\n",
           {{"framed.yaml", isle_head("framed", "force: binding\nin_force: {from: 2025-01-01}") +
                                "  a: {parameter: c, values: [{from: 2020-01-01, value: 1}]}\n"}}));
  CHECK(value(asking, "2024-06-01", "framed/a") == "none");
  CHECK(value(asking, "2025-01-01", "framed/a") == "1");
  CHECK(value(asking, "2020-01-01", "law/other") == "1");
}

TEST_CASE("a parameter that a replacement brings begins with it, whatever its values say") {
  const Asking asking(parameter("{from: 2020-01-01, value: 10}") +
                      "  b: {parameter: later rate, values: [{from: 2020-01-01, value: 20}]}\n" +
                      provision("swap", "replaces: a, with: b, from: 2025-01-01"));
  CHECK(value(asking, "2024-12-31") == "10");
  CHECK(value(asking, "2024-12-31", "law/b") == "none");
  CHECK(value(asking, "2025-01-01") == "none");
  CHECK(value(asking, "2025-01-01", "law/b") == "20");
}

TEST_CASE("a date may be counted from the first value of a parameter") {
  const Asking asking(parameter("{from: 2024-03-01, value: 10}, {from: 2025-01-01, value: 11}") +
                      provision("duty", "obligation: pay, from: {of: a}, through: {of: a}"));
  const auto status = [&asking](Date day) {
    return words(asking.chronicle.status(asking.id("law/duty"))
                     .at(first_minute(day, *find_zone("Asia/Shanghai"))));
  };
  CHECK(status(Date{2024, 2, 29}) == "pending");
  CHECK(status(Date{2024, 3, 1}) == "operative");
  CHECK(status(Date{2024, 3, 2}) == "ended");
}

TEST_CASE("a value dated from its own parameter is refused") {
  const auto loaded = test::load_texts(isle(parameter("{from: {of: a}, value: 10}")));
  CHECK_FALSE(loaded.book.has_value());
  CHECK(loaded.found.all().front().code == Code::dates_in_a_circle);
}

namespace {

std::string figures(const std::string& more) {
  return "  coal: {parameter: b, values: [{from: 2024-01-01, value: 1500 kt}, "
         "{from: 2026-01-01, value: none}]}\n"
         "  peat: {parameter: c, values: [{from: 2024-03-01, value: 0.5 Mt, approximate: true}, "
         "{from: 2025, value: 1 Mt}]}\n"
         "  cost: {parameter: d, values: [{from: 2024-01-01, value: 10 million USD}]}\n"
         "  price: {parameter: e, values: [{from: 2024-01-01, value: 30.03 USD/t}]}\n"
         "  nought: {parameter: f, values: [{from: 2024-01-01, value: 0.0 Mt}]}\n" +
         provision("a", "parameter: computed, computed: {" + more + "}");
}

}  // namespace

TEST_CASE("a sum is exact, in any unit of the kind, from the last start of its parts on") {
  const Asking asking(figures("sum: [coal, peat], unit: Mt"));
  CHECK(value(asking, "2024-02-29") == "none");
  CHECK(value(asking, "2024-03-01") == "about 2 Mt");
  CHECK(value(asking, "2025-06-01") == "about 2 Mt or 2.5 Mt");
  CHECK(value(asking, "2025-12-31") == "2.5 Mt");
  CHECK(value(asking, "2026-01-01") == "none");
  CHECK(why(asking, "2026-01-01") == "'law/coal' is none");
}

TEST_CASE("a quotient of equals is a number or a percentage, rounded half up") {
  CHECK(value(Asking(figures("quotient: [coal, peat], round: 0")), "2024-06-01") == "about 3");
  CHECK(value(Asking(figures("quotient: [peat, coal], unit: \"%\", round: 2")), "2024-06-01") ==
        "about 33.33 %");
  CHECK(value(Asking(figures("quotient: [peat, coal], round: 0")), "2024-06-01") == "about 0");
  CHECK(value(Asking(figures("quotient: [nought, coal], unit: \"%\", round: 1")), "2024-06-01") ==
        "0.0 %");
}

TEST_CASE("money divided by a price is what it buys") {
  CHECK(value(Asking(figures("quotient: [cost, price], unit: kt, round: 0")), "2024-06-01") ==
        "333 kt");
}

TEST_CASE("nothing is divided by nought") {
  const Asking asking(figures("quotient: [coal, nought], round: 0"));
  CHECK(value(asking, "2024-06-01") == "none");
  CHECK(why(asking, "2024-06-01") == "one cannot divide by nought");
}

TEST_CASE("a part that is not on file leaves none, and the computed parameter on file") {
  const std::string law =
      "  coal: {parameter: b, values: [{from: 2024-01-01, value: 1 t, published: 2025-01-01}]}\n"
      "  peat: {parameter: c, values: [{from: 2024-01-01, value: 2 t}]}\n" +
      provision("a", "parameter: d, computed: {sum: [coal, peat], unit: t}");
  const Asking before(isle(law), Date{2024, 12, 31});
  CHECK(value(before, "2025-06-01") == "none");
  CHECK(why(before, "2025-06-01") == "'law/coal' is not on file");
  CHECK(value(Asking(isle(law), Date{2025, 1, 1}), "2025-06-01") == "3 t");
}

TEST_CASE("what is computed may be computed with, in no circle") {
  const std::string base = figures("sum: [coal, peat], unit: Mt");
  CHECK(value(Asking(base +
                     provision("b", "parameter: g, computed: {quotient: [a, coal], round: 1}")),
              "2025-12-31", "law/b") == "1.7");
  const auto loaded =
      test::load_texts(isle(provision("a", "parameter: g, computed: {sum: [b, b2], unit: t}") +
                            provision("b", "parameter: g, computed: {sum: [a, b2], unit: t}") +
                            "  b2: {parameter: h, values: [{from: 2024-01-01, value: 2 t}]}\n"));
  CHECK_FALSE(loaded.book.has_value());
  REQUIRE(loaded.found.all().size() == 1);
  CHECK(loaded.found.all().front().code == Code::loop);
  CHECK(loaded.found.all().front().message ==
        "a loop: 'law/a' is computed from 'law/b', 'law/b' is computed from 'law/a'");
}

}  // namespace inforce
