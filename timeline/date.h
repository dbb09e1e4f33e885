// A civil day, of no zone in particular.
//
// Laws speak in days. Which minutes a day has depends on a zone, and is asked in zone.h.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "timeline/result.h"

namespace inforce {

enum class Weekday : std::uint8_t {
  monday,
  tuesday,
  wednesday,
  thursday,
  friday,
  saturday,
  sunday
};

/// A day of the Gregorian calendar, carried back before 1582 as ISO 8601 does: 0000-01-01 to
/// 9999-12-31. Always a day that exists; there is no "not a date" and no infinity. An open end is
/// an empty std::optional.
class Date {
 public:
  /// For literals: `Date{2026, 11, 27}`. That the day exists is the caller's promise (asserted).
  Date(int year, unsigned month, unsigned day);

  /// For numbers from elsewhere: nothing, if there is no such day.
  static std::optional<Date> make(int year, int month, int day);

  /// Days since 1970-01-01. A number beyond the calendar gives its first or last day.
  static Date from_days_since_epoch(std::int64_t days);

  static Date first() { return Date(first_day_number); }
  static Date last() { return Date(last_day_number); }

  [[nodiscard]] int year() const;
  [[nodiscard]] int month() const;  ///< 1 to 12
  [[nodiscard]] int day() const;    ///< 1 to 31
  [[nodiscard]] Weekday weekday() const;
  [[nodiscard]] std::int32_t days_since_epoch() const { return days_; }

  friend auto operator<=>(const Date&, const Date&) = default;

  /// Days from the second to the first: negative, if the first is the earlier.
  friend int operator-(Date later, Date earlier) { return later.days_ - earlier.days_; }

 private:
  static constexpr std::int32_t first_day_number = -719528;  // 0000-01-01
  static constexpr std::int32_t last_day_number = 2932896;   // 9999-12-31

  explicit Date(std::int32_t days) : days_(days) {}

  std::int32_t days_;  // since 1970-01-01
};

/// The last day number of a month: 28 to 31.
[[nodiscard]] int last_day_of_month(int year, int month);

/// Both stop at the calendar's ends: what would lie past the end is `Date::last()`, so that whoever
/// has to refuse it can see it.
[[nodiscard]] Date add_days(Date start, std::int64_t count);

/// The same day number `count` months on, or that month's last day where the number does not exist.
/// One addition: 31 January + 2 months is 31 March, while + 1 month twice is 28 March.
[[nodiscard]] Date add_months(Date start, std::int64_t count);

[[nodiscard]] std::string iso(Date date);                ///< 2026-11-27
[[nodiscard]] std::string long_date(Date date);          ///< 27 November 2026
[[nodiscard]] std::string_view weekday_name(Date date);  ///< Mon to Sun
[[nodiscard]] std::string_view month_name(int month);    ///< January to December

/// Why a text is no date.
struct DateError {
  enum class Kind : std::uint8_t { not_of_the_form, no_such_month, no_such_day };
  Kind kind = Kind::not_of_the_form;
  int year = 0, month = 0, day = 0;  ///< as written, if of the form
  int last_day = 0;                  ///< the month's last day number, for `no_such_day`

  friend bool operator==(const DateError&, const DateError&) = default;
};

/// Exactly YYYY-MM-DD: ten characters, no spaces, no shorter year, no month names.
[[nodiscard]] Result<Date, DateError> parse_date(std::string_view text);

/// "there is no 2026-02-30: February 2026 has 28 days"
[[nodiscard]] std::string message(const DateError& error, std::string_view text);

}  // namespace inforce
