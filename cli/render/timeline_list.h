// Every change of a timeline with its date and reason, so that nothing hangs on how fine a chart
// is.
#pragma once

#include <string>
#include <vector>

#include "cli/render/timeline_view.h"

namespace inforce {

/// A dated sentence.
struct DatedWords {
  Instant at;
  Zone zone;
  std::string words;
};

/// What happens to a lane in the days shown, and what it is when they begin; by time.
std::vector<DatedWords> changes_of(const Lane& lane, const TimelineView& view);
/// The same of one of the three lines. It changes where a provision does, so the day is one of that
/// provision's zone.
std::vector<DatedWords> changes_of(const EffectLane& lane, const TimelineView& view);

/// "cn-mofcom-2024-46/item-2  Gallium, germanium, …"
std::string title_of(const Provision& provision);

/// Three lines first, then the lanes as they are drawn. With marks of tone.
std::string timeline_list(const TimelineView& view);

}  // namespace inforce
