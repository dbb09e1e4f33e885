// What a drafted act changes: over all time, provision by provision.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/chronicle.h"
#include "timeline/instant.h"

namespace inforce {

/// A run of minutes in which a provision stands otherwise than without the act.
struct ChangedStretch {
  Instant from;
  std::optional<Instant> until;  ///< nothing: from then on
  std::string before, after;  ///< "operative", "suspended"; with what it says, where that differs
};

struct ChangedProvision {
  ProvisionId id;  ///< in the book with the act
  std::string is;  ///< without the act, when it first differs: "licence", "charge 25 %"
  std::vector<ChangedStretch> stretches;
};

/// In the packs' order, for nobody in particular. Of the act's own provisions it says nothing.
std::vector<ChangedProvision> outcome_of(const Chronicle& without, const Chronicle& with);

}  // namespace inforce
