#include "timeline/date.h"

#include <algorithm>
#include <boost/date_time/gregorian/greg_calendar.hpp>
#include <cassert>
#include <cstdlib>

namespace inforce {
namespace {

using Calendar = boost::gregorian::gregorian_calendar;
using YearMonthDay = Calendar::ymd_type;

// Boost counts days as Julian day numbers and knows the years 1400 to 9999. The calendar repeats
// itself every 400 years, weekdays included, so years before 1970 are asked about 1600 years later.
constexpr std::int64_t julian_day_of_epoch = 2440588;
constexpr int epoch_year = 1970;
constexpr int shift_in_years = 1600;
constexpr std::int64_t shift_in_days = 4 * 146097;

int boost_year(int year) { return year < epoch_year ? year + shift_in_years : year; }

std::int32_t day_number(int year, int month, int day) {
  const YearMonthDay shifted(static_cast<unsigned short>(boost_year(year)),
                             static_cast<unsigned short>(month), static_cast<unsigned short>(day));
  const std::int64_t days = std::int64_t{Calendar::day_number(shifted)} - julian_day_of_epoch;
  return static_cast<std::int32_t>(year < epoch_year ? days - shift_in_days : days);
}

// The year is Boost's: `shift_in_years` too late before the epoch.
YearMonthDay shifted_fields(Date date) {
  const std::int64_t days = date.days_since_epoch();
  const std::int64_t shifted = days < 0 ? days + shift_in_days : days;
  return Calendar::from_day_number(static_cast<std::uint32_t>(shifted + julian_day_of_epoch));
}

struct Fields {
  int year, month, day;
};

Fields fields(Date date) {
  const YearMonthDay shifted = shifted_fields(date);
  const int year = shifted.year;
  return {date.days_since_epoch() < 0 ? year - shift_in_years : year,
          static_cast<int>(shifted.month.as_number()), static_cast<int>(shifted.day.as_number())};
}

bool is_month(int year, int month) {
  return 0 <= year && year <= 9999 && 1 <= month && month <= 12;
}

std::string digits(int number, std::size_t width) {
  const std::string written = std::to_string(number);
  return std::string(width - std::min(width, written.size()), '0') + written;
}

bool has_the_form(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  return text.size() == form.size() &&
         std::equal(text.begin(), text.end(), form.begin(), [](char written, char wanted) {
           return wanted == 'd' ? '0' <= written && written <= '9' : written == wanted;
         });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  return value;
}

}  // namespace

Date::Date(int year, unsigned month, unsigned day)
    : days_(day_number(year, static_cast<int>(month), static_cast<int>(day))) {}

std::optional<Date> Date::make(int year, int month, int day) {
  if (!is_month(year, month)) return std::nullopt;
  if (day < 1 || last_day_of_month(year, month) < day) return std::nullopt;
  return Date(day_number(year, month, day));
}

Date Date::from_days_since_epoch(std::int64_t days) {
  const auto inside = std::clamp<std::int64_t>(days, first_day_number, last_day_number);
  return Date(static_cast<std::int32_t>(inside));
}

int Date::year() const { return fields(*this).year; }
int Date::month() const { return fields(*this).month; }
int Date::day() const { return fields(*this).day; }

Weekday Date::weekday() const {
  const int since_sunday = Calendar::day_of_week(shifted_fields(*this));
  return static_cast<Weekday>((since_sunday + 6) % 7);
}

int last_day_of_month(int year, int month) {
  assert(is_month(year, month) && "a month of the years 0000 to 9999");
  return Calendar::end_of_month_day(static_cast<unsigned short>(boost_year(year)),
                                    static_cast<unsigned short>(month));
}

Date add_days(Date start, std::int64_t count) {
  // So many days lead out of the calendar from anywhere, and keep the sum from overflowing.
  constexpr std::int64_t more_than_all = 4'000'000;
  return Date::from_days_since_epoch(start.days_since_epoch() +
                                     std::clamp(count, -more_than_all, more_than_all));
}

// Boost snaps 28 February + 1 month to 31 March. A period in months runs to the same day number,
// and to the month's last day only where that number does not exist: Regulation (EEC, Euratom)
// No 1182/71, Article 3(2)(c), https://eur-lex.europa.eu/eli/reg/1971/1182/oj
Date add_months(Date start, std::int64_t count) {
  constexpr std::int64_t more_than_all = 12 * 10'000;
  const Fields from = fields(start);
  const std::int64_t month_number = 12 * std::int64_t{from.year} + from.month - 1 +
                                    std::clamp(count, -more_than_all, more_than_all);
  if (month_number < 0) return Date::first();
  const int year = static_cast<int>(month_number / 12);
  if (year > 9999) return Date::last();
  const int month = static_cast<int>(month_number % 12) + 1;
  const int day = std::min(from.day, last_day_of_month(year, month));
  return Date(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

std::string iso(Date date) {
  const Fields written = fields(date);
  return digits(written.year, 4) + "-" + digits(written.month, 2) + "-" + digits(written.day, 2);
}

std::string long_date(Date date) {
  const Fields written = fields(date);
  return std::to_string(written.day) + " " + std::string(month_name(written.month)) + " " +
         digits(written.year, 4);
}

std::string_view weekday_name(Date date) {
  switch (date.weekday()) {
    case Weekday::monday: return "Mon";
    case Weekday::tuesday: return "Tue";
    case Weekday::wednesday: return "Wed";
    case Weekday::thursday: return "Thu";
    case Weekday::friday: return "Fri";
    case Weekday::saturday: return "Sat";
    case Weekday::sunday: return "Sun";
  }
  std::abort();  // a Weekday has no other value
}

std::string_view month_name(int month) {
  constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                        "May",       "June",     "July",     "August",
                                        "September", "October",  "November", "December"};
  assert(1 <= month && month <= 12 && "months are counted from 1");
  return names[month - 1];
}

Result<Date, DateError> parse_date(std::string_view text) {
  if (!has_the_form(text)) return failure(DateError{});
  DateError error{DateError::Kind::no_such_month, number(text.substr(0, 4)),
                  number(text.substr(5, 2)), number(text.substr(8, 2))};
  if (!is_month(error.year, error.month)) return failure(error);
  if (const auto date = Date::make(error.year, error.month, error.day)) return *date;
  error.kind = DateError::Kind::no_such_day;
  error.last_day = last_day_of_month(error.year, error.month);
  return failure(error);
}

std::string message(const DateError& error, std::string_view text) {
  const std::string quoted = "'" + std::string(text) + "'";
  switch (error.kind) {
    case DateError::Kind::not_of_the_form: return quoted + " is not of the form YYYY-MM-DD";
    case DateError::Kind::no_such_month:
      return "there is no month " + digits(error.month, 2) + ", as in " + quoted;
    case DateError::Kind::no_such_day:
      return "there is no " + std::string(text) + ": " + std::string(month_name(error.month)) +
             " " + digits(error.year, 4) + " has " + std::to_string(error.last_day) + " days";
  }
  std::abort();  // a Kind has no other value
}

}  // namespace inforce
