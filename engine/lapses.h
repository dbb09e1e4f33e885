// Ends that come by lapse alone, and whether anybody looked for an act since.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// Ends of windows and extensions coming within a year of `now`, or passed and not looked at since.
/// Semantics B 8. Of a question that tells dates of a shipment those count, each provision's own.
/// By their earliest moment, then in the packs' order.
std::vector<Lapse> lapses(const Evaluation& evaluation, Instant now);

}  // namespace inforce
