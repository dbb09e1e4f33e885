#include "engine/obligations.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/evaluation.h"
#include "engine/finding.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::provision;

Date day(const std::string& text) { return *parse_date(text); }

// "open", "2026: open; 2027: not yet open", and of several deadlines each: "overdue | open".
std::string owed(const Asking& asking, const std::string& date, const std::string& name = "law/a") {
  const Evaluation& evaluation = asking.chronicle.without_question();
  const ProvisionId id = *asking.book->find_provision(name);
  const Zone zone = evaluation.moments().zone_of(asking.book->at(id));
  std::string text;
  for (const Instance& instance : instances(evaluation, id, day(date))) {
    if (!text.empty()) text += "; ";
    if (instance.period) text += instance.period->key + ": ";
    std::string by;
    for (const Reckoning& one : instance.reckonings) {
      if (!by.empty()) by += " | ";
      std::string states;
      for (const Owed state : one.states.at(first_minute(day(date), zone)).all()) {
        states += (states.empty() ? "" : " or ") + std::string(word(state));
      }
      by += states;
    }
    text += by;
  }
  return text;
}

std::string last_day(const Asking& asking, const std::string& name = "law/a") {
  const Evaluation& evaluation = asking.chronicle.without_question();
  const auto all = instances(evaluation, *asking.book->find_provision(name), day("2026-01-01"));
  const auto days = all.front().reckonings.front().versions.front().last_days;
  if (!days) return "none";
  const std::string earliest = iso(days->earliest);
  if (!days->latest) return "not before " + earliest;
  return earliest == iso(*days->latest) ? earliest : earliest + " to " + iso(*days->latest);
}

std::string owes(const std::string& fields) {
  return provision("a", "obligation: deliver, from: 2026-01-01, " + fields);
}

std::string record(const std::string& fields) {
  return ", evidence: {" + fields + ", cite: {source: text, at: \"2\"}}";
}

const char* const talks_events =
    "events:\n"
    "  talks: {title: Talks, date: 2026-09-21, cite: {source: text, at: \"3\"}}\n"
    "  never: {title: Not yet, cite: {source: text, at: \"3\"}}\n";

}  // namespace

TEST_CASE("an obligation is open through the whole of its last day") {
  const Asking asking(owes("due: 2026-03-31"));
  CHECK(owed(asking, "2025-12-31") == "not yet open");
  CHECK(owed(asking, "2026-01-01") == "open");
  CHECK(owed(asking, "2026-03-31") == "open");
  CHECK(owed(asking, "2026-04-01") == "overdue");
}

TEST_CASE("nothing that is owed is met without a record") {
  const auto after = [](const std::string& amount) {
    return owed(Asking(owes("due: 2026-03-31, amount: " + amount)), "2026-04-01");
  };
  CHECK(after("{at_least: 0 t}") == "met");
  CHECK(after("{at_least: 0.0}") == "met");
  CHECK(after("{more_than: 0 t}") == "overdue");
  CHECK(after("{at_least: 1 t}") == "overdue");
  CHECK(after("{at_most: 0 t}") == "met");
  CHECK(owed(Asking(owes("due: 2026-03-31, amount: {at_least: 0 t}")), "2026-03-31") == "met");
}

TEST_CASE("without a last day it is never overdue") {
  CHECK(owed(Asking(provision("a", "obligation: help, from: 2026-01-01")), "2027-12-31") == "open");
}

TEST_CASE("what waits for something that has not happened is unscheduled") {
  const Asking due(owes("within: 60 days, of: never") + talks_events);
  CHECK(owed(due, "2026-02-01") == "unscheduled");
  CHECK(last_day(due) == "none");
  const Asking start(provision("a", "obligation: buy, from: {of: never}, due: 2030-01-01") +
                     talks_events);
  CHECK(owed(start, "2026-02-01") == "unscheduled");
}

TEST_CASE("six months counted with or without the first day leave one day open") {
  const Asking asking(owes("within: 6 months, of: talks, counting: unclear") + talks_events);
  CHECK(last_day(asking) == "2027-03-20 to 2027-03-21");
  CHECK(owed(asking, "2027-03-20") == "open");
  CHECK(owed(asking, "2027-03-21") == "overdue or open");
  CHECK(owed(asking, "2027-03-22") == "overdue");
}

