// Reads a rule of RFC 5545 part by part, so that what we do not follow is refused by its name.
// Behind cadence.h.
#pragma once

#include <string_view>

#include "timeline/cadence.h"

namespace inforce {

[[nodiscard]] Result<RecurrenceRule, CadenceError> parse_rule(std::string_view text);

}  // namespace inforce
