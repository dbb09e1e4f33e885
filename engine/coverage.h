// What the loaded packs say they do not hold, as far as it bears on a question.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/known.h"
#include "rules/pack.h"

namespace inforce {

/// A route needs the export controls of its departure's side and the import measures of its
/// destination's. Semantics B 18.
std::vector<Uncovered> uncovered(const Known& known, const Question& question);

/// The entries of packs by which a route is covered, each once, in the packs' order.
std::vector<const Coverage*> covering(const Known& known, const Question& question);

}  // namespace inforce
