// Moments and ends of time as texts say them.
#pragma once

#include <string>

#include "engine/answer.h"
#include "engine/moments.h"
#include "rules/rule_book.h"

namespace inforce {

/// "2026-11-28 Sat"
std::string day_text(Date date);

/// A moment as a command takes it: the day, or inside a day the minute with its offset.
std::string as_typed(Instant at, Zone zone);
/// The minute with its offset, whichever it is.
std::string minute_typed(Instant at, Zone zone);

/// "2026-11-28", or "2025-11-10 00:01 (New York)" where it is not a day's first minute.
std::string from_text(Instant from, Zone zone);
/// "last day 2026-11-27", or "before 00:01 on 2025-11-10 (New York)".
std::string end_text(Instant until, Zone zone);

/// For moments that may lie anywhere between two: "2026-11-27 or 2026-11-28".
std::string from_text(const MomentRange& from);
/// "last day 2026-11-27, or the day before"; "open".
std::string end_text(const MomentRange& until);

/// A part of a day, to go before what holds then: "before 00:01 ", "from 00:01 on ", or nothing for
/// a whole day.
std::string hours_text(Instant from, Instant until, Zone zone);

/// "4 days left", "last day today", "passed 14 days ago"; asked about another day than today "last
/// day that day".
std::string days_left(Instant until, Zone zone, Date asked, Date today);
std::string days_left(Instant until, Zone zone, Date today);

/// For a column: "2026-11-27", "2026-11-26 or 2026-11-27", "2026-11-09 … 2027-01-10".
std::string from_cell(const MomentRange& from);
/// The last day, or "before 13:01 2026-11-10" inside a day.
std::string end_cell(const MomentRange& until);

/// "X: last day 2026-11-10 passed 13 days ago; nobody has looked since 2026-10-08."
std::string unverified_text(const Lapse& lapse, const RuleBook& book);
/// The same without the provision.
std::string unverified_end(const Lapse& lapse);

/// Where the end is open by more than a day: "4 to 370 days left".
std::string days_left(const MomentRange& until, Date asked, Date today);

}  // namespace inforce
