// Quantities of one dimension added and compared as written, without rounding.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/provision.h"

namespace inforce {

/// The digits of the sum, in `unit`. All parts are of the unit's dimension (rules/units.h).
std::string sum_in(std::string_view unit, const std::vector<Quantity>& parts);

/// What a computation comes to, in its unit: digits exact, or rounded half up to its decimals.
/// Parts are numbers with the units the loader has proven. Empty where one would divide by nought.
std::string computed_digits(const Computation& computation, const std::vector<Quantity>& parts);

/// What `have` lacks of `wanted`, in the same unit; "0" where it lacks nothing.
std::string shortfall(std::string_view wanted, std::string_view have);

}  // namespace inforce
