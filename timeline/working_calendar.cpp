#include "timeline/working_calendar.h"

#include <algorithm>
#include <cstdlib>

#include "timeline/outlook.h"
#include "timeline/us_federal.h"

namespace inforce {
namespace {

using Kind = NotedDay::Kind;

bool is_listed(const std::vector<Date>& days, Date day) {
  return std::binary_search(days.begin(), days.end(), day);
}

void sort_once(std::vector<Date>& days) {
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
}

bool is_weekend(const CalendarDays& days, Date day) {
  return std::find(days.weekend.begin(), days.weekend.end(), day.weekday()) != days.weekend.end();
}

std::optional<std::string_view> holiday_by_rule(HolidayRule rule, Date day) {
  switch (rule) {
    case HolidayRule::none: return std::nullopt;
    case HolidayRule::us_federal: return us_federal_holiday(day);
  }
  std::abort();  // a HolidayRule has no other value
}

std::optional<Date> known_from(const CalendarDays& days) {
  switch (days.rule) {
    case HolidayRule::none: return days.known_from;
    case HolidayRule::us_federal:
      return std::max(us_federal_known_from(), days.known_from.value_or(Date::first()));
  }
  std::abort();  // a HolidayRule has no other value
}

bool takes_the_week(const std::vector<Weekday>& weekend) {
  for (int day = 0; day < 7; ++day) {
    if (std::find(weekend.begin(), weekend.end(), static_cast<Weekday>(day)) == weekend.end()) {
      return false;
    }
  }
  return true;
}

// What there is to say of an announced day, if it is not a plain weekday.
std::optional<NotedDay> noted(const CalendarDays& days, Date day) {
  const bool weekend = is_weekend(days, day);
  if (is_listed(days.work, day)) {
    return weekend ? std::optional(NotedDay{day, Kind::made_up, {}}) : std::nullopt;
  }
  if (weekend) return NotedDay{day, Kind::weekend, {}};
  if (const auto holiday = holiday_by_rule(days.rule, day)) {
    return NotedDay{day, Kind::closed, *holiday};
  }
  if (is_listed(days.closed, day)) return NotedDay{day, Kind::closed, {}};
  return std::nullopt;
}

Reached reached(const WorkingCalendar& calendar, DaySpan span, Date first, Date last) {
  Reached result{span.earliest, span.latest, {}, std::nullopt};
  for (Date day = first; day <= last; day = add_days(day, 1)) {
    if (calendar.is_working(day) == Truth::unclear) {
      if (!result.unknown) result.unknown = day;
    } else if (auto note = noted(calendar.days(), day)) {
      result.noted.push_back(*note);
    }
    if (day == Date::last()) break;
  }
  return result;
}

}  // namespace

WorkingCalendar::WorkingCalendar() { days_.weekend = {Weekday::saturday, Weekday::sunday}; }

Result<WorkingCalendar, CalendarError> WorkingCalendar::make(CalendarDays days) {
  if (takes_the_week(days.weekend)) return failure(CalendarError{});
  sort_once(days.closed);
  sort_once(days.work);
  for (const Date day : days.work) {
    if (!is_listed(days.closed, day) && !holiday_by_rule(days.rule, day)) continue;
    return failure(CalendarError{CalendarError::Kind::closed_and_working, day});
  }
  if (days.known_from && days.known_through && *days.known_through < *days.known_from) {
    return failure(CalendarError{CalendarError::Kind::never_known, days.known_through});
  }
  return WorkingCalendar(std::move(days));
}

bool WorkingCalendar::is_announced(Date day) const {
  const std::optional<Date> from = known_from(days_);
  return (!from || *from <= day) && (!days_.known_through || day <= *days_.known_through);
}

Truth WorkingCalendar::is_working(Date day) const {
  if (is_listed(days_.work, day)) return Truth::yes;
  if (is_listed(days_.closed, day)) return Truth::no;
  if (!is_announced(day)) return Truth::unclear;
  return truth(!is_weekend(days_, day) && !holiday_by_rule(days_.rule, day));
}

Reached WorkingCalendar::count(Date anchor, int working_days, FirstCounted first) const {
  if (working_days <= 0) return {anchor, anchor, {}, std::nullopt};
  const Date begin = first == FirstCounted::day_of ? anchor : add_days(anchor, 1);
  const DaySpan span = nth_working_day(*this, begin, working_days);
  return reached(*this, span, begin, span.latest);
}

Reached WorkingCalendar::roll(Date day, Roll how) const {
  const DaySpan span = rolled_days(*this, day, how);
  if (how == Roll::none) return {day, day, {}, std::nullopt};
  return reached(*this, span, std::min(day, span.earliest), std::max(day, span.latest));
}

std::string_view word(Roll roll) {
  switch (roll) {
    case Roll::none: return "none";
    case Roll::following: return "following";
    case Roll::preceding: return "preceding";
    case Roll::modified_following: return "modified following";
  }
  std::abort();  // a Roll has no other value
}

std::string_view word(NotedDay::Kind kind) {
  switch (kind) {
    case NotedDay::Kind::weekend: return "weekend";
    case NotedDay::Kind::closed: return "closed";
    case NotedDay::Kind::made_up: return "made up";
  }
  std::abort();  // a Kind has no other value
}

}  // namespace inforce
