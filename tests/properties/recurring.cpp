#include "tests/properties/recurring.h"

#include <algorithm>
#include <cstdlib>

#include "tests/properties/reading.h"
#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

Day first_of_month(int months) {
  return Date(months / 12, static_cast<unsigned>(months % 12 + 1), 1).days_since_epoch();
}

int months_of(Day day) { return date_of(day).year() * 12 + date_of(day).month() - 1; }

int months_in(Every every) { return every == Every::year ? 12 : every == Every::quarter ? 3 : 1; }

std::string name_of(Every every, int months) {
  const std::string iso = iso_day(first_of_month(months));
  if (every == Every::year) return iso.substr(0, 4);
  if (every == Every::month) return iso.substr(0, 7);
  return iso.substr(0, 5) + "Q" + std::to_string(months % 12 / 3 + 1);
}

std::vector<OwedPeriod> calendar_periods(Every every, Day from, Day through) {
  const int size = months_in(every);
  std::vector<OwedPeriod> all;
  for (int months = months_of(from) / size * size; first_of_month(months) <= through;
       months += size) {
    all.push_back(
        {name_of(every, months), first_of_month(months), first_of_month(months + size) - 1});
  }
  return all;
}

// The day `times` lengths after the first; nothing if that month lacks it and is passed over.
std::optional<Day> after(Day first, const Length& length, int times, MonthEnd month_end) {
  const int count = length.count * times;
  if (length.unit == Unit::days) return first + count;
  if (length.unit == Unit::weeks) return first + 7 * count;
  const int months = months_of(first) + count * (length.unit == Unit::years ? 12 : 1);
  const Day start = first_of_month(months);
  const Day day = start + date_of(first).day() - 1;
  const Day last = first_of_month(months + 1) - 1;
  if (day <= last) return day;
  return month_end == MonthEnd::skip ? std::nullopt : std::optional<Day>(last);
}

// Each runs to the day before the next.
std::vector<OwedPeriod> length_periods(const Recurs& recurs, Day through) {
  const Day first = named_days(recurs.first).first;
  std::vector<Day> starts;
  for (int times = 0; starts.empty() || starts.back() <= through; ++times) {
    const auto start = after(first, recurs.length, times, recurs.month_end);
    if (start) starts.push_back(*start);
  }
  std::vector<OwedPeriod> all;
  for (std::size_t i = 0; i + 1 < starts.size(); ++i) {
    all.push_back({iso_day(starts[i]), starts[i], starts[i + 1] - 1});
  }
  return all;
}

int weekday_of(Day day) { return static_cast<int>(date_of(day).weekday()); }
Day monday_before(Day day) { return day - weekday_of(day); }

// Of the days from `first` through `last`.
bool is_named_weekday(Day day, const RuleWeekday& named, Day first, Day last) {
  if (weekday_of(day) != named.weekday) return false;
  if (named.ordinal > 0) return (day - first) / 7 == named.ordinal - 1;
  return named.ordinal == 0 || (last - day) / 7 == -named.ordinal - 1;
}

bool is_weekday_of_month(Day day, const RecurrenceRule& rule) {
  const Day first = first_of_month(months_of(day));
  const Day last = first_of_month(months_of(day) + 1) - 1;
  return std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [&](const RuleWeekday& named) {
    return is_named_weekday(day, named, first, last);
  });
}

bool is_month_day(Day day, int number) {
  const Day last = first_of_month(months_of(day) + 1) - 1;
  return number > 0 ? date_of(day).day() == number : day == last + number + 1;
}

bool names_in_week(const RecurrenceRule& rule, Day first, Day day) {
  const int weeks = (monday_before(day) - monday_before(first)) / 7;
  if (weeks % rule.interval != 0) return false;
  if (rule.weekdays.empty()) return weekday_of(day) == weekday_of(first);
  return std::any_of(rule.weekdays.begin(), rule.weekdays.end(),
                     [day](const RuleWeekday& named) { return weekday_of(day) == named.weekday; });
}

