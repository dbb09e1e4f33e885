// Windows and ends in words: as written, and as read where that differs.
#pragma once

#include <string>

#include "engine/moments.h"

namespace inforce {

/// "2024-12-03"; "2025-12-01 at the earliest, 2025-12-31 at the latest"; "no date yet".
std::string beginning_text(const MomentRange& from);
/// The last moment that counts: "2026-11-26", "2026-11-27, or the day before",
/// "before 00:01 on 2026-11-10 (New York)", "open".
std::string last_day_text(const MomentRange& until);
/// "from 2025-11-09, last day 2026-11-27, or the day before"; all windows, joined by "; ".
std::string windows_text(const Moments& moments, ProvisionId provision);
/// What an extension or postponement moves the date to: "to 2027-01-10"; empty for any other.
std::string moved_to_text(const Moments& moments, ProvisionId provision);

/// A date as written, and how it is read where that is not plain: "some day in November 2026".
std::string date_text(const RuleBook& book, const WrittenDate& date);

}  // namespace inforce
