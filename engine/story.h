// A provision's chain at one minute: what it is, what acts on it, what that hangs on in turn.
#pragma once

#include "engine/evaluation.h"
#include "engine/explain.h"

namespace inforce {

/// Read off the evaluation. Only of a provision that is known. What is in `told` is named, and not
/// told again; what is told here is added.
Reason story(const Evaluation& evaluation, ProvisionId provision, Instant t, Told& told);

}  // namespace inforce
