#include "timeline/working_calendar.h"

#include <algorithm>
#include <cstdlib>

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

// One way in which the days not announced may turn out, as far to one side as `Unannounced` lets
// them. It is asked day by day; what departs from the plain week is spent as soon as it can be, so
// that no other way has reached more working days (generous) or fewer (sparing) by any day.
class Outlook {
 public:
  enum class Side : std::uint8_t { generous, sparing };

  Outlook(const WorkingCalendar& calendar, Side side) : calendar_(calendar), side_(side) {}

  bool works(Date day) {
    const Truth known = calendar_.is_working(day);
    if (known != Truth::unclear) return known == Truth::yes;
    const bool generous = side_ == Side::generous;
    const bool weekend = is_weekend(calendar_.days(), day);
    if (generous != weekend) return generous;
    return spend(day) ? generous : !generous;
  }

 private:
  bool spend(Date day) {
    if (day.year() != year_) {
      year_ = day.year();
      left_ = side_ == Side::generous ? Unannounced::most_worked_weekends
                                      : Unannounced::most_closed_weekdays;
    }
    return left_-- > 0;
  }

  const WorkingCalendar& calendar_;
  Side side_;
  int year_ = -1;
  int left_ = 0;
};

Date counted(Outlook outlook, Date day, int working_days) {
  for (; day < Date::last(); day = add_days(day, 1)) {
    if (outlook.works(day) && --working_days == 0) break;
  }
  return day;
}

// The nearest working day, `step` days at a time; not over more unannounced days than may be free.
Date nearest(const WorkingCalendar& calendar, Outlook outlook, Date day, int step) {
  const Date end = step > 0 ? Date::last() : Date::first();
  int unannounced = 0;
  for (; day != end && !outlook.works(day); day = add_days(day, step)) {
    if (calendar.is_working(day) != Truth::unclear) continue;
    if (++unannounced > Unannounced::most_days_without_work) break;
  }
  return day;
}

struct Span {
  Date earliest, latest;
};

Span following(const WorkingCalendar& calendar, Date day) {
  return {nearest(calendar, {calendar, Outlook::Side::generous}, day, 1),
          nearest(calendar, {calendar, Outlook::Side::sparing}, day, 1)};
}

Span preceding(const WorkingCalendar& calendar, Date day) {
  return {nearest(calendar, {calendar, Outlook::Side::sparing}, day, -1),
          nearest(calendar, {calendar, Outlook::Side::generous}, day, -1)};
}

bool same_month(Date a, Date b) { return a.year() == b.year() && a.month() == b.month(); }

Span modified_following(const WorkingCalendar& calendar, Date day) {
  const Span after = following(calendar, day);
  if (same_month(day, after.latest)) return after;
  const Span before = preceding(calendar, day);
  if (!same_month(day, after.earliest)) return before;
  const int last = last_day_of_month(day.year(), day.month());
  return {before.earliest, add_days(day, last - day.day())};
}

Span rolled(const WorkingCalendar& calendar, Date day, Roll how) {
  switch (how) {
    case Roll::none: return {day, day};
    case Roll::following: return following(calendar, day);
    case Roll::preceding: return preceding(calendar, day);
    case Roll::modified_following: return modified_following(calendar, day);
  }
  std::abort();  // a Roll has no other value
}

Reached reached(const WorkingCalendar& calendar, Span span, Date first, Date last) {
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
  const Span span{counted({*this, Outlook::Side::generous}, begin, working_days),
                  counted({*this, Outlook::Side::sparing}, begin, working_days)};
  return reached(*this, span, begin, span.latest);
}

Reached WorkingCalendar::roll(Date day, Roll how) const {
  const Span span = rolled(*this, day, how);
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
