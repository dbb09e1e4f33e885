// The periods of what recurs, day by day. Law: B 15, FORMAT.md 4.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tests/properties/owed_terms.h"

namespace inforce::oracle {

struct OwedPeriod {
  std::string key;  ///< "2026", "2026-Q1", "2026-03", or the day it begins
  Day first = 0;
  Day last = 0;
};

/// In order, those that hold a day of [from, through].
[[nodiscard]] std::vector<OwedPeriod> periods_of(const Recurs& recurs, Day from, Day through);

/// The days that "2026", "2026-Q1", "2026-03" or "2026-03-15" names.
[[nodiscard]] std::pair<Day, Day> named_days(const std::string& name);

}  // namespace inforce::oracle
