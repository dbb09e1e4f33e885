// The holidays of United States federal offices: 5 U.S.C. 6103 and Executive Order 11582.
//
// They follow from a rule, so no year has to wait for an announcement. Left out, on purpose:
// Inauguration Day, which closes offices in and around Washington only (6103(c)), and days on which
// a president closed them for once (a funeral, the day before Christmas); a calendar that counts
// those lists them as closed.
#pragma once

#include <optional>
#include <string_view>

#include "timeline/date.h"

namespace inforce {

/// The holiday for which offices are closed on that day, by its name in the statute. Besides the
/// holiday itself that is the Friday before, where it falls on a Saturday (6103(b)(1)), and the
/// Monday after, where it falls on a Sunday (Executive Order 11582, section 3(a)).
[[nodiscard]] std::optional<std::string_view> us_federal_holiday(Date day);

/// The rule is right from this day on: the last holiday to move or to come before it, but for
/// Juneteenth, which counts from 2021, was Martin Luther King's Birthday in 1986.
[[nodiscard]] Date us_federal_known_from();

}  // namespace inforce
