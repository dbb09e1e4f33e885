// Acts that reach only some shipments: what they make of a provision stands in no life for nobody
// in particular.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"

namespace inforce {

/// Those that hold at `t`, or may, and by which the provision's status is another for what they
/// reach; in the packs' order. Only of a provision that is known.
std::vector<ProvisionId> acts_for_some(const Chronicle& chronicle, ProvisionId provision,
                                       Instant t);

/// "not for all: law/longer extends it, law/pause suspends it"; empty if it is so for all.
std::string otherwise_for_some(const Chronicle& chronicle, ProvisionId provision, Instant t);

}  // namespace inforce
