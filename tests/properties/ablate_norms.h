// The features of charges, parameters and obligations, each taken out of a case.
#pragma once

#include <functional>

#include "tests/properties/ablate.h"

namespace inforce::oracle {

/// Of the features that only they have.
[[nodiscard]] bool remove_from_norms(Feature feature, Case& from);

/// Drops the provisions that suit; false if there were none.
bool drop_where(Case& from, const std::function<bool(const Provision&)>& suits);

}  // namespace inforce::oracle
