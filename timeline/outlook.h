// How the days that nobody has announced may turn out, and what can then be reached over them.
//
// Only for working_calendar.cpp. Every pair is exact: each of its ends is reached by some
// announcement within the bounds of `Unannounced`, and nothing outside by any.
#pragma once

#include "timeline/working_calendar.h"

namespace inforce {

struct DaySpan {
  Date earliest, latest;
};

/// The so many-th working day from `begin` on, itself included. `working_days` is at least 1.
[[nodiscard]] DaySpan nth_working_day(const WorkingCalendar& calendar, Date begin,
                                      int working_days);

/// Where a day that may not be worked goes.
[[nodiscard]] DaySpan rolled_days(const WorkingCalendar& calendar, Date day, Roll how);

}  // namespace inforce
