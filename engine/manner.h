// How a status came about, where its word alone would mislead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/evaluation.h"
#include "engine/status.h"

namespace inforce {

/// Of a minute at which the status is certain.
enum class Manner : std::uint8_t {
  plain,        ///< there is nothing to add
  interrupted,  ///< pending, and it was in force before: out of force for a time
  unmet,        ///< suspended by no act: a condition of its own is not met. Semantics B 12
  presumed,     ///< operative again, itself or what it holds while, and the text is silent
};
/// "interrupted"; of `plain` empty.
std::string_view word(Manner manner);

/// Only of a provision that is known; `statuses`: its own at `t`.
Manner manner(const Evaluation& evaluation, ProvisionId provision, Instant t, Statuses statuses);

/// The statuses as people are told them: "out of force for a time", "operative by presumption".
std::string words(Statuses statuses, Manner manner);

}  // namespace inforce
