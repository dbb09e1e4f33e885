// The smallest case that still differs: drop and simplify, one thing after another, as long as the
// difference stays.
#pragma once

#include <functional>

#include "tests/properties/ablate.h"

namespace inforce::oracle {

[[nodiscard]] Case shrink(Case from, const std::function<bool(const Case&)>& still_differs);

}  // namespace inforce::oracle
