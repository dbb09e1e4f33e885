#include "timeline/clock_rule.h"

#include <algorithm>
#include <cstdlib>
#include <string>

#include "timeline/date.h"

namespace inforce {
namespace {

// Reads from the front of a text. What is not there makes `good` false, and it stays so.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  [[nodiscard]] bool good() const { return good_; }
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  bool skip(char wanted) {
    if (rest_.empty() || rest_.front() != wanted) return false;
    rest_.remove_prefix(1);
    return true;
  }

  void expect(char wanted) { good_ = skip(wanted) && good_; }

  int number() {
    const auto end = std::min(rest_.find_first_not_of("0123456789"), rest_.size());
    good_ = good_ && 0 < end && end <= 4;
    if (!good_) return 0;
    const int value = std::stoi(std::string(rest_.substr(0, end)));
    rest_.remove_prefix(end);
    return value;
  }

  // An abbreviation: letters, or anything in angle brackets. What it says is not needed.
  void name() {
    const bool bracketed = skip('<');
    const auto end = bracketed ? rest_.find('>') : rest_.find_first_of("+-0123456789,");
    good_ = good_ && end != std::string_view::npos && 0 < end;
    if (!good_) return;
    rest_.remove_prefix(bracketed ? end + 1 : end);
  }

  // [+-]hh[:mm[:ss]] in minutes. Seconds are cut, as everywhere.
  int time() {
    const int sign = skip('-') ? -1 : 1;
    if (sign == 1) skip('+');
    int minutes = 60 * number();
    if (skip(':')) minutes += number();
    if (skip(':')) number();
    return sign * minutes;
  }

 private:
  std::string_view rest_;
  bool good_ = true;
};

// A day of each year: "M3.2.0", the second Sunday of March, "J60" or "59", and a time of it.
struct YearlyMinute {
  enum class Kind { weekday_of_month, day_not_counting_leap_day, day_from_zero } kind;
  int month, week, weekday;  // week 5: the last one; weekday 0: Sunday
  int day;
  int minute_of_day;  // may lie outside the day
};

YearlyMinute read_yearly_minute(Reader& reader) {
  YearlyMinute read{YearlyMinute::Kind::day_from_zero, 1, 1, 0, 0, 2 * 60};
  reader.expect(',');
  if (reader.skip('M')) {
    read.kind = YearlyMinute::Kind::weekday_of_month;
    read.month = reader.number();
    reader.expect('.');
    read.week = reader.number();
    reader.expect('.');
    read.weekday = reader.number();
  } else {
    if (reader.skip('J')) read.kind = YearlyMinute::Kind::day_not_counting_leap_day;
    read.day = reader.number();
  }
  if (reader.skip('/')) read.minute_of_day = reader.time();
  return read;
}

bool makes_sense(const YearlyMinute& rule) {
  return 1 <= rule.month && rule.month <= 12 && 1 <= rule.week && rule.week <= 5 &&
         rule.weekday <= 6 && rule.day <= 365;
}

Date weekday_of_month(const YearlyMinute& rule, int year) {
  const Date first(year, static_cast<unsigned>(rule.month), 1);
  const int first_weekday = (static_cast<int>(first.weekday()) + 1) % 7;
  const int last_day = last_day_of_month(year, rule.month);
  int day = 1 + (rule.weekday - first_weekday + 7) % 7 + 7 * (rule.week - 1);
  if (day > last_day) day -= 7;  // only a fifth week can lie outside, and by one week
  return add_days(first, day - 1);
}

Date day_of(const YearlyMinute& rule, int year) {
  const Date new_year(year, 1, 1);
  switch (rule.kind) {
    case YearlyMinute::Kind::weekday_of_month: return weekday_of_month(rule, year);
    case YearlyMinute::Kind::day_from_zero: return add_days(new_year, rule.day);
    case YearlyMinute::Kind::day_not_counting_leap_day: {
      const bool after_leap_day = rule.day >= 60 && last_day_of_month(year, 2) == 29;
      return add_days(new_year, rule.day - 1 + (after_leap_day ? 1 : 0));
    }
  }
  std::abort();  // a Kind has no other value
}

std::int64_t wall_minute(const YearlyMinute& rule, int year) {
  return std::int64_t{day_of(rule, year).days_since_epoch()} * 1440 + rule.minute_of_day;
}

}  // namespace

std::optional<std::vector<OffsetStep>> steps_of_rule(std::string_view rule, int first_year,
                                                     int last_year) {
  Reader reader(rule);
  reader.name();
  const int winter = -reader.time();  // POSIX counts to the west
  std::vector<OffsetStep> steps;
  if (reader.good() && reader.at_end()) return steps;

  reader.name();
  // Without an offset of its own, summer is an hour ahead. (A comma follows, or a time.)
  Reader ahead = reader;
  ahead.expect(',');
  const int summer = ahead.good() ? winter + 60 : -reader.time();
  const YearlyMinute to_summer = read_yearly_minute(reader);
  const YearlyMinute to_winter = read_yearly_minute(reader);
  const bool understood =
      reader.good() && reader.at_end() && makes_sense(to_summer) && makes_sense(to_winter);
  if (!understood) return std::nullopt;

  for (int year = first_year; year <= last_year; ++year) {
    // Each change is told by the clock that runs until then.
    steps.push_back({wall_minute(to_summer, year) - winter, summer});
    steps.push_back({wall_minute(to_winter, year) - summer, winter});
  }
  std::sort(steps.begin(), steps.end(),
            [](const OffsetStep& a, const OffsetStep& b) { return a.from < b.from; });
  return steps;
}

}  // namespace inforce
