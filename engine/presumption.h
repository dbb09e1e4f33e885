// Where an answer rests on a text's silence: what comes back after a suspension ran out.
#pragma once

#include "engine/evaluation.h"

namespace inforce {

/// Is the provision, where it is operative at `t`, so by presumption (rules/SEMANTICS.md B 2): its
/// latest suspension ran out by itself and that text is silent, or so it is with what it holds
/// only while?
[[nodiscard]] bool is_presumed(const Evaluation& evaluation, ProvisionId id, Instant t);

}  // namespace inforce
