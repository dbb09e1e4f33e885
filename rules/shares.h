// Shares in per cent, added up without rounding.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rules/number_text.h"

namespace inforce {

/// A share in billionths of a per cent, so that shares add up exactly. At most 1,000 per cent.
/// Packs and questions hold no finer ones (`share_decimals`).
std::int64_t share_units(std::string_view digits);
inline constexpr std::int64_t whole_share = 100'000'000'000;  // 100 %

/// "112.5", of a number of units.
std::string share_digits(std::int64_t units);

}  // namespace inforce
