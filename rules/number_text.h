// Plain decimal numbers as people write them, in packs and in questions: (0|[1-9][0-9]*)(.[0-9]+)?
#pragma once

#include <cstddef>
#include <string_view>

namespace inforce {

/// The length of the number at the start of the text; 0 if the text starts otherwise.
std::size_t number_length(std::string_view text);

/// A share finer than a billionth of a per cent is not read: sums of shares are exact that far.
inline constexpr std::size_t share_decimals = 9;

/// How many decimals count: of "0.10" one.
std::size_t decimals(std::string_view number);

}  // namespace inforce
