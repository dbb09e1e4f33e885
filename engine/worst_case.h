// Which facts not told lead to the worst a finding may come to: those that suffice together.
//
// Read backwards off the lives the answer rests on: for a rule to hold in full all of its tests
// must be met, and of each act that would lift it one test must fail. What only a text or an
// announcement leaves open is taken as it is: no fact settles it.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// The ways to the finding's greatest effect, those with the fewest facts first. None contradicts
/// itself; of very many only the shortest are kept. Empty where no facts can be named.
std::vector<Together> ways_to_worst(const Evaluation& evaluation, const Finding& finding);

}  // namespace inforce
