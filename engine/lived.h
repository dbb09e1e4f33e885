// All that is told of a provision over its whole life: what an act can move of it.
#pragma once

#include <string>

#include "engine/evaluation.h"
#include "engine/told_status.h"
#include "timeline/timeline.h"

namespace inforce {

/// At one minute, as amended by then.
struct Lived {
  ToldStatus told;
  std::string says;  ///< "denial presumed"; of an obligation its last day, of a parameter its value
  EffectRange effect;  ///< for nobody in particular

  friend bool operator==(const Lived&, const Lived&) = default;
};

/// Only of a provision that is known. Without a question scopes count as met.
Timeline<Lived> lived_line(const Evaluation& evaluation, ProvisionId provision);

}  // namespace inforce