TEST_CASE("what recurs is open in its period, each for itself") {
  const Asking asking(
      owes("every: calendar year, first: 2026, last: 2028, amount: {at_least: 25, unit: Mt}"));
  CHECK(owed(asking, "2026-12-31") == "2026: open; 2027: not yet open");
  CHECK(owed(asking, "2027-01-01") == "2026: overdue; 2027: open; 2028: not yet open");
}

TEST_CASE("where a day of performance is open, so is what is missing") {
  const Asking asking(owes(
      "due: 2026-12-31, amount: {at_least: 2, unit: Mt}, evidence: {date: 2026-03-01/2026-03-31, "
      "amount: 2 Mt, cite: {source: text, at: \"2\"}}"));
  const Evaluation& evaluation = asking.chronicle.without_question();
  const auto all = instances(evaluation, *asking.book->find_provision("law/a"), day("2026-03-15"));
  const auto during = progress(evaluation, all[0], day("2026-03-15"));
  CHECK(during.front().shortfall == "2");
  CHECK(during.front().least_shortfall == "0");
  const auto after = progress(evaluation, all[0], day("2026-03-31"));
  CHECK(after.front().shortfall == "0");
}

TEST_CASE("what is on record adds up in any unit of weight, in its own period") {
  const Asking asking(owes(
      "every: calendar year, first: 2026, last: 2027, amount: {at_least: 2, unit: Mt}, evidence: ["
      "{date: 2026-03-01, amount: 1500 kt, cite: {source: text, at: \"2\"}}, "
      "{date: 2026-06-01, amount: 500000 t, cite: {source: text, at: \"2\"}}, "
      "{date: 2027-01-05, amount: 1 Mt, cite: {source: text, at: \"2\"}}]"));
  CHECK(owed(asking, "2026-05-31") == "2026: open; 2027: not yet open");
  CHECK(owed(asking, "2026-06-01") == "2026: met; 2027: not yet open");
  CHECK(owed(asking, "2027-12-31") == "2026: met; 2027: open");
  const Evaluation& evaluation = asking.chronicle.without_question();
  const auto all = instances(evaluation, *asking.book->find_provision("law/a"), day("2027-06-01"));
  const auto found = progress(evaluation, all[1], day("2027-06-01"));
  REQUIRE(found.size() == 1);
  CHECK(found.front().certain == "1");
  CHECK(found.front().shortfall == "1");
}

TEST_CASE("accounts are alternatives and do not add up") {
  const Asking asking(
      owes("due: 2026-12-31, amount: {at_least: 10, unit: t}, evidence: ["
           "{date: 2026-02-01, amount: 10 t, account: buyer, cite: {source: text, at: \"2\"}}, "
           "{date: 2026-02-01, amount: 6 t, account: seller, cite: {source: text, at: \"2\"}}]"));
  CHECK(owed(asking, "2026-06-01") == "open or met");
  CHECK(owed(asking, "2027-01-01") == "overdue or met");
}

TEST_CASE("a restated deadline stands beside the first one") {
  const Asking asking(
      owes("due: 2026-03-31, restated: {due: 2026-05-31, source: s, published: 2026-04-10}" +
           record("date: 2026-05-01")));
  CHECK(owed(asking, "2026-04-15") == "overdue | open");
  CHECK(owed(asking, "2026-05-01") == "met late | met");
  const Asking before(isle(owes("due: 2026-03-31, restated: {due: 2026-05-31, source: s, "
                                "published: 2026-04-10}")),
                      day("2026-04-09"));
  CHECK(owed(before, "2026-04-15") == "overdue");
}

TEST_CASE("a day of performance that is not sure leaves both states") {
  const Asking asking(owes("due: 2026-03-31" + record("date: 2026-03-20/2026-04-05")));
  CHECK(owed(asking, "2026-03-19") == "open");
  CHECK(owed(asking, "2026-03-25") == "open or met");
  CHECK(owed(asking, "2026-04-10") == "met late or met");
}

