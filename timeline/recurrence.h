// What recurs, period by period.
//
// A period is known by its own name: the year 2026, the quarter 2026-Q1, or the day on which it
// begins. The day on which something falls due within it may be moved, rolled or restated, and
// the period stays the one it is. There is no list without an end: every question names its window.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "timeline/cadence.h"
#include "timeline/date.h"

namespace inforce {

struct Recurrence {
  Cadence cadence = {};
  std::optional<Date> first = {};          ///< required where `cadence.needs_first_day()`
  std::optional<Date> last = {};           ///< no period begins after it
  std::optional<MonthEnd> month_end = {};  ///< required where `needs_month_end`
};

struct RecurringPeriod {
  std::string key;   ///< 2026, 2026-Q1, 2026-03, or the first day: 2026-03-15
  Date first, last;  ///< both included; of a rule of RFC 5545, one day

  friend bool operator==(const RecurringPeriod&, const RecurringPeriod&) = default;
};

/// Rules of RFC 5545 are followed to the end of this day and not beyond it.
[[nodiscard]] Date rule_horizon();

/// The periods of which a day lies in [from, through], in order. Of calendar years, quarters and
/// months the one that holds `first` is the first, whole.
[[nodiscard]] std::vector<RecurringPeriod> periods(const Recurrence& recurrence, Date from,
                                                   Date through);

}  // namespace inforce
