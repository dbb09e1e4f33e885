// The stretches of time over which something holds or may hold, and where each begins and ends.
#pragma once

#include <optional>
#include <vector>

#include "engine/moments.h"
#include "timeline/timeline.h"
#include "timeline/truth.h"

namespace inforce {

/// A run of minutes without a "no" in it. Half-open; `until` none: open-ended.
struct Holding {
  Instant from;
  std::optional<Instant> until;
  /// The first minute at which it certainly holds, and the first after the last such one; neither
  /// where it never certainly holds.
  std::optional<Instant> certain_from, certain_until;
  /// Runs inside [certain_from, certain_until) in which it may be interrupted.
  std::vector<std::pair<Instant, Instant>> doubts;
};

std::vector<Holding> stretches(const Timeline<Truth>& line);

}  // namespace inforce
