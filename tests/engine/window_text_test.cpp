#include "engine/window_text.h"

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
MomentRange from(Instant earliest, Instant latest) { return {earliest, latest, shanghai()}; }
MomentRange at(Instant t) { return {t, t, shanghai()}; }

std::string windows(const std::string& fields, const std::string& more = "") {
  const Asking asking(provision("rule", "control: licence, " + fields) + more);
  return windows_text(asking.chronicle.without_question().moments(), asking.id("law/rule"));
}

}  // namespace

TEST_CASE("a beginning is a day, a minute, a range or nothing") {
  CHECK(beginning_text(at(morning(2025, 5, 1))) == "2025-05-01");
  CHECK(beginning_text(at(morning(2025, 5, 1) + 1)) == "00:01 on 2025-05-01 (Beijing)");
  CHECK(beginning_text(from(morning(2025, 5, 1), morning(2025, 5, 31))) ==
        "2025-05-01 at the earliest, 2025-05-31 at the latest");
  CHECK(beginning_text(from(morning(2025, 5, 1), never)) == "not before 2025-05-01");
  CHECK(beginning_text(at(never)) == "no date yet");
  CHECK(beginning_text(at(Instant::first())) == "since ever");
}

TEST_CASE("an end is told by the last day that counts") {
  CHECK(last_day_text(at(morning(2025, 5, 1))) == "2025-04-30");
  CHECK(last_day_text(at(morning(2025, 5, 1) + 1)) == "before 00:01 on 2025-05-01 (Beijing)");
  CHECK(last_day_text(at(never)) == "open");
  CHECK(last_day_text(from(morning(2025, 5, 1), never)) == "2025-04-30 at the earliest");
}

TEST_CASE("the calendar's last day is a last day like any other") {
  const Instant over = first_minute_after(Date::last(), shanghai());
  CHECK(last_day_text(at(over)) == "9999-12-31");
  CHECK(last_day_text(from(first_minute(Date::last(), shanghai()), over)) ==
        "9999-12-31, or the day before");
  CHECK(windows("from: 2026-01-01, through: 9999-12-31") == "from 2026-01-01, last day 9999-12-31");
}

TEST_CASE("two neighbouring last days are a day or the day before, others a range") {
  CHECK(last_day_text(from(morning(2026, 11, 27), morning(2026, 11, 28))) ==
        "2026-11-27, or the day before");
  CHECK(last_day_text(from(morning(2026, 11, 26), morning(2026, 11, 28))) ==
        "2026-11-25 at the earliest, 2026-11-27 at the latest");
  CHECK(last_day_text(from(morning(2026, 11, 27) + 60, morning(2026, 11, 28))) ==
        "before 01:00 on 2026-11-27 (Beijing) at the earliest, 2026-11-27 at the latest");
}

TEST_CASE("a length that a date is counted by keeps its unit, also where it is nothing") {
  const auto due = [](const std::string& length) {
    const Asking asking(
        provision("a", "obligation: x, from: 2025-01-01, within: " + length + ", of: talks") +
        "events:\n  talks: {title: Talks, date: 2025-03-03}\n");
    return date_text(*asking.book, *asking.book->at(asking.id("law/a")).obligation.due);
  };
  CHECK(due("0 working days") == "0 working days after Talks");
  CHECK(due("45 days") == "45 days after Talks");
}

TEST_CASE("windows are told as read, one after the other") {
  CHECK(windows("from: 2025-01-01") == "from 2025-01-01");
  CHECK(windows("from: 2025-01-01, through: 2025-01-31") == "from 2025-01-01, last day 2025-01-31");
  CHECK(windows("from: 2025-01-01, until: 2025-01-31") == "from 2025-01-01, last day 2025-01-30");
  CHECK(windows("from: 2025-01-01, until_or_through: 2025-01-31") ==
        "from 2025-01-01, last day 2025-01-31, or the day before");
  CHECK(windows("windows: [{from: 2025-01-01, through: 2025-01-31}, {from: 2025-03-01}]") ==
        "from 2025-01-01, last day 2025-01-31; from 2025-03-01");
}

TEST_CASE("a length is told with the last day it comes to") {
  CHECK(windows("from: 2025-01-01, for: 1 year") ==
        "from 2025-01-01 for 1 year, last day 2025-12-31");
  CHECK(windows("from: 2025-01-01, for: 1 year, counting: day_after") ==
        "from 2025-01-01 for 1 year, last day 2026-01-01");
  CHECK(windows("from: 2025-01-01, for: 1 year, counting: unclear") ==
        "from 2025-01-01 for 1 year, last day 2026-01-01, or the day before");
}

TEST_CASE("a date that is counted says from what") {
  CHECK(windows("from: {within: 30 days, of: pact}",
                "events:\n  pact: {title: The pact, date: 2025-01-01}\n") ==
        "from 2025-01-31 (30 days after The pact)");
}

TEST_CASE("a successor begins in place of another") {
  CHECK(
      windows("title: new", provision("old", "control: licence, from: 2024-01-01") +
                                provision("swap", "replaces: old, with: rule, from: 2025-05-01")) ==
      "from 2025-05-01 in place of The law old");
}

TEST_CASE("without a window there is no start date yet") {
  CHECK(windows("title: x") == "no start date yet");
}

TEST_CASE("what moves a date says to when") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-01-01, through: 2025-06-30") +
      provision("more", "extends: rule, from: 2025-02-01, new_through: 2025-12-31") +
      provision("open", "extends: rule, from: 2025-02-01, new_until_or_through: 2026-01-31") +
      provision("late", "postpones: rule, from: 2024-12-01, new_from: 2025-03-01"));
  const auto moved = [&](const char* id) {
    return moved_to_text(asking.chronicle.without_question().moments(), asking.id(id));
  };
  CHECK(moved("law/more") == "to 2025-12-31");
  CHECK(moved("law/open") == "to 2026-01-31, or the day before");
  CHECK(moved("law/late") == "to 2025-03-01");
  CHECK(moved("law/rule") == "");
}

}  // namespace inforce
