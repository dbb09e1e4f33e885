// What there is to tell of a suspension beside whether it acts: what follows when its time is over.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluation.h"
#include "engine/explain.h"

namespace inforce {

/// Of one that acts, or acted, on the target: is it suspended itself, did it run out, does it go
/// on, and has anybody looked since? In the order in which that is told.
[[nodiscard]] std::vector<Reason> suspension_story(const Evaluation& evaluation, const Acting& one,
                                                   ProvisionId target, Instant t);

/// By what a provision is, or may be, suspended at `t`: "X or Y".
[[nodiscard]] std::string suspenders(const Evaluation& evaluation, const Life& life, Instant t);

}  // namespace inforce
