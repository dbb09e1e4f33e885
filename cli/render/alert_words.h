// The words all views of alerts share.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "cli/alerts/alert_list.h"

namespace inforce {

/// "snaps_back": a word for labels.
std::string_view label(AlertKind kind);

/// When it comes, as a text would say it: "2026-11-27 or 2026-11-28"; of an end "last day
/// 2026-11-27, or the day before"; of a deadline its last day, or what is open of it.
std::string when_text(const Alert& alert);

/// "46/2024 item 2: snaps back, denial presumed"
std::string headline(const Chronicle& chronicle, const AlertEntry& entry);

/// A deadline of which every reading has passed.
bool is_overdue(const Alert& alert, Instant now);

/// May it have come already, and is open whether it has? Not a deadline on its one day.
bool may_have_come(const Alert& alert, Instant now);

/// In minutes, until it comes; if it may have come already, until that is certain. 0 for what is
/// past, and for a deadline on its day.
std::int64_t minutes_left(const Alert& alert, Instant now);

}  // namespace inforce
