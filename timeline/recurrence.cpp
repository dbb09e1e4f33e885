#include "timeline/recurrence.h"

#include <libical/ical.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <memory>

namespace inforce {
namespace {

using Kind = Cadence::Kind;

int month_number(Date day) { return 12 * day.year() + day.month() - 1; }

// Stops at the calendar's end, as all sums of dates do.
Date first_of_month(int number) {
  if (number / 12 > 9999) return Date::last();
  return *Date::make(number / 12, number % 12 + 1, 1);
}

std::string calendar_key(Kind kind, Date first) {
  const std::string year = iso(first).substr(0, 4);
  if (kind == Kind::calendar_year) return year;
  if (kind == Kind::month) return iso(first).substr(0, 7);
  return year + "-Q" + std::to_string((first.month() + 2) / 3);
}

int months_in_period(Kind kind) {
  if (kind == Kind::calendar_year) return 12;
  return kind == Kind::quarter ? 3 : 1;
}

Date day_before(Date day) { return day == Date::last() ? day : add_days(day, -1); }

std::vector<RecurringPeriod> calendar_periods(const Recurrence& recurrence, Date from,
                                              Date through) {
  const Kind kind = recurrence.cadence.kind;
  const int length = months_in_period(kind);
  const auto holding = [&](Date day) { return month_number(day) / length; };
  int first = holding(from);
  int last = holding(through);
  if (recurrence.first) first = std::max(first, holding(*recurrence.first));
  if (recurrence.last) last = std::min(last, holding(*recurrence.last));
  std::vector<RecurringPeriod> found;
  for (int period = first; period <= last; ++period) {
    const Date begin = first_of_month(period * length);
    const Date next = first_of_month((period + 1) * length);
    found.push_back({calendar_key(kind, begin), begin, day_before(next)});
  }
  return found;
}

// The first days of a step, from the first one on.
class Steps {
 public:
  Steps(const Duration& step, Date first, MonthEnd month_end)
      : months_(12 * step.years + step.months),
        days_(7 * std::int64_t{step.weeks} + step.days),
        first_(first),
        month_end_(month_end) {}

  // Nothing beyond the calendar's end. `number` moves on over months that are passed over.
  std::optional<Date> begin(std::int64_t& number) const {
    for (;; ++number) {
      const Date day =
          months_ != 0 ? add_months(first_, number * months_) : add_days(first_, number * days_);
      if (number != 0 && day == Date::last()) return std::nullopt;
      const bool moved = months_ != 0 && day.day() != first_.day();
      if (!moved || month_end_ == MonthEnd::last_day) return day;
    }
  }

  // A number whose period begins on `day` or before it, and not long before.
  std::int64_t near(Date day) const {
    if (day <= first_) return 0;
    if (months_ == 0) return (day - first_) / days_;
    // Years in which February has no 29th come in eights around a century.
    constexpr int longest_skip = 8 * 12;
    const int passed = month_number(day) - month_number(first_) - longest_skip - months_;
    return std::max(0, passed) / months_;
  }

 private:
  int months_;
  std::int64_t days_;
  Date first_;
  MonthEnd month_end_;
};

std::vector<RecurringPeriod> step_periods(const Recurrence& recurrence, Date from, Date through) {
  const Steps steps(recurrence.cadence.step, *recurrence.first,
                    recurrence.month_end.value_or(MonthEnd::last_day));
  const Date last = std::min(through, recurrence.last.value_or(Date::last()));
  std::vector<RecurringPeriod> found;
  std::int64_t number = steps.near(from);
  std::optional<Date> begin = steps.begin(number);
  while (begin && *begin <= last) {
    const std::optional<Date> next = steps.begin(++number);
    const Date end = next ? add_days(*next, -1) : Date::last();
    if (from <= end) found.push_back({iso(*begin), *begin, end});
    begin = next;
  }
  return found;
}

icaltimetype ical_day(Date date) {
  // Not icaltime_null_date(): its hour of -1 makes the iterator lose a day at each step.
  icaltimetype day{};
  day.is_date = 1;
  day.year = date.year();
  day.month = date.month();
  day.day = date.day();
  return day;
}

// RFC 7529: a day that its month lacks becomes the last one before. Without it, it is passed over.
std::string ical_rule(const Recurrence& recurrence) {
  const std::string& parts = recurrence.cadence.rule.parts;
  const bool to_last_day = recurrence.month_end == MonthEnd::last_day &&
                           needs_month_end(recurrence.cadence, *recurrence.first);
  return to_last_day ? parts + ";RSCALE=GREGORIAN;SKIP=BACKWARD" : parts;
}

struct FreeIterator {
  void operator()(icalrecur_iterator* iterator) const { icalrecur_iterator_free(iterator); }
};

// The name under RSCALE is the reader's to free; neither the rule nor its iterator does.
struct FreeText {
  void operator()(char* text) const { icalmemory_free_buffer(text); }
};

std::vector<RecurringPeriod> rule_days(const Recurrence& recurrence, Date from, Date through) {
  const Date last = std::min({through, recurrence.last.value_or(Date::last()), rule_horizon()});
  std::vector<RecurringPeriod> found;
  if (last < *recurrence.first) return found;
  const auto rule = icalrecurrencetype_from_string(ical_rule(recurrence).c_str());
  const std::unique_ptr<char, FreeText> scale(rule.rscale);
  // No iterator: a rule that never comes, as on 30 February.
  const std::unique_ptr<icalrecur_iterator, FreeIterator> days(
      icalrecur_iterator_new(rule, ical_day(*recurrence.first)));
  if (!days) return found;
  for (;;) {
    const icaltimetype next = icalrecur_iterator_next(days.get());
    if (icaltime_is_null_time(next)) break;
    const auto day = Date::make(next.year, next.month, next.day);
    if (!day || last < *day) break;
    const bool new_day = found.empty() || found.back().first != *day;
    if (from <= *day && new_day) found.push_back({iso(*day), *day, *day});
  }
  return found;
}

}  // namespace

// libical stops in 2582, and says nothing.
Date rule_horizon() { return {2500, 12, 31}; }

std::vector<RecurringPeriod> periods(const Recurrence& recurrence, Date from, Date through) {
  assert((recurrence.first || !recurrence.cadence.needs_first_day()) &&
         "what is counted from a first day has one");
  if (through < from) return {};
  switch (recurrence.cadence.kind) {
    case Kind::calendar_year:
    case Kind::quarter:
    case Kind::month: return calendar_periods(recurrence, from, through);
    case Kind::step: return step_periods(recurrence, from, through);
    case Kind::rule: return rule_days(recurrence, from, through);
  }
  std::abort();  // a Kind has no other value
}

}  // namespace inforce
