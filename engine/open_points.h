// What keeps a provision's finding open at one minute, said in words.
//
// Semantics A 8: the leaves that are unclear, reached through what is unclear on their account.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// Of a provision whose outcome is open at `t`, in the order one would ask: its own dates, what
/// acts on it, its conditions, its scope. Each once.
std::vector<OpenPoint> open_points(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// Of a charge whose rate is open at `t`: of the amendments that leave it so.
std::vector<OpenPoint> rate_points(const Evaluation& evaluation, ProvisionId charge, Instant t);

}  // namespace inforce
