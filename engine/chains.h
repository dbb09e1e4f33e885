// Replacements that are open: which of two provisions holds is unclear, that one does is not.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// The chains whose replacement is open at some minute asked. Semantics A 6.
std::vector<Chain> open_chains(const Evaluation& evaluation);

}  // namespace inforce
