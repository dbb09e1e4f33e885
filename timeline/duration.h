// A length of time as a text states it: "1 year", "180 days", "45 working days".
//
// A month is not a number of days, nor a working day one of hours. The units are kept apart until
// there is a day to count from; so there is == here and no <.
#pragma once

#include <string>
#include <string_view>

#include "timeline/date.h"
#include "timeline/instant.h"
#include "timeline/result.h"
#include "timeline/zone.h"

namespace inforce {

struct Duration {
  int years = 0;
  int months = 0;
  int weeks = 0;
  int days = 0;
  int working_days = 0;
  int hours = 0;
  int minutes = 0;

  /// Can it be added to a date alone? Not with hours or minutes, which need a moment, nor with
  /// working days, which need a calendar of holidays.
  [[nodiscard]] bool is_calendar() const { return working_days == 0 && !has_clock_units(); }
  [[nodiscard]] bool has_clock_units() const { return hours != 0 || minutes != 0; }
  [[nodiscard]] bool is_zero() const { return *this == Duration{}; }

  friend bool operator==(const Duration&, const Duration&) = default;
};

/// Why a text is no duration: what is, and what to do.
struct DurationError {
  std::string message;
  std::string hint;

  friend bool operator==(const DurationError&, const DurationError&) = default;
};

/// One number and one unit, singular or plural: "2 weeks", "1 working day", "12 hours".
[[nodiscard]] Result<Duration, DurationError> parse_duration(std::string_view text);

/// "1 year"; several units in order, "1 year 6 months"; "0 days".
[[nodiscard]] std::string text(const Duration& duration);

/// Years and months as one addition of months, then weeks and days. Only for `is_calendar()`.
[[nodiscard]] Date add(Date start, const Duration& duration);

/// Years to days move the date on the zone's wall and keep the clock: 150 days from 00:01 in summer
/// is 00:01 in winter. Hours and minutes then move the moment itself. A wall time that does not
/// exist there becomes the minute to which the clocks jumped; of two the earlier counts.
/// Not for working days.
[[nodiscard]] Instant add(Instant start, const Duration& duration, Zone zone);

}  // namespace inforce
