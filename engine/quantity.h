// Written numbers compared and added without rounding.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/scope.h"

namespace inforce {

/// Of two decimal numbers as written ("0.10", "25"), any number of digits.
std::strong_ordering compare_digits(std::string_view a, std::string_view b);

/// Does the number, of the unit the limit has, pass the test?
bool passes(std::string_view digits, const NumberTest& test);

/// A share in billionths of a per cent, so that shares add up exactly. At most 1,000 per cent.
/// Packs and questions hold no finer ones (`share_decimals`).
std::int64_t share_units(std::string_view digits);
inline constexpr std::int64_t whole_share = 100'000'000'000;  // 100 %
bool passes(std::int64_t units, const NumberTest& test);

}  // namespace inforce
