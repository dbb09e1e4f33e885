// The boundaries in the life of one provision that somebody should hear of.
#pragma once

#include <vector>

#include "engine/alert.h"
#include "engine/chronicle.h"
#include "engine/reach_boundaries.h"

namespace inforce {

/// Of its starts, ends, suspensions and amendments, in no order. Only of a provision that is known.
std::vector<Alert> alert_boundaries(const Chronicle& chronicle, const ReachBoundaries& reach,
                                    ProvisionId provision);

}  // namespace inforce
