#include "engine/moments.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/evaluation.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::morning;
using test::provision;

Zone shanghai() { return *find_zone("Asia/Shanghai"); }

std::string moment(Instant t) {
  if (t >= never) return "never";
  if (t <= Instant::first()) return "ever";
  const CivilMinute shown = civil(t, shanghai());
  return iso(shown.date) + (shown.minute_of_day == 0 ? "" : "T" + clock(shown.minute_of_day));
}
std::string range(const MomentRange& both) {
  return both.earliest == both.latest ? moment(both.earliest)
                                      : moment(both.earliest) + ".." + moment(both.latest);
}

const std::string events = R"(events:
  pact: {title: Pact, date: 2025-01-31}
  vague: {title: Vague, date: 2025-01}
  open: {title: Open}
  some-hour: {title: Some hour, date: {date: 2025-01-31, clock: unknown}}
  noon: {title: Noon, date: 2025-01-31T12:00}
)";

// "[from, until)" of the rule's windows in Shanghai, one after the other.
std::string windows(const std::string& fields) {
  const Asking asking(provision("rule", "control: licence, " + fields) + events);
  const Moments& moments = asking.chronicle.without_question().moments();
  std::string all;
  for (const Span& span : moments.spans(asking.id("law/rule"))) {
    all += '[' + range(span.from) + ", " + range(span.until) + ')';
  }
  return all;
}

Span span(Instant from, Instant from_latest, Instant until, Instant until_latest) {
  return {{from, from_latest, shanghai()}, {until, until_latest, shanghai()}, nullptr};
}

}  // namespace

TEST_CASE("a day begins with its first minute, and through runs to its last") {
  CHECK(windows("from: 2025-01-01, through: 2025-01-31") == "[2025-01-01, 2025-02-01)");
  CHECK(windows("from: 2025-01-01, until: 2025-01-31") == "[2025-01-01, 2025-01-31)");
  CHECK(windows("from: 2025-01-01, until_or_through: 2025-01-31") ==
        "[2025-01-01, 2025-01-31..2025-02-01)");
  CHECK(windows("from: always") == "[ever, never)");
}

TEST_CASE("a minute is itself, and through counts it") {
  CHECK(windows("from: 2025-01-01T00:01, until: 2025-01-31T12:00") ==
        "[2025-01-01T00:01, 2025-01-31T12:00)");
  CHECK(windows("from: 2025-01-01, through: 2025-01-31T12:00") == "[2025-01-01, 2025-01-31T12:01)");
  CHECK(windows("from: 2025-01-01T00:01Z") == "[2025-01-01T08:01, never)");
}

TEST_CASE("a day of another zone begins with that zone's morning") {
  CHECK(windows("from: {date: 2025-01-01, zone: America/New_York}") == "[2025-01-01T13:00, never)");
}

TEST_CASE("imprecise days span from the first to the last") {
  CHECK(windows("from: 2025-02, through: 2025-04") ==
        "[2025-02-01..2025-02-28, 2025-04-02..2025-05-01)");
  CHECK(windows("from: {one_of: [2025-02-01, 2025-02-03], why: x}") ==
        "[2025-02-01..2025-02-03, never)");
  CHECK(windows("from: 2025-02-10~") == "[2025-02-09..2025-02-11, never)");
  CHECK(windows("from: {planned: 2025-02-01}") == "[2025-02-01..never, never)");
}

TEST_CASE("an unknown clock leaves the whole of its day open") {
  CHECK(windows("from: {date: 2025-02-01, clock: unknown}") == "[2025-02-01..2025-02-02, never)");
  CHECK(windows("from: 2025-01-01, through: {date: 2025-02-01, clock: unknown}") ==
        "[2025-01-01, 2025-02-01..2025-02-02)");
}

TEST_CASE("a length counts its first day unless the text counts from the day after") {
  CHECK(windows("from: 2025-01-31, for: 1 month") == "[2025-01-31, 2025-02-28)");
  CHECK(windows("from: 2025-01-31, for: 1 month, counting: day_after") ==
        "[2025-01-31, 2025-03-01)");
  CHECK(windows("from: 2025-01-31, for: 1 month, counting: unclear") ==
        "[2025-01-31, 2025-02-28..2025-03-01)");
  CHECK(windows("from: 2024-02-29, for: 1 year") == "[2024-02-29, 2025-02-28)");
}

TEST_CASE("within counts from the day after unless the day itself is the first") {
  CHECK(windows("from: {within: 30 days, of: pact}") == "[2025-03-02, never)");
  CHECK(windows("from: {within: 30 days, of: pact, counting: day_of}") == "[2025-03-01, never)");
  CHECK(windows("from: {within: 30 days, of: pact, counting: unclear}") ==
        "[2025-03-01..2025-03-02, never)");
  CHECK(windows("from: {within: 1 month, of: pact}") == "[2025-02-28, never)");
  CHECK(windows("from: {of: pact}, through: {within: 30 days, of: pact}") ==
        "[2025-01-31, 2025-03-03)");
}

