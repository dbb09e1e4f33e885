// Replacements: which of two provisions holds may be unclear while it is not that one does.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// Provisions joined by replacements, and what they come to as one. Semantics A 6.
struct ChainLine {
  std::vector<ProvisionId> members;  ///< known ones, in the packs' order
  bool open = false;                 ///< a replacement is open at some minute asked
  Timeline<Outcome> outcome;
};

/// All chains of the book, in the order of their first members, whatever the evaluation weighs.
std::vector<ChainLine> chain_lines(const Evaluation& evaluation);

}  // namespace inforce
