// What amendments make of a provision's terms: each field follows the latest that acts.
#pragma once

#include <vector>

#include "engine/evaluation.h"

namespace inforce {

/// The amendments acting on a provision, by their own written starts.
std::vector<const Acting*> amendments_in_order(const Evaluation& evaluation, ProvisionId provision);

/// Is a provision stricter, or does it reach further, where a change acts on it? A suspension makes
/// it less, an extension more; an amendment by its terms.
bool makes_worse(const Evaluation& evaluation, const Acting& acting, ProvisionId target, Instant t);

/// The rates a charge may have at a minute, the latest first; certain if there is one.
std::vector<Quantity> rates(const Evaluation& evaluation, ProvisionId charge, Instant t);

}  // namespace inforce