TEST_CASE("a cap is kept at the end of its time, or exceeded") {
  const std::string cap = "due: 2026-12-31, amount: {at_most: 5, unit: t}";
  CHECK(owed(Asking(owes(cap)), "2026-06-01") == "open");
  CHECK(owed(Asking(owes(cap)), "2027-01-01") == "met");
  const Asking over(owes(cap + record("date: 2026-04-01, amount: 5001 kg")));
  CHECK(owed(over, "2026-03-31") == "open");
  CHECK(owed(over, "2026-04-01") == "exceeded");
  CHECK(owed(over, "2027-01-01") == "exceeded");
  CHECK(owed(Asking(owes(cap + record("date: 2026-04-01, amount: 5 t"))), "2026-04-02") == "open");
}

TEST_CASE("what ends before it falls due has lapsed, what ends later is overdue") {
  const std::string fields = "due: 2026-06-30";
  const auto ended = [&](const std::string& on) {
    return Asking(owes(fields) + provision("stop", "ends: a, from: " + on + ", how: repeal"));
  };
  CHECK(owed(ended("2026-05-01"), "2026-05-01") == "lapsed");
  CHECK(owed(ended("2026-05-01"), "2027-01-01") == "lapsed");
  CHECK(owed(ended("2026-08-01"), "2026-07-15") == "overdue");
  CHECK(owed(ended("2026-08-01"), "2027-01-01") == "overdue");
}

TEST_CASE("a suspension holds it up and does not move its last day") {
  const Asking asking(owes("due: 2026-06-30") +
                      provision("pause", "suspends: a, from: 2026-06-01, through: 2026-07-31"));
  CHECK(owed(asking, "2026-05-31") == "open");
  CHECK(owed(asking, "2026-06-15") == "suspended");
  CHECK(owed(asking, "2026-07-15") == "suspended");
  CHECK(owed(asking, "2026-08-01") == "overdue");
}

TEST_CASE("a permission waives it while it acts") {
  const Asking asking(
      owes("due: 2026-06-30") +
      provision("waiver", "permission: nothing is owed, excepts: a, from: 2026-05-01"));
  CHECK(owed(asking, "2026-04-30") == "open");
  CHECK(owed(asking, "2026-07-15") == "waived");
}

TEST_CASE("an act with power to do so moves the last day") {
  const Asking asking(owes("due: 2026-03-31") +
                      provision("later", "amends: a, from: 2026-03-15, terms: {due: 2026-09-30}"));
  CHECK(owed(asking, "2026-03-14") == "open");
  CHECK(owed(asking, "2026-04-15") == "open");
  CHECK(owed(asking, "2026-10-01") == "overdue");
  const Asking open(owes("due: 2026-03-31") +
                    provision("later", "amends: a, from: 2026-04, terms: {due: 2026-09-30}"));
  CHECK(owed(open, "2026-04-15") == "overdue or open");
}

TEST_CASE("an amended last day is a day of the zone of the act that amends it") {
  std::string head = test::isle_head("act");
  head.replace(head.find("Asia/Shanghai"), 13, "America/New_York");
  const Asking asking(isle(owes("due: 2026-12-01"),
                           {{"act.yaml", head + provision("sooner",
                                                          "amends: law/a, from: 2026-10-20, "
                                                          "terms: {due: 2026-10-29}")}}));
  CHECK(owed(asking, "2026-10-30") == "open");  // it is noon of the 29th in New York
  CHECK(owed(asking, "2026-10-31") == "overdue");
}

TEST_CASE("evidence not yet known does not count") {
  const auto files =
      isle(owes("due: 2026-03-31" + record("date: 2026-02-01, published: 2026-02-20")));
  CHECK(owed(Asking(files, day("2026-02-19")), "2026-02-19") == "open");
  CHECK(owed(Asking(files, day("2026-02-20")), "2026-02-20") == "met");
}

TEST_CASE("working days are counted by the calendar, either way") {
  auto files = isle(owes("within: 45 working days, of: talks, calendar: days") + talks_events);
  files.push_back({"calendars.yaml",
                   "calendars:\n  days: {title: Days, weekend: [Sat, Sun], "
                   "closed: [2026-09-25, 2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, "
                   "2026-10-07], work: [2026-10-10]}\n"});
  CHECK(last_day(Asking(files)) == "2026-11-30");
  files[2].second.replace(files[2].second.find("calendar: days"), 0, "counting: day_of, ");
  CHECK(last_day(Asking(files)) == "2026-11-27");
  files[2].second.replace(files[2].second.find("day_of"), 6, "unclear");
  CHECK(last_day(Asking(files)) == "2026-11-27 to 2026-11-30");
}

