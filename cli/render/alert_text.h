// Tellings as a person reads them: in a mail of cron, on a screen.
#pragma once

#include <cstdint>
#include <string>

#include "cli/alerts/said_alert.h"

namespace inforce {

/// "snaps back on 2026-11-27 or 2026-11-28 (Beijing)", "falls due: last day 2026-12-31".
std::string boundary_text(AlertKind kind, const MomentRange& at, bool by_minute);

/// "in 4 days", "in 3 working days", "today", "14 days ago".
std::string distance_text(int left, DaysCounted counted = DaysCounted::civil);

/// One line that says it all, for a subject or a list.
std::string telling_title(const Speech& speech, const SaidAlert& said);

/// One telling, some lines; marks of tone are still in it.
std::string telling_text(const Speech& speech, const SaidAlert& said);

/// A heading and all tellings; empty where there is nothing to tell.
std::string speech_text(const Speech& speech);

}  // namespace inforce
