// What a provision says at one minute, as amended: its effect, its rate or its value.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluation.h"

namespace inforce {

/// All that are possible, the latest first; certain if there is one. Empty where the head has none.
struct Stated {
  std::vector<Effect> effects;  ///< of a control
  std::vector<Quantity> rates;  ///< of a charge
  std::string value = {};       ///< of a parameter while it is operative: "6 t", "5 t or 6 t"
};

/// Without a question, amendments for some facts only do not act. Of what is not known: as written.
Stated stated(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// "denial presumed", "licence or strict review", "charge 25 %", "parameter 6 t"; of other heads
/// their name.
std::string words(const Provision& provision, const Stated& stated);

/// The minutes at which that may change, in order.
std::vector<Instant> amended_at(const Evaluation& evaluation, ProvisionId provision);

}  // namespace inforce
