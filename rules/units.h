// Units that can be turned into each other without rounding: a dimension and a power of ten.
//
// Two currencies are two dimensions. A unit we do not know is a dimension of its own.
#pragma once

#include <string>
#include <string_view>

namespace inforce {

struct Unit {
  std::string dimension;  ///< "g", "USD", or the unit itself
  int power = 0;          ///< one of it is ten to this power of the dimension's own

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// "Mt", "kt", "t", "kg", "g"; "thousand", "million" or "billion" before any unit.
[[nodiscard]] Unit unit_named(std::string_view text);

}  // namespace inforce
