#include "timeline/outlook.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

#include "tests/support/property.h"
#include "tests/timeline/calendars.h"

namespace inforce::test {
namespace {

const Date announced_through(2026, 12, 31);

// What was announced in the end: the days `told` counts from 2027 on become the opposite of what
// the plain week says, as far as `Unannounced` allows.
WorkingCalendar announced(CalendarDays days, const std::vector<unsigned>& told) {
  std::vector<bool> turned(3 * 365, false);
  for (const unsigned number : told) turned[number % turned.size()] = true;
  const CalendarDays plain_week{.weekend = days.weekend};
  const WorkingCalendar week = calendar(plain_week);
  int idle = 0, closed = 0, worked = 0;
  for (std::size_t i = 0; i < turned.size(); ++i) {
    const Date day = add_days(announced_through, static_cast<int>(i) + 1);
    if (day.month() == 1 && day.day() == 1) closed = worked = 0;
    bool works = week.is_working(day) == Truth::yes;
    const bool must_work = idle == Unannounced::most_days_without_work;
    if (works && turned[i] && !must_work && closed < Unannounced::most_closed_weekdays) {
      days.closed.push_back(day);
      ++closed;
      works = false;
    } else if (!works && (turned[i] || must_work) && worked < Unannounced::most_worked_weekends) {
      days.work.push_back(day);
      ++worked;
      works = true;
    }
    idle = works ? 0 : idle + 1;
    RC_PRE(idle <= Unannounced::most_days_without_work);
  }
  days.known_through.reset();
  return calendar(days);
}

// Naively, over a calendar that leaves nothing open.
Date walked(const WorkingCalendar& calendar, Date day, int working_days) {
  while (working_days > 0) {
    day = add_days(day, 1);
    if (calendar.is_working(day) == Truth::yes) --working_days;
  }
  return day;
}

bool between(const Reached& open, Date day) { return open.earliest <= day && day <= open.latest; }

std::vector<unsigned> told_days() {
  // Some scattered, some in a row: holidays come in weeks.
  auto told = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 1095U));
  const auto starts = *rc::gen::container<std::vector<unsigned>>(rc::gen::inRange(0U, 500U));
  for (const unsigned start : starts) {
    for (unsigned i = 0; i < 12; ++i) told.push_back(start + i);
  }
  return told;
}

}  // namespace

TEST_CASE("whatever is announced in the end lies between the earliest and the latest day") {
  holds_always("announcements only settle", [] {
    const WorkingCalendar before = china();
    const WorkingCalendar after = announced(before.days(), told_days());
    const Date day = add_days(Date(2026, 9, 1), *rc::gen::inRange(0, 400));
    const int working_days = *rc::gen::inRange(1, 120);
    for (const FirstCounted first : {FirstCounted::day_of, FirstCounted::day_after}) {
      const Reached open = before.count(day, working_days, first);
      const Reached settled = after.count(day, working_days, first);
      RC_ASSERT(settled.earliest == settled.latest);
      RC_ASSERT(between(open, settled.earliest));
    }
    for (const Roll how : {Roll::following, Roll::preceding, Roll::modified_following}) {
      RC_ASSERT(between(before.roll(day, how), after.roll(day, how).earliest));
    }
  });
}

TEST_CASE("a row of free days ends before days that are closed for certain, if it may not go on") {
  // From 24 June to 7 July are fourteen days; the eighth and the ninth are closed.
  const WorkingCalendar june = calendar({.weekend = {Weekday::saturday, Weekday::sunday},
                                         .closed = {Date(2026, 7, 8), Date(2026, 7, 9)},
                                         .known_through = Date(2026, 6, 16)});
  const DaySpan first = nth_working_day(june, Date(2026, 6, 24), 1);
  CHECK(first.earliest == Date(2026, 6, 24));
  CHECK(first.latest == Date(2026, 7, 7));
}

TEST_CASE("a count is the naive walk from day to day") {
  holds_always("count = walk", [] {
    const WorkingCalendar settled = announced(china().days(), told_days());
    const Date day = add_days(Date(2026, 9, 1), *rc::gen::inRange(0, 400));
    const int working_days = *rc::gen::inRange(1, 120);
    const Reached reached = settled.count(day, working_days, FirstCounted::day_after);
    RC_ASSERT(reached.earliest == walked(settled, day, working_days));
    RC_ASSERT(!reached.unknown.has_value());
    // The days on the way are the working ones and those noted as not counting.
    const auto passed =
        std::count_if(reached.noted.begin(), reached.noted.end(),
                      [](const NotedDay& noted) { return noted.kind != NotedDay::Kind::made_up; });
    RC_ASSERT(reached.earliest - day == working_days + static_cast<int>(passed));
  });
}

TEST_CASE("a rolled date is a working day, and rolling it again moves nothing") {
  holds_always("roll twice = roll once", [] {
    const WorkingCalendar settled = announced(china().days(), told_days());
    const Date day = add_days(Date(2026, 9, 1), *rc::gen::inRange(0, 400));
    for (const Roll how : {Roll::following, Roll::preceding, Roll::modified_following}) {
      const Date there = settled.roll(day, how).earliest;
      RC_ASSERT(settled.is_working(there) == Truth::yes);
      RC_ASSERT(settled.roll(there, how).earliest == there);
    }
    const Date modified = settled.roll(day, Roll::modified_following).earliest;
    RC_ASSERT(modified.month() == day.month());
  });
}

}  // namespace inforce::test
