// Working days, counted one after the other. Law: B 13, FORMAT.md 9, DECISIONS.md 24.
//
// What is not announced gives a pair: the earliest and the latest day over every way in which the
// days not listed may come out. A calendar year may yet close 30 weekdays, and 14 days in a row
// may be without work; of the weekends of a year 15 days may be made up.
#pragma once

#include "tests/properties/owed_terms.h"

namespace inforce::oracle {

struct DayPair {
  Day earliest = 0;
  Day latest = 0;
};

/// The `count`th working day from `start` on, which is the first if it is worked.
[[nodiscard]] DayPair nth_working_day(const WorkCalendar& calendar, Day start, int count);

/// Where a date on this day goes.
[[nodiscard]] DayPair rolled(const WorkCalendar& calendar, Day day, Roll roll);

}  // namespace inforce::oracle
