// Dates of a generated book.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/model.h"
#include "tests/properties/random.h"

namespace inforce::oracle {

/// The few weeks in which a book lives, and the few days on which most of it happens.
struct Calendar {
  Day base = 0;
  std::vector<Day> busy;
};

struct Anchor {
  std::string id;
  bool day_known = false;  ///< its date is written as a day
};

[[nodiscard]] Calendar make_calendar(Random& random);
/// Around holidays of the United States.
[[nodiscard]] Calendar make_holiday_calendar(Random& random);
[[nodiscard]] Day some_day(Random& random, const Calendar& calendar);

/// Plain: a day or a minute, read in one way only.
[[nodiscard]] WrittenDate plain_date(Random& random, Day day);
/// Any form the language has, around a day.
[[nodiscard]] WrittenDate any_date(Random& random, Day day, const std::vector<Anchor>& anchors);

/// From around `start`, with an end of some kind or none.
[[nodiscard]] WrittenWindow any_window(Random& random, Day start, int percent_ending,
                                       const std::vector<Anchor>& anchors);

/// A date for the trees and lists, which have no zone of their own.
[[nodiscard]] WrittenDate zoned_date(Random& random, Day day);

[[nodiscard]] const std::vector<std::string>& zone_names_used();

/// A day that no zone used here skipped.
[[nodiscard]] Day existing(Day day);

}  // namespace inforce::oracle