bool names_in_month(const RecurrenceRule& rule, Day first, Day day) {
  if (!rule.weekdays.empty()) return is_weekday_of_month(day, rule);
  return is_month_day(day, rule.month_day == 0 ? date_of(first).day() : rule.month_day);
}

// Without a month, days of the month are of every month and weekdays of the whole year; what the
// rule does not say is as on the first day.
bool names_in_year(const RecurrenceRule& rule, Day first, Day day) {
  const Date today = date_of(day);
  if (rule.month != 0) return today.month() == rule.month && names_in_month(rule, first, day);
  const Day begins = first_of_month(today.year() * 12);
  const Day ends = first_of_month(today.year() * 12 + 12) - 1;
  if (rule.year_day != 0) {
    return day == (rule.year_day > 0 ? begins + rule.year_day - 1 : ends + rule.year_day + 1);
  }
  if (!rule.weekdays.empty()) {
    return std::any_of(rule.weekdays.begin(), rule.weekdays.end(), [&](const RuleWeekday& named) {
      return is_named_weekday(day, named, begins, ends);
    });
  }
  if (rule.month_day != 0) return is_month_day(day, rule.month_day);
  return today.month() == date_of(first).month() && today.day() == date_of(first).day();
}

bool names(const RecurrenceRule& rule, Day first, Day day) {
  switch (rule.frequency) {
    case Frequency::daily: return (day - first) % rule.interval == 0;
    case Frequency::weekly: return names_in_week(rule, first, day);
    case Frequency::monthly:
      return (months_of(day) - months_of(first)) % rule.interval == 0 &&
             names_in_month(rule, first, day);
    case Frequency::yearly:
      return (date_of(day).year() - date_of(first).year()) % rule.interval == 0 &&
             names_in_year(rule, first, day);
  }
  return false;
}

// A rule names days; each is a period of its own.
std::vector<OwedPeriod> rule_periods(const Recurs& recurs, Day through) {
  const RecurrenceRule& rule = recurs.rule;
  const Day first = named_days(recurs.first).first;
  const Day last = rule.until ? std::min(*rule.until, through) : through;
  std::vector<OwedPeriod> all;
  for (Day day = first; day <= last; ++day) {
    if (!names(rule, first, day)) continue;
    all.push_back({iso_day(day), day, day});
    if (static_cast<int>(all.size()) == rule.count) break;
  }
  return all;
}

std::vector<OwedPeriod> unbounded(const Recurs& recurs, Day from, Day through) {
  switch (recurs.every) {
    case Every::year:
    case Every::quarter:
    case Every::month: return calendar_periods(recurs.every, from, through);
    case Every::length: return length_periods(recurs, through);
    case Every::rule: return rule_periods(recurs, through);
  }
  return {};
}

}  // namespace

std::pair<Day, Day> named_days(const std::string& name) {
  const int year = std::atoi(name.substr(0, 4).c_str());
  if (name.size() == 4) return {first_of_month(year * 12), first_of_month(year * 12 + 12) - 1};
  if (name[5] == 'Q') {
    const int months = year * 12 + (name[6] - '1') * 3;
    return {first_of_month(months), first_of_month(months + 3) - 1};
  }
  const int months = year * 12 + std::atoi(name.substr(5, 2).c_str()) - 1;
  if (name.size() == 7) return {first_of_month(months), first_of_month(months + 1) - 1};
  const Day day = first_of_month(months) + std::atoi(name.substr(8, 2).c_str()) - 1;
  return {day, day};
}

std::vector<OwedPeriod> periods_of(const Recurs& recurs, Day from, Day through) {
  std::vector<OwedPeriod> all;
  for (const OwedPeriod& period : unbounded(recurs, from, through)) {
    const bool too_early = !recurs.first.empty() && period.last < named_days(recurs.first).first;
    const bool too_late = !recurs.last.empty() && period.first > named_days(recurs.last).second;
    const bool outside = period.last < from || period.first > through;
    if (!too_early && !too_late && !outside) all.push_back(period);
  }
  return all;
}

}  // namespace inforce::oracle
