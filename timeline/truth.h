// Three truth values: no, unclear, yes. "Unclear" says that the texts or the facts given leave it
// open, and never "probably".
//
// Kleene's logic: and is the lesser, or the greater, not swaps the ends. All three grow only more
// definite as open points are settled, so settling one never turns a yes into a no.
#pragma once

#include <cstdint>
#include <string_view>

namespace inforce {

enum class Truth : std::uint8_t { no, unclear, yes };  // in this order: no < unclear < yes

[[nodiscard]] constexpr Truth both(Truth a, Truth b) { return a < b ? a : b; }
[[nodiscard]] constexpr Truth either(Truth a, Truth b) { return a < b ? b : a; }

[[nodiscard]] constexpr Truth negate(Truth a) {
  return static_cast<Truth>(static_cast<int>(Truth::yes) - static_cast<int>(a));
}

[[nodiscard]] constexpr Truth truth(bool known) { return known ? Truth::yes : Truth::no; }

/// On every reading of what is open.
[[nodiscard]] constexpr bool certain(Truth a) { return a == Truth::yes; }

/// On at least one reading of what is open.
[[nodiscard]] constexpr bool possible(Truth a) { return a != Truth::no; }

[[nodiscard]] constexpr std::string_view word(Truth a) {
  switch (a) {
    case Truth::no: return "no";
    case Truth::unclear: return "unclear";
    case Truth::yes: return "yes";
  }
  return {};  // a Truth has no other value
}

}  // namespace inforce
