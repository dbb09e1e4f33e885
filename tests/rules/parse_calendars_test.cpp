// calendars.yaml, and the calendars that the shipped packs hold.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {

using test::around;
using test::Loading;
using test::Texts;

namespace {

Loading calendars(const std::string& text) {
  Texts texts = around(test::rule);
  texts.emplace_back("calendars.yaml", "calendars:\n" + text);
  return Loading(texts);
}

const WorkingCalendar& days(const Loading& loading, std::string_view id) {
  return loading.book.value().at(loading.book->find_calendar(id).value()).days;
}

}  // namespace

TEST_CASE("a calendar lists its weekend, its closed days, those made up, and how far it is known") {
  const Loading loading = calendars(
      "  cn-days: {title: China, weekend: [Sat, Sun], closed: [2026-10-01, 2026-10-02], "
      "work: 2026-10-10, known_from: 2026-01-01, known_through: 2026-12-31, source: State "
      "Council}\n");
  REQUIRE(loading.codes().empty());
  CHECK(loading.book->calendars().size() == 1);
  CHECK(loading.book->calendars()[0].title == "China");
  CHECK(loading.book->calendars()[0].source == "State Council");
  const WorkingCalendar& china = days(loading, "cn-days");
  CHECK(china.is_working(Date(2026, 9, 30)) == Truth::yes);
  CHECK(china.is_working(Date(2026, 10, 1)) == Truth::no);
  CHECK(china.is_working(Date(2026, 10, 10)) == Truth::yes);
  CHECK(china.is_working(Date(2026, 10, 11)) == Truth::no);
  CHECK(china.is_working(Date(2027, 1, 1)) == Truth::unclear);
  CHECK(china.is_working(Date(2025, 12, 31)) == Truth::unclear);
  CHECK_FALSE(loading.book->find_calendar("us-days"));
}

TEST_CASE("a calendar may name a rule, and list what departs from it") {
  const Loading loading = calendars(
      "  us-days: {title: US, weekend: [Sat, Sun], rule: us-federal, closed: 2025-01-09}\n");
  REQUIRE(loading.codes().empty());
  CHECK(days(loading, "us-days").is_working(Date(2026, 11, 26)) == Truth::no);
  CHECK(days(loading, "us-days").is_working(Date(2025, 1, 9)) == Truth::no);
  CHECK(days(loading, "us-days").is_working(Date(2025, 1, 10)) == Truth::yes);
}

TEST_CASE("a day is closed or worked, and not both") {
  const std::string week = "  a: {title: A, weekend: [Sat, Sun], ";
  CHECK(calendars(week + "closed: [2026-10-01, 2026-10-10], work: 2026-10-10}\n").codes() ==
        "calendars.yaml:2 R234");
  CHECK(calendars(week + "closed: 2026-10-10, work: 2026-10-11}\n").codes().empty());
  CHECK(calendars(week + "rule: us-federal, work: 2026-11-26}\n").codes() ==
        "calendars.yaml:2 R234");
  CHECK(calendars(week + "rule: us-federal, work: 2026-11-28}\n").codes().empty());
}

TEST_CASE("each day that is both is told") {
  CHECK(calendars("  a:\n    title: A\n    closed: [2026-10-01, 2026-10-02]\n    work:\n"
                  "      - 2026-10-01\n      - 2026-10-02\n")
            .codes() == "calendars.yaml:6 R234 calendars.yaml:7 R234");
}

TEST_CASE("a week has a working day, and a calendar a day for which it is known") {
  CHECK(calendars("  a: {title: A, weekend: [Mon, Tue, Wed, Thu, Fri, Sat, Sun]}\n").codes() ==
        "calendars.yaml:2 R230");
  CHECK(calendars("  a: {title: A, weekend: [Mon, Tue, Wed, Thu, Fri, Sat]}\n").codes().empty());
  CHECK(calendars("  a: {title: A, known_from: 2026-01-02, known_through: 2026-01-01}\n").codes() ==
        "calendars.yaml:2 R204");
  CHECK(calendars("  a: {title: A, known_from: 2026-01-01, known_through: 2026-01-01}\n")
            .codes()
            .empty());
}

TEST_CASE("45 working days from 21 September 2026 by the shipped calendars") {
  Sources sources;
  Diagnostics found;
  auto files =
      read_folder(INFORCE_SOURCE_DIR "/rules/packs", PackFile::Layer::base, sources, found);
  const auto book = load_packs(std::move(files), sources, found);
  REQUIRE(book.has_value());
  const auto reached = [&](std::string_view id, FirstCounted first) {
    const WorkingCalendar& calendar = book->at(book->find_calendar(id).value()).days;
    const Reached day = calendar.count(Date(2026, 9, 21), 45, first);
    CHECK(day.earliest == day.latest);
    return iso(day.earliest);
  };
  CHECK(reached("cn-working-days", FirstCounted::day_after) == "2026-11-30");
  CHECK(reached("cn-working-days", FirstCounted::day_of) == "2026-11-27");
  CHECK(reached("us-federal-days", FirstCounted::day_after) == "2026-11-25");
  CHECK(reached("us-federal-days", FirstCounted::day_of) == "2026-11-24");
}

}  // namespace inforce
