// R235: a count stops at the calendar's end, and would be another day than the text has.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::Loading;
using test::said;

std::string lasting(const std::string& window) {
  return said({{"a", "control: licence, " + window}});
}

// A deadline so long after talks on a day.
std::string due(const std::string& length, const std::string& day, const std::string& keys = "") {
  test::Texts texts =
      test::around("provisions:\n  a: {obligation: x, within: " + length + ", of: talks" + keys +
                   "}\nevents:\n  talks: {title: T, date: " + day + "}\n");
  texts.emplace_back("calendars.yaml",
                     "calendars:\n  days: {title: Days, weekend: [Sat, Sun], source: x}\n");
  return Loading(texts).codes();
}

}  // namespace

TEST_CASE("a length may end on the calendar's last day and no later") {
  CHECK(lasting("from: 9999-12-01, for: 30 days").empty());
  CHECK(lasting("from: 9999-12-01, for: 31 days") == "law.yaml:10 R235");
  CHECK(lasting("from: 9999-12-01, for: 2 months") == "law.yaml:10 R235");
  CHECK(lasting("from: 9998-12-31, for: 1 year").empty());
  CHECK(lasting("from: 9999-01-01, for: 1 year") == "law.yaml:10 R235");
  CHECK(lasting("from: 9999-12-30, for: 1 day").empty());
  CHECK(lasting("from: 9999-12-30, for: 1 day, counting: unclear") == "law.yaml:10 R235");
  CHECK(lasting("from: 2026-01-01, for: 9999999 days") == "law.yaml:10 R235");
}

TEST_CASE("hours end with the last minute of the calendar") {
  CHECK(lasting("from: 9999-12-31, for: 24 hours").empty());
  CHECK(lasting("from: 9999-12-31, for: 25 hours") == "law.yaml:10 R235");
}

TEST_CASE("a last day written out may be the calendar's last") {
  CHECK(lasting("from: 2026-01-01, through: 9999-12-31").empty());
}

TEST_CASE("a deadline is counted within the calendar") {
  CHECK(due("1 day", "9999-12-29").empty());
  CHECK(due("2 days", "9999-12-29") == "law.yaml:10 R235");  // the day after is not there
  CHECK(due("1 day", "9999-12-31") == "law.yaml:10 R235");
}

TEST_CASE("working days are counted to their latest day") {
  // 9999-12-27 is a Monday.
  CHECK(due("3 working days", "9999-12-27", ", calendar: days").empty());
  CHECK(due("4 working days", "9999-12-27", ", calendar: days") == "law.yaml:10 R235");
  CHECK(due("9 working days", "9999-12-17", ", calendar: days").empty());
  CHECK(due("10 working days", "9999-12-17", ", calendar: days") == "law.yaml:10 R235");
}

TEST_CASE("a date counted from one that is beyond is not told again") {
  CHECK(Loading("provisions:\n  a: {control: licence, from: {within: 1 day, of: second}, "
                "cite: {source: text, at: x}}\nevents:\n  first: {title: F, date: 9999-12-01}\n  "
                "second: {title: S, date: {within: 2 months, of: first}}\n")
            .codes() == "law.yaml:13 R235");
}

}  // namespace inforce
