// How often something is owed, and by whose working days.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {

using test::around;
using test::Loading;
using test::Texts;

namespace {

Loading owed(const std::string& keys) {
  Texts texts = around(
      "provisions:\n"
      "  a: {obligation: to report, " +
      keys + "}\nevents:\n  talks: {title: Talks, date: 2025-03-03}\n");
  texts.emplace_back("calendars.yaml",
                     "calendars:\n  week: {title: A week, weekend: [Sat, Sun]}\n");
  return Loading(texts);
}

std::string said(const std::string& keys) { return owed(keys).codes(); }

ObligationTerms terms(const std::string& keys) {
  const Loading loading = owed(keys);
  REQUIRE_MESSAGE(loading.codes().empty(), loading.rendered());
  return loading.provision("law/a").obligation;
}

}  // namespace

TEST_CASE("what recurs has its cadence and the days of its first and last time") {
  const Recurring years = *terms("every: calendar year, first: 2026, last: 2028").recurring;
  CHECK(years.written.value == "calendar year");
  CHECK(years.every.kind == Cadence::Kind::calendar_year);
  CHECK(years.recurrence().first == Date(2026, 1, 1));
  CHECK(years.recurrence().last == Date(2028, 12, 31));
  const auto all = periods(years.recurrence(), Date::first(), Date::last());
  REQUIRE(all.size() == 3);
  CHECK(all[0].key == "2026");
  const Recurring ends =
      *terms("every: 1 month, first: 2026-01-31, last: 2026, month_end: skip").recurring;
  CHECK(ends.recurrence().month_end == MonthEnd::skip);
  CHECK_FALSE(terms("due: 2026-12-31").recurring);
}

TEST_CASE("the first and the last time may be a year, a quarter, a month or a day") {
  for (const auto* first : {"2026", "2026-Q1", "2026-01", "2026-01-01"}) {
    const std::string keys = std::string("every: quarter, first: ") + first + ", last: 2027-Q3";
    CHECK(terms(keys).recurring->recurrence().first == Date(2026, 1, 1));
  }
  CHECK(said("every: quarter, first: Q1 2026, last: 2027") == "law.yaml:10 R218");
  CHECK(said("every: quarter, first: 2026, last: 2027-Q5") == "law.yaml:10 R218");
}

TEST_CASE("what we cannot follow is refused by name") {
  CHECK(said("every: year, first: 2026, last: 2028") == "law.yaml:10 R233");
  CHECK(said("every: now and then, last: 2028") == "law.yaml:10 R233");
  CHECK(said("every: \"FREQ=DAILY;COUNT=2;UNTIL=20261231\", first: 2026-01-01") ==
        "law.yaml:10 R233");
  CHECK(said("every: \"FREQ=DAILY;BYHOUR=9\", first: 2026-01-01, last: 2026") ==
        "law.yaml:10 R217");
  CHECK(owed("every: \"FREQ=DAILY;BYHOUR=9\", first: 2026-01-01, last: 2026").says("'BYHOUR'"));
}

TEST_CASE("a length or a rule is counted from one day") {
  CHECK(said("every: 2 weeks, last: 2028") == "law.yaml:10 R219");
  CHECK(said("every: 2 weeks, first: 2026-01, last: 2028") == "law.yaml:10 R219");
  CHECK(said("every: 2 weeks, first: 2026-01-05, last: 2028").empty());
  CHECK(said("every: 2 weeks, first: soon, last: 2028") == "law.yaml:10 R218");
}

TEST_CASE("a day that some month lacks needs a word on that month") {
  CHECK(said("every: 1 month, first: 2026-01-29, last: 2028") == "law.yaml:10 R231");
  CHECK(said("every: 1 month, first: 2026-01-28, last: 2028").empty());
  CHECK(said("every: 1 month, first: 2026-01-29, last: 2028, month_end: last day").empty());
  CHECK(said("every: \"FREQ=MONTHLY;BYMONTHDAY=31\", first: 2026-01-01, last: 2028") ==
        "law.yaml:10 R231");
  CHECK(said("every: 1 month, first: 2026-01-29, last: 2028, month_end: clamp") ==
        "law.yaml:10 R133");
}

TEST_CASE("nothing is first or last of what does not recur") {
  CHECK(said("first: 2026") == "law.yaml:10 R126");
  CHECK(said("last: 2026") == "law.yaml:10 R126");
  CHECK(said("month_end: skip") == "law.yaml:10 R126");
}

TEST_CASE("working days are counted by a calendar that exists") {
  const ObligationTerms counted = terms("within: 45 working days, of: talks, calendar: week");
  REQUIRE(counted.due.has_value());
  CHECK(counted.due->within->working_days == 45);
  CHECK(counted.calendar->kind == Reference::Kind::calendar);
  CHECK(counted.calendar->calendar().index == 0);
  CHECK(said("within: 45 working days, of: talks") == "law.yaml:10 R228");
  CHECK(said("within: 45 working days, of: talks, calendar: weak") == "law.yaml:10 R301");
  CHECK(said("due: 2026-01-01, calendar: week, restated: {due: {within: 5 working days, of: "
             "talks}, source: s}")
            .empty());
}

TEST_CASE("a date rolls to a working day of a calendar") {
  CHECK(terms("due: 2026-01-01, calendar: week, roll: following").roll->value == Roll::following);
  CHECK(terms("due: 2026-01-01, calendar: week, roll: preceding").roll->value == Roll::preceding);
  CHECK(terms("due: 2026-01-01, calendar: week, roll: modified following").roll->value ==
        Roll::modified_following);
  CHECK(said("due: 2026-01-01, roll: following") == "law.yaml:10 R232");
  CHECK(said("due: 2026-01-01, calendar: week, roll: forward") == "law.yaml:10 R133");
}

}  // namespace inforce
