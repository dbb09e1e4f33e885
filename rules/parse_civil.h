// A day or minute as a single value: the first four lines of FORMAT.md's table of dates.
#pragma once

#include <optional>
#include <string>

#include "rules/diagnostic.h"
#include "rules/mark.h"
#include "rules/written_date.h"
#include "timeline/zone.h"

namespace inforce {

/// Where no zone is known (it could not be read), whether a clock shows the minute is not asked.
std::optional<CivilDate> read_civil(const Marked<std::string>& text, std::optional<Zone> zone,
                                    Diagnostics& out);

}  // namespace inforce