TEST_CASE("an anchor hands on what is open, and one without a date gives none") {
  CHECK(windows("from: {within: 10 days, of: vague}") == "[2025-01-11..2025-02-10, never)");
  CHECK(windows("from: {within: 10 days, of: open}") == "[never, never)");
  CHECK(windows("from: {within: 12 hours, of: noon}") == "[2025-02-01, never)");
  CHECK(windows("from: {within: 12 hours, of: some-hour}") ==
        "[2025-01-31T12:00..2025-02-01T12:00, never)");
}

TEST_CASE("days and months from a minute name a day, hours a minute") {
  CHECK(windows("from: {within: 1 day, of: noon}") == "[2025-02-01, never)");
  CHECK(windows("from: {within: 1 month, of: noon}") == "[2025-02-28, never)");
  CHECK(windows("from: 2025-01-01, through: {within: 1 day, of: noon}") ==
        "[2025-01-01, 2025-02-02)");
  CHECK(windows("from: 2025-01-01, through: {within: 1 hour, of: noon}") ==
        "[2025-01-01, 2025-01-31T13:01)");
}

TEST_CASE("a last day that is another's is as open as that one's clock") {
  CHECK(windows("from: 2025-01-01, through: {of: pact}") == "[2025-01-01, 2025-02-01)");
  CHECK(windows("from: 2025-01-01, through: {of: noon}") == "[2025-01-01, 2025-01-31T12:01)");
  CHECK(windows("from: 2025-01-01, through: {of: some-hour}") ==
        "[2025-01-01, 2025-01-31..2025-02-01)");
  CHECK(windows("from: 2025-01-01, through: {within: 1 day, of: some-hour}") ==
        "[2025-01-01, 2025-02-02)");

  const Asking asking(
      provision("base", "control: licence, from: {date: 2025-01-31, clock: unknown}") +
      provision("rule", "control: licence, from: 2025-01-01, through: {of: base}"));
  const Moments& moments = asking.chronicle.without_question().moments();
  CHECK(range(moments.spans(asking.id("law/rule")).front().until) == "2025-01-31..2025-02-01");
}

TEST_CASE("an anchor on a provision is its first minute as written, moved by no change") {
  const Asking asking(
      provision("base",
                "control: licence, windows: [{from: 2025-03-01}, {from: 2025-01-01, "
                "through: 2025-01-31}]") +
      provision("late", "postpones: base, from: 2024-06-01, new_from: 2026-01-01") +
      provision("rule", "control: licence, from: {within: 10 days, of: base}"));
  const Moments& moments = asking.chronicle.without_question().moments();
  CHECK(range(moments.written_start(asking.id("law/base"))) == "2025-01-01");
  CHECK(range(moments.written_start(asking.id("law/rule"))) == "2025-01-11");
}

TEST_CASE("a change without a date starts on its instrument's day of publication") {
  const Asking asking(provision("base", "control: licence, from: always") +
                      provision("pause", "suspends: base") + provision("rule", "control: licence"));
  const Moments& moments = asking.chronicle.without_question().moments();
  CHECK(range(moments.written_start(asking.id("law/pause"))) == "2024-01-01");
  CHECK(range(moments.written_start(asking.id("law/rule"))) == "never");
}

TEST_CASE("a part of each year is written out to the horizon, over New Year and in every zone") {
  const Asking asking(provision("rule",
                                "control: licence, from: always, through: 9999-12-31, "
                                "yearly: {from: 11-15, through: 03-14}") +
                      provision("days",
                                "control: licence, from: always, "
                                "yearly: {from: 01-01, through: 12-31}"));
  CHECK(asking.effect("1900-01-01", "law/rule") == "licence");
  CHECK(asking.effect("2199-12-31", "law/rule") == "licence");
  CHECK(asking.effect("1900-01-01T00:00+14:00", "law/days") == "licence");
  CHECK(asking.effect("2199-12-31T23:59-12:00", "law/days") == "licence");
}

TEST_CASE("a window is certain between its latest start and its earliest end") {
  const Instant day = morning(2025, 1, 1);
  const OpenLine line = holds(span(day, day + 10, day + 20, day + 30));
  CHECK(line.at(day - 1) == certainly_not);
  CHECK(line.at(day) == open_for(OpenKind::text));
  CHECK(line.at(day + 10) == certainly);
  CHECK(line.at(day + 19) == certainly);
  CHECK(line.at(day + 20) == open_for(OpenKind::text));
  CHECK(line.at(day + 30) == certainly_not);
}

TEST_CASE("a window whose ends overlap is never certain, one turned round never there") {
  const Instant day = morning(2025, 1, 1);
  const OpenLine overlapping = holds(span(day, day + 20, day + 10, day + 30));
  CHECK(overlapping.at(day) == open_for(OpenKind::text));
  CHECK(overlapping.at(day + 15) == open_for(OpenKind::text));
  CHECK(overlapping.at(day + 30) == certainly_not);
  CHECK(holds(span(day + 30, day + 30, day, day)) == OpenLine(certainly_not));
  CHECK(holds(span(never, never, never, never)) == OpenLine(certainly_not));
}

}  // namespace inforce
