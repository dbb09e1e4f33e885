// The oracle's counting of working days and periods, on cases one can count by hand.

#include "tests/properties/work_days.h"

#include <doctest/doctest.h>

#include "tests/properties/recurring.h"
#include "timeline/date.h"

namespace inforce::oracle {
namespace {

Day day_of(int year, unsigned month, unsigned day) {
  return Date{year, month, day}.days_since_epoch();
}

// China's autumn of 2026, all of it announced.
WorkCalendar autumn() {
  WorkCalendar made;
  made.id = "cn";
  made.weekend = {5, 6};
  made.closed = {day_of(2026, 9, 25), day_of(2026, 10, 1), day_of(2026, 10, 2),
                 day_of(2026, 10, 5), day_of(2026, 10, 6), day_of(2026, 10, 7)};
  made.work = {day_of(2026, 10, 10)};
  return made;
}

bool is(const DayPair& pair, Day earliest, Day latest) {
  return pair.earliest == earliest && pair.latest == latest;
}

std::vector<std::string> keys(const Recurs& recurs, Day from, Day through) {
  std::vector<std::string> all;
  for (const OwedPeriod& period : periods_of(recurs, from, through)) all.push_back(period.key);
  return all;
}

}  // namespace

TEST_CASE("forty-five working days from 21 September 2026 end on 30 November, or 27") {
  CHECK(is(nth_working_day(autumn(), day_of(2026, 9, 22), 45), day_of(2026, 11, 30),
           day_of(2026, 11, 30)));
  CHECK(is(nth_working_day(autumn(), day_of(2026, 9, 21), 45), day_of(2026, 11, 27),
           day_of(2026, 11, 27)));
}

TEST_CASE("days not announced may be closed, made up, and are never all without work") {
  WorkCalendar calendar = autumn();
  calendar.known_through = day_of(2026, 9, 24);
  calendar.closed.clear();
  calendar.work.clear();
  // From Friday 25 September on: at the earliest that day; at the latest after fourteen without.
  CHECK(is(nth_working_day(calendar, day_of(2026, 9, 25), 1), day_of(2026, 9, 25),
           day_of(2026, 10, 9)));
  // Three: 25 to 27 September, the weekend made up; or 9 and 24 October and 8 November, two of them
  // days of a weekend that nobody may have off, with thirty weekdays closed before.
  CHECK(is(nth_working_day(calendar, day_of(2026, 9, 25), 3), day_of(2026, 9, 27),
           day_of(2026, 11, 8)));
}

TEST_CASE("a year closes thirty weekdays at most, and the next begins anew") {
  WorkCalendar calendar;
  calendar.weekend = {5, 6};
  calendar.known_through = day_of(2026, 8, 31);
  const Day far = nth_working_day(calendar, day_of(2026, 9, 1), 30).latest;
  // Thirty closed and thirty worked are sixty weekdays: twelve weeks from Tuesday 1 September.
  CHECK(far == day_of(2026, 11, 23));
}

TEST_CASE("a date rolls to a working day, and stays in its month if it must") {
  const WorkCalendar calendar = autumn();
  const Day saturday = day_of(2026, 10, 31);
  CHECK(is(rolled(calendar, saturday, Roll::following), day_of(2026, 11, 2), day_of(2026, 11, 2)));
  CHECK(
      is(rolled(calendar, saturday, Roll::preceding), day_of(2026, 10, 30), day_of(2026, 10, 30)));
  CHECK(is(rolled(calendar, saturday, Roll::modified_following), day_of(2026, 10, 30),
           day_of(2026, 10, 30)));
  CHECK(is(rolled(calendar, day_of(2026, 10, 3), Roll::modified_following), day_of(2026, 10, 8),
           day_of(2026, 10, 8)));
  CHECK(is(rolled(calendar, day_of(2026, 10, 10), Roll::following), day_of(2026, 10, 10),
           day_of(2026, 10, 10)));
}

TEST_CASE("listed closures may be more than fourteen in a row, but then no other day is free") {
  WorkCalendar calendar;
  calendar.weekend = {5, 6};
  calendar.known_through = day_of(2026, 3, 31);
  const Day wednesday = day_of(2026, 4, 1);
  CHECK(is(nth_working_day(calendar, wednesday, 1), wednesday, day_of(2026, 4, 15)));
  // Free up to the 14th, it would be fifteen days with the 15th.
  calendar.closed = {day_of(2026, 4, 15)};
  CHECK(is(nth_working_day(calendar, wednesday, 1), wednesday, day_of(2026, 4, 14)));
  CHECK(is(rolled(calendar, wednesday, Roll::following), wednesday, day_of(2026, 4, 14)));
  // The 4th to 19th, two weekends of them listed: then the 20th and what follows is open.
  calendar.closed.clear();
  for (Day day = day_of(2026, 4, 4); day <= day_of(2026, 4, 19); ++day)
    calendar.closed.push_back(day);
  CHECK(is(nth_working_day(calendar, day_of(2026, 4, 4), 1), day_of(2026, 4, 20),
           day_of(2026, 4, 20)));
  CHECK(is(rolled(calendar, day_of(2026, 4, 4), Roll::following), day_of(2026, 4, 20),
           day_of(2026, 4, 20)));
  CHECK(is(rolled(calendar, day_of(2026, 4, 4), Roll::preceding), day_of(2026, 4, 3),
           day_of(2026, 4, 3)));
}

TEST_CASE("modified following spans both ends of every row of free days that may be") {
  WorkCalendar calendar;
  calendar.weekend = {5, 6};
  calendar.known_through = day_of(2026, 4, 24);
  const Day wednesday = day_of(2026, 4, 29);
  // Back to the last day announced as worked, if the first working day lies in May.
  CHECK(is(rolled(calendar, wednesday, Roll::modified_following), day_of(2026, 4, 24),
           day_of(2026, 4, 30)));
  CHECK(is(rolled(calendar, wednesday, Roll::following), wednesday, day_of(2026, 5, 13)));
  CHECK(is(rolled(calendar, wednesday, Roll::preceding), day_of(2026, 4, 24), wednesday));
}

TEST_CASE("periods have names of the calendar, or the day they begin") {
  Recurs quarters;
  quarters.every = Every::quarter;
  quarters.first = "2026-02";
  quarters.last = "2026";
  CHECK(keys(quarters, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"});
  Recurs months;
  months.every = Every::length;
  months.length = {1, Unit::months, Counting::by_default};
  months.first = "2026-01-31";
  months.last = "2026-04-15";
  months.month_end = MonthEnd::last_day;
  CHECK(keys(months, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2026-01-31", "2026-02-28", "2026-03-31"});
  months.month_end = MonthEnd::skip;
  CHECK(keys(months, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2026-01-31", "2026-03-31"});
}

TEST_CASE("a rule names the last Friday of each month") {
  Recurs rule;
  rule.every = Every::rule;
  rule.first = "2026-01-30";
  rule.rule.weekdays = {{4, -1}};
  rule.rule.count = 3;
  CHECK(keys(rule, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2026-01-30", "2026-02-27", "2026-03-27"});
}

TEST_CASE("a yearly rule names the last day of a year, and two weekdays of one month") {
  Recurs rule;
  rule.every = Every::rule;
  rule.first = "2024-12-31";
  rule.rule.frequency = Frequency::yearly;
  rule.rule.year_day = -1;
  rule.rule.count = 2;
  CHECK(keys(rule, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2024-12-31", "2025-12-31"});
  rule.rule.year_day = 0;
  rule.rule.month = 11;
  rule.rule.weekdays = {{3, 4}, {4, -1}};  // Thanksgiving, and the last Friday of November
  rule.rule.count = 3;
  CHECK(keys(rule, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2025-11-27", "2025-11-28", "2026-11-26"});
}

TEST_CASE("every second week on Monday and Friday, in weeks that begin on Monday") {
  Recurs rule;
  rule.every = Every::rule;
  rule.first = "2026-11-06";
  rule.rule.frequency = Frequency::weekly;
  rule.rule.interval = 2;
  rule.rule.weekdays = {{0, 0}, {4, 0}};
  rule.rule.count = 4;
  CHECK(keys(rule, day_of(2020, 1, 1), day_of(2030, 1, 1)) ==
        std::vector<std::string>{"2026-11-06", "2026-11-16", "2026-11-20", "2026-11-30"});
}

}  // namespace inforce::oracle
