// Quantities of one dimension added and compared as written, without rounding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/scope.h"

namespace inforce {

/// The digits of the sum, in `unit`. All parts are of the unit's dimension (rules/units.h).
std::string sum_in(std::string_view unit, const std::vector<Quantity>& parts);

/// What `have` lacks of `wanted`, in the same unit; "0" where it lacks nothing.
std::string shortfall(std::string_view wanted, std::string_view have);

}  // namespace inforce
