#include "timeline/us_federal.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace inforce {
namespace {

// The "third Monday" of a month; `last_week` for "the last Monday".
constexpr int last_week = 5;

struct Holiday {
  std::string_view name;
  int month;
  int day = 0;   // a fixed day of the month, or
  int week = 0;  // the so many-th weekday of it
  Weekday weekday = Weekday::monday;
  int since = 0;  // the first year
};

// 5 U.S.C. 6103(a), https://www.law.cornell.edu/uscode/text/5/6103
// Juneteenth: Public Law 117-17, signed on 17 June 2021, two days before the first.
constexpr std::array<Holiday, 11> holidays{{
    {.name = "New Year's Day", .month = 1, .day = 1},
    {.name = "Birthday of Martin Luther King, Jr.", .month = 1, .week = 3},
    {.name = "Washington's Birthday", .month = 2, .week = 3},
    {.name = "Memorial Day", .month = 5, .week = last_week},
    {.name = "Juneteenth National Independence Day", .month = 6, .day = 19, .since = 2021},
    {.name = "Independence Day", .month = 7, .day = 4},
    {.name = "Labor Day", .month = 9, .week = 1},
    {.name = "Columbus Day", .month = 10, .week = 2},
    {.name = "Veterans Day", .month = 11, .day = 11},
    {.name = "Thanksgiving Day", .month = 11, .week = 4, .weekday = Weekday::thursday},
    {.name = "Christmas Day", .month = 12, .day = 25},
}};

bool is_its_day(const Holiday& holiday, Date day) {
  if (day.month() != holiday.month || day.year() < holiday.since) return false;
  if (holiday.day != 0) return day.day() == holiday.day;
  if (day.weekday() != holiday.weekday) return false;
  if (holiday.week != last_week) return (day.day() - 1) / 7 + 1 == holiday.week;
  return day.day() + 7 > last_day_of_month(day.year(), day.month());
}

std::optional<std::string_view> on_the_day_itself(Date day) {
  const auto* const found =
      std::find_if(holidays.begin(), holidays.end(),
                   [&](const Holiday& holiday) { return is_its_day(holiday, day); });
  if (found == holidays.end()) return std::nullopt;
  return found->name;
}

}  // namespace

std::optional<std::string_view> us_federal_holiday(Date day) {
  if (day < us_federal_known_from()) return std::nullopt;
  if (const auto holiday = on_the_day_itself(day)) return holiday;
  switch (day.weekday()) {
    case Weekday::friday: return on_the_day_itself(add_days(day, 1));
    case Weekday::monday: return on_the_day_itself(add_days(day, -1));
    case Weekday::tuesday:
    case Weekday::wednesday:
    case Weekday::thursday:
    case Weekday::saturday:
    case Weekday::sunday: return std::nullopt;
  }
  std::abort();  // a Weekday has no other value
}

Date us_federal_known_from() { return {1986, 1, 1}; }

}  // namespace inforce
