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
  std::string date;  ///< with its zone where that is not the one of the axis, or inside a day
  std::string words;
};

/// What happens to a lane in the days shown, and what it is when they begin; by time.
std::vector<DatedWords> changes_of(const Lane& lane, const TimelineView& view);
/// The same of one of the three lines, by the days of the axis.
std::vector<DatedWords> changes_of(const EffectLane& lane, const TimelineView& view);

/// "cn-mofcom-2024-46/item-2  Gallium, germanium, …"
std::string title_of(const Provision& provision);

/// Three lines first, then the lanes as they are drawn. With marks of tone.
std::string timeline_list(const TimelineView& view);

}  // namespace inforce
