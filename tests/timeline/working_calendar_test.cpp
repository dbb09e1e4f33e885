#include "timeline/working_calendar.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/timeline/calendars.h"

namespace inforce::test {
namespace {

using Kind = NotedDay::Kind;

WorkingCalendar us() {
  CalendarDays days;
  days.weekend = saturday_sunday;
  days.rule = HolidayRule::us_federal;
  return calendar(days);
}

WorkingCalendar plain() { return {}; }

// "closed 2026-09-25", weekends left out.
std::string notes(const Reached& reached) {
  std::string text;
  for (const NotedDay& day : reached.noted) {
    if (day.kind == Kind::weekend) continue;
    text += std::string(word(day.kind)) + ' ' + iso(day.date).substr(5) + ", ";
  }
  return text;
}

std::string span(const Reached& reached) {
  const std::string earliest = iso(reached.earliest);
  return reached.earliest == reached.latest ? earliest : earliest + "/" + iso(reached.latest);
}

std::string rolled(const WorkingCalendar& calendar, Date day, Roll how) {
  return span(calendar.roll(day, how));
}

CalendarError::Kind why_not(CalendarDays days) {
  const auto made = WorkingCalendar::make(std::move(days));
  REQUIRE_FALSE(made.has_value());
  return made.error().kind;
}

}  // namespace

TEST_CASE("45 working days in China from 21 September 2026") {
  const Reached after = china().count({2026, 9, 21}, 45, FirstCounted::day_after);
  CHECK(span(after) == "2026-11-30");
  CHECK(notes(after) ==
        "closed 09-25, closed 10-01, closed 10-02, closed 10-05, closed 10-06, closed 10-07, "
        "made up 10-10, ");
  CHECK_FALSE(after.unknown);
  CHECK(span(china().count({2026, 9, 21}, 45, FirstCounted::day_of)) == "2026-11-27");
}

TEST_CASE("45 federal working days from 21 September 2026") {
  const Reached after = us().count({2026, 9, 21}, 45, FirstCounted::day_after);
  CHECK(span(after) == "2026-11-25");
  CHECK(notes(after) == "closed 10-12, closed 11-11, ");
  const auto columbus = std::find_if(after.noted.begin(), after.noted.end(),
                                     [](const NotedDay& day) { return day.kind == Kind::closed; });
  CHECK(columbus->holiday == "Columbus Day");
  CHECK(span(us().count({2026, 9, 21}, 45, FirstCounted::day_of)) == "2026-11-24");
}

TEST_CASE("weekend days passed over are noted, closed or not, and one made up is not passed over") {
  const Reached reached = china().count({2026, 10, 2}, 4, FirstCounted::day_after);
  CHECK(span(reached) == "2026-10-12");
  const std::vector<NotedDay> expected = {
      {{2026, 10, 3}, Kind::weekend, {}},  {{2026, 10, 4}, Kind::weekend, {}},
      {{2026, 10, 5}, Kind::closed, {}},   {{2026, 10, 6}, Kind::closed, {}},
      {{2026, 10, 7}, Kind::closed, {}},   {{2026, 10, 10}, Kind::made_up, {}},
      {{2026, 10, 11}, Kind::weekend, {}},
  };
  CHECK(reached.noted == expected);
}

TEST_CASE("a day of the anchor that is no working day does not count as the first") {
  const Date saturday(2026, 11, 21);
  CHECK(span(plain().count(saturday, 1, FirstCounted::day_of)) == "2026-11-23");
  CHECK(span(plain().count(saturday, 1, FirstCounted::day_after)) == "2026-11-23");
  CHECK(span(plain().count({2026, 11, 20}, 1, FirstCounted::day_of)) == "2026-11-20");
  CHECK(span(plain().count({2026, 11, 20}, 1, FirstCounted::day_after)) == "2026-11-23");
}

TEST_CASE("a count of none is the anchor's own day, and no count leaves the calendar") {
  CHECK(span(china().count({2026, 10, 3}, 0, FirstCounted::day_after)) == "2026-10-03");
  CHECK(span(plain().count({9999, 12, 20}, 9'999'999, FirstCounted::day_after)) == "9999-12-31");
}

TEST_CASE("an unannounced day is unclear, be it a weekday or of a weekend, unless it is listed") {
  CHECK(china().is_working({2026, 12, 31}) == Truth::yes);
  CHECK(china().is_working({2027, 1, 1}) == Truth::unclear);
  CHECK(china().is_working({2027, 1, 2}) == Truth::unclear);  // a Saturday
  CHECK(china().is_working({2025, 12, 31}) == Truth::unclear);
  CHECK(china().is_working({2026, 1, 1}) == Truth::yes);  // not listed in this extract
  const WorkingCalendar early = calendar({.weekend = saturday_sunday,
                                          .closed = {{2027, 1, 1}},
                                          .work = {{2027, 1, 2}},
                                          .known_through = Date(2026, 12, 31)});
  CHECK(early.is_working({2027, 1, 1}) == Truth::no);
  CHECK(early.is_working({2027, 1, 2}) == Truth::yes);
  CHECK(early.is_working({2027, 1, 4}) == Truth::unclear);
}

TEST_CASE("a rule is known for good, but not before it was what it is") {
  CHECK(us().is_working({1985, 12, 31}) == Truth::unclear);
  CHECK(us().is_working({1986, 1, 1}) == Truth::no);
  CHECK(us().is_working({2026, 11, 26}) == Truth::no);
  CHECK(us().is_working({9999, 12, 31}) == Truth::yes);  // a Friday
}

TEST_CASE("a count that stays within what is announced does not care what comes after") {
  const Reached exact = china().count({2026, 12, 28}, 3, FirstCounted::day_after);
  CHECK(span(exact) == "2026-12-31");
  CHECK_FALSE(exact.unknown);
}

TEST_CASE("a count over unannounced days has an earliest and a latest day") {
  // The 31st is announced and worked. The second day is the next one, or the first after fourteen
  // days in a row without work.
  const Reached open = china().count({2026, 12, 30}, 2, FirstCounted::day_after);
  CHECK(span(open) == "2027-01-01/2027-01-15");
  CHECK(open.unknown == Date(2027, 1, 1));
  const Reached two = china().count({2026, 12, 30}, 4, FirstCounted::day_after);
  CHECK(two.earliest == Date(2027, 1, 3));  // Saturday and Sunday worked
  // A second row of fourteen days; and then no more than 30 weekdays are closed in a year: with
  // three that are worked they fill the 33 through 16 February.
  CHECK(china().count({2026, 12, 31}, 2, FirstCounted::day_after).latest == Date(2027, 1, 30));
  CHECK(china().count({2026, 12, 31}, 4, FirstCounted::day_after).latest == Date(2027, 2, 17));
}

TEST_CASE("a date rolls to the next working day or to the last one before") {
  const Date saturday(2026, 10, 31);
  CHECK(rolled(plain(), saturday, Roll::none) == "2026-10-31");
  CHECK(rolled(plain(), saturday, Roll::following) == "2026-11-02");
  CHECK(rolled(plain(), saturday, Roll::preceding) == "2026-10-30");
  CHECK(rolled(plain(), saturday, Roll::modified_following) == "2026-10-30");
  CHECK(rolled(plain(), {2026, 10, 24}, Roll::modified_following) == "2026-10-26");
  CHECK(rolled(china(), {2026, 10, 1}, Roll::following) == "2026-10-08");
  CHECK(rolled(china(), {2026, 10, 10}, Roll::following) == "2026-10-10");
  CHECK(rolled(us(), {2026, 11, 26}, Roll::preceding) == "2026-11-25");
}

TEST_CASE("a roll says which days it passed over") {
  const Reached reached = us().roll({2026, 11, 26}, Roll::following);
  REQUIRE(reached.noted.size() == 1);
  CHECK(reached.noted[0] == NotedDay{{2026, 11, 26}, Kind::closed, "Thanksgiving Day"});
  CHECK(us().roll({2026, 11, 27}, Roll::following).noted.empty());
}

TEST_CASE("a roll over unannounced days has an earliest and a latest day") {
  // Fourteen days without work in a row at the most: 1 to 14 January.
  CHECK(rolled(china(), {2027, 1, 1}, Roll::following) == "2027-01-01/2027-01-15");
  CHECK(rolled(china(), {2027, 1, 31}, Roll::preceding) == "2027-01-17/2027-01-31");
  // Into February only over twelve free days, so that the row began on the 18th at the earliest.
  CHECK(rolled(china(), {2027, 1, 20}, Roll::modified_following) == "2027-01-17/2027-01-31");
  CHECK(rolled(china(), {2027, 1, 1}, Roll::preceding) == "2026-12-31/2027-01-01");
  CHECK(rolled(china(), {2027, 1, 2}, Roll::none) == "2027-01-02");
}

TEST_CASE("days that make no calendar say why") {
  using Why = CalendarError::Kind;
  CalendarDays both{.closed = {{2026, 10, 1}}, .work = {{2026, 10, 1}}};
  CHECK(why_not(both) == Why::closed_and_working);
  CHECK(WorkingCalendar::make(both).error().day == Date(2026, 10, 1));
  CHECK(why_not({.work = {{2026, 11, 26}}, .rule = HolidayRule::us_federal}) ==
        Why::closed_and_working);
  CHECK(why_not({.known_from = Date(2026, 1, 2), .known_through = Date(2026, 1, 1)}) ==
        Why::never_known);
  CalendarDays idle;
  for (int day = 0; day < 7; ++day) idle.weekend.push_back(static_cast<Weekday>(day));
  CHECK(why_not(idle) == Why::no_weekday);
  CHECK(WorkingCalendar::make({.known_from = Date(2026, 1, 1), .known_through = Date(2026, 1, 1)})
            .has_value());
}

}  // namespace inforce::test
