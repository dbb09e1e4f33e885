// When a provision may come to reach other cases than before, for a reason outside of its own
// dates.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluation.h"

namespace inforce {

struct ReachBoundary {
  std::string origin;  ///< "fine-ore comes under ore", "acme leaves sanctioned", an act's id
  MomentRange at;
};

/// Amendments of its scope, goods that come under one that it names for a time, parties and
/// countries that are on a list for a time, dates of a shipment that it tests. For nobody in
/// particular: whether a shipment is among them is not asked.
std::vector<ReachBoundary> reach_boundaries(const Evaluation& evaluation, ProvisionId provision);

}  // namespace inforce
