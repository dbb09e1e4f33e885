// Packs in layers, put to the proof: each with those below it.
//
// What a pack expects is said of itself and of what it lies over. Where an act laid over it changes
// that, the act is not wrong, and neither is the expectation.
#pragma once

#include <optional>
#include <vector>

#include "cli/packs.h"
#include "cli/setting.h"
#include "engine/prove.h"

namespace inforce {

struct LayeredProof {
  Proven proven;                      ///< how many hold with all layers
  Diagnostics found;                  ///< what is the matter
  std::vector<Diagnostic> overtaken;  ///< holds in its own layer, and not with those above it
};

/// Of packs that load without an error.
LayeredProof layered_proof(const Setting& setting, const LoadedPacks& packs);

/// As one would name these packs on a command line.
HowAsked how_asked(const Setting& setting);

}  // namespace inforce
