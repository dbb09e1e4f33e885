#include "tests/properties/federal_days.h"

#include "tests/properties/reading.h"

namespace inforce::oracle {

namespace {

constexpr int monday = 0;
constexpr int thursday = 3;
constexpr int saturday = 5;
constexpr int sunday = 6;

int weekday_of(Day day) { return static_cast<int>(date_of(day).weekday()); }

// The first is in the month's days 1 to 7, the second in 8 to 14.
bool is_nth(Day day, int month, int weekday, int nth) {
  const Date date = date_of(day);
  return date.month() == month && weekday_of(day) == weekday && (date.day() - 1) / 7 + 1 == nth;
}

bool is_last_monday_of_may(Day day) {
  return weekday_of(day) == monday && date_of(day).month() == 5 && date_of(day + 7).month() == 6;
}

// 6103(a).
bool is_holiday(Day day) {
  const Date date = date_of(day);
  const auto falls_on = [&](int month, int of_month) {
    return date.month() == month && date.day() == of_month;
  };
  return falls_on(1, 1)                               // New Year's Day
         || is_nth(day, 1, monday, 3)                 // Birthday of Martin Luther King, Jr.
         || is_nth(day, 2, monday, 3)                 // Washington's Birthday
         || is_last_monday_of_may(day)                // Memorial Day
         || (falls_on(6, 19) && date.year() >= 2021)  // Juneteenth: Public Law 117-17
         || falls_on(7, 4)                            // Independence Day
         || is_nth(day, 9, monday, 1)                 // Labor Day
         || is_nth(day, 10, monday, 2)                // Columbus Day
         || falls_on(11, 11)                          // Veterans Day
         || is_nth(day, 11, thursday, 4)              // Thanksgiving Day
         || falls_on(12, 25);                         // Christmas Day
}

}  // namespace

bool is_us_federal_holiday(Day day) {
  if (is_holiday(day)) return true;
  // 6103(b)(1): instead of a Saturday the Friday before.
  if (is_holiday(day + 1) && weekday_of(day + 1) == saturday) return true;
  // Executive Order 11582, section 3(a): instead of a Sunday the Monday after.
  return is_holiday(day - 1) && weekday_of(day - 1) == sunday;
}

}  // namespace inforce::oracle
