// Written numbers compared and added without rounding.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/scope.h"
#include "rules/shares.h"

namespace inforce {

/// Of two decimal numbers as written ("0.10", "25"), any number of digits.
std::strong_ordering compare_digits(std::string_view a, std::string_view b);

/// Does the number, of the unit the limit has, pass the test?
bool passes(std::string_view digits, const NumberTest& test);

/// Of a share in the units of `share_units`.
bool passes(std::int64_t units, const NumberTest& test);

}  // namespace inforce
