// Calendars that tests of working days share.
#pragma once

#include <doctest/doctest.h>

#include <utility>
#include <vector>

#include "timeline/working_calendar.h"

namespace inforce::test {

inline const std::vector<Weekday> saturday_sunday = {Weekday::saturday, Weekday::sunday};

inline WorkingCalendar calendar(CalendarDays days) {
  auto made = WorkingCalendar::make(std::move(days));
  REQUIRE(made.has_value());
  return *made;
}

inline std::vector<Date> run(Date first, Date last) {
  std::vector<Date> days;
  for (Date day = first; day <= last; day = add_days(day, 1)) days.push_back(day);
  return days;
}

// Mainland China in autumn 2026, as announced by the State Council.
inline WorkingCalendar china() {
  CalendarDays days;
  days.weekend = saturday_sunday;
  days.closed = run({2026, 9, 25}, {2026, 9, 27});
  for (const Date day : run({2026, 10, 1}, {2026, 10, 7})) days.closed.push_back(day);
  days.work = {{2026, 10, 10}, {2026, 9, 20}};
  days.known_from = Date(2026, 1, 1);
  days.known_through = Date(2026, 12, 31);
  return calendar(days);
}

}  // namespace inforce::test
