// How often something recurs, as a text states it: "calendar year", "2 weeks", or a rule of
// RFC 5545. It says nothing of when it begins and ends; that is recurrence.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/date.h"
#include "timeline/duration.h"
#include "timeline/result.h"

namespace inforce {

/// A recurrence rule of RFC 5545, section 3.3.10, in so far as it names days. Proven: each value is
/// within its range, and no part stands beside one that forbids it.
struct RecurrenceRule {
  enum class Frequency : std::uint8_t { daily, weekly, monthly, yearly };

  Frequency frequency = Frequency::yearly;
  std::string parts;              ///< the whole rule, as RFC 5545 writes it
  std::vector<int> by_month;      ///< as listed; empty without BYMONTH
  std::vector<int> by_month_day;  ///< the same of BYMONTHDAY
  bool names_days = false;        ///< by BYDAY, BYMONTHDAY, BYYEARDAY or BYWEEKNO
  bool has_by_day = false;
  bool has_bound = false;  ///< COUNT or UNTIL

  friend bool operator==(const RecurrenceRule&, const RecurrenceRule&) = default;
};

struct Cadence {
  enum class Kind : std::uint8_t {
    calendar_year,  ///< January to December
    quarter,        ///< of the calendar year
    month,          ///< of the calendar
    step,           ///< every so many days, weeks, months or years from a first day
    rule,
  };

  Kind kind = Kind::calendar_year;
  Duration step;        ///< of `step`: one unit, not zero
  RecurrenceRule rule;  ///< of `rule`

  /// Nothing can be counted without a first day.
  [[nodiscard]] bool needs_first_day() const { return kind == Kind::step || kind == Kind::rule; }

  friend bool operator==(const Cadence&, const Cadence&) = default;
};

/// Why a text is no cadence: what is, and what to do.
struct CadenceError {
  enum class Kind : std::uint8_t { unknown_form, unsupported_part, contradiction };
  Kind kind = Kind::unknown_form;
  std::string message;
  std::string hint;

  friend bool operator==(const CadenceError&, const CadenceError&) = default;
};

/// "calendar year", "quarter", "month", "2 weeks", "FREQ=MONTHLY;BYDAY=-1FR".
[[nodiscard]] Result<Cadence, CadenceError> parse_cadence(std::string_view text);

/// What happens in a month that has no such day.
enum class MonthEnd : std::uint8_t {
  last_day,  ///< the month's last day stands for it
  skip,      ///< that month is passed over
};

/// Does one of the times fall on a day that some month lacks (29 to 31), so that the two readings
/// of `MonthEnd` differ?
[[nodiscard]] bool needs_month_end(const Cadence& cadence, Date first);

/// The days a name stands for: 2026, 2026-Q1, 2026-03 or 2026-03-15.
struct NamedDays {
  Date first, last;

  friend bool operator==(const NamedDays&, const NamedDays&) = default;
};
[[nodiscard]] std::optional<NamedDays> parse_named_days(std::string_view text);

}  // namespace inforce
