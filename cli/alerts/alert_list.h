// The alerts of a question, with all that is said of each: what every delivery and every view is
// made from.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/alert_reasons.h"
#include "engine/alerts.h"
#include "engine/chronicle.h"

namespace inforce {

/// One alert as the views show it.
struct AlertEntry {
  Alert alert;
  std::string id;       ///< `identity`: stable, without dates
  std::string says;     ///< "denial presumed", an obligation's title
  std::string because;  ///< a sentence without its full stop; may be empty
  int left = 0;  ///< civil days from today to the earliest moment, in the alert's zone; < 0: past
  int revision = 0;  ///< how often its date moved while facts became known
};

struct AlertList {
  const Chronicle* chronicle;
  Instant now;
  /// Coming from now on through `ahead`, by their earliest moment, those already possible included;
  /// what is overdue and ends passed unlooked-at first.
  std::vector<AlertEntry> entries;
};

/// How far views look ahead, in days: over two years, since what is due within one is extended by
/// one, and then its event is to move in a calendar and not to go.
inline constexpr int view_days = 800;

/// The longest lead, in days: how far deliveries look ahead, and how far off a date may be whose
/// moves are counted, wherever it is told.
inline constexpr int longest_lead = 3660;

/// Of the alerts whose identity is in `wanted` (nothing: all) those that are true now.
AlertList list_alerts(const Chronicle& chronicle, Instant now, const std::set<std::string>* wanted);

/// In which moves are counted as far ahead as any date is told.
AlertHistory history_of(const Chronicle& chronicle);

/// One alert with all that is said of it.
AlertEntry entry_of(const Chronicle& chronicle, Instant now, const Alert& alert,
                    AlertHistory& history);

}  // namespace inforce