TEST_CASE("a last day that is no working day rolls") {
  const auto rolled = [](const std::string& how) {
    auto files = isle(owes("due: 2026-10-31, calendar: days, roll: " + how));
    files.push_back({"calendars.yaml", "calendars:\n  days: {title: Days, weekend: [Sat, Sun]}\n"});
    return last_day(Asking(files));
  };
  CHECK(rolled("following") == "2026-11-02");
  CHECK(rolled("preceding") == "2026-10-30");
  CHECK(rolled("modified following") == "2026-10-30");
}

namespace {

Asking rolling(const std::string& due, const std::string& how) {
  auto files = isle(
      owes(due + ", calendar: days, roll: " + how) +
      "events:\n"
      "  at-eight: {title: At eight, date: 2026-03-08T08:00, cite: {source: text, at: \"3\"}}\n"
      "  either: {title: Either, date: {one_of: [\"2026-03-08T08:00\", "
      "2026-03-14], why: x}, cite: {source: text, at: \"3\"}}\n");
  files.push_back({"calendars.yaml", "calendars:\n  days: {title: Days, weekend: [Sat, Sun]}\n"});
  return Asking(files);
}

}  // namespace

TEST_CASE("a last day whose clock is not known is that day, and may be over") {
  const Asking asking(owes("due: {date: 2026-03-07, clock: unknown}"));
  CHECK(last_day(asking) == "2026-03-07");
  CHECK(owed(asking, "2026-03-06") == "open");
  CHECK(owed(asking, "2026-03-07") == "overdue or open");
  CHECK(owed(asking, "2026-03-08") == "overdue");
  const Asking rolled = rolling("due: {date: 2026-03-07, clock: unknown}", "following");
  CHECK(last_day(rolled) == "2026-03-09");
  CHECK(owed(rolled, "2026-03-08") == "open");
  CHECK(owed(rolled, "2026-03-09") == "overdue or open");
  CHECK(owed(rolled, "2026-03-10") == "overdue");
}

TEST_CASE("a last minute does not roll, whatever it is a reading of") {
  const auto last = [](const std::string& due) {
    return last_day(rolling("due: " + due, "modified following"));
  };
  CHECK(last("2026-03-08T08:00") == "2026-03-08");
  CHECK(last("{one_of: [\"2026-03-08T08:00\", \"2026-03-11T00:00\"], why: x}") ==
        "2026-03-08 to 2026-03-11");
  CHECK(last("{one_of: [\"2026-03-08T08:00\", 2026-03-14], why: x}") == "2026-03-08 to 2026-03-16");
  CHECK(last("{of: at-eight}") == "2026-03-08");
  CHECK(last("{of: either}") == "2026-03-08 to 2026-03-16");
}

TEST_CASE("what recurs is owed in its windows and in those of what extends them") {
  const std::string law =
      provision("a",
                "obligation: deliver, every: 8 days, first: 2026-02-20, last: 2026-04-01, "
                "from: 2026-02-28, through: 2026-03-06");
  CHECK(owed(Asking(law), "2026-03-01") == "2026-02-28: open");
  const std::string longer =
      law + provision("more", "extends: a, from: 2026-03-01, new_until: 2026-03-20");
  CHECK(owed(Asking(longer), "2026-03-01") == "2026-02-28: open; 2026-03-08: not yet open");
  CHECK(owed(Asking(longer), "2026-03-19") ==
        "2026-02-28: overdue; 2026-03-08: overdue; 2026-03-16: open");
}

TEST_CASE("what recurs and never comes in its windows has no instance") {
  CHECK(owed(Asking(provision("a",
                              "obligation: deliver, every: 5 days, first: 2024-02-17, last: "
                              "2024-03-23, from: 2024-02-13, through: 2024-02-15")),
             "2024-02-20")
            .empty());
}

}  // namespace inforce
