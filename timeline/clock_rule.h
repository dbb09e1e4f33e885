// How a zone's clocks go on changing after the last change its table writes out.
//
// Not for users of timeline/: zone.cpp asks. Zone files end with such a rule in POSIX notation,
// "EST5EDT,M3.2.0,M11.1.0"; date-tz does not read it, and without it knows no summer after 2037.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "timeline/zone_table.h"

namespace inforce {

/// The steps the rule makes in these years, in order; none, if it keeps one offset.
/// Nothing, if the rule cannot be read.
[[nodiscard]] std::optional<std::vector<OffsetStep>> steps_of_rule(std::string_view rule,
                                                                   int first_year, int last_year);

}  // namespace inforce
