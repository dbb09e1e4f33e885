// Units that can be turned into each other without rounding: a dimension and a power of ten.
//
// Two currencies are two dimensions. A unit we do not know is a dimension of its own.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/scope.h"

namespace inforce {

struct Unit {
  std::string dimension;  ///< "g", "USD", or the unit itself
  int power = 0;          ///< one of it is ten to this power of the dimension's own

  friend bool operator==(const Unit&, const Unit&) = default;
};

/// "Mt", "kt", "t", "kg", "g"; "thousand", "million" or "billion" before any unit; these and "k",
/// "m" and "bn" before or after a currency of three capitals: "USD bn", "m USD".
[[nodiscard]] Unit unit_named(std::string_view text);

/// The same where one reckons with numbers: a per cent is a hundredth of a plain number.
[[nodiscard]] Unit reckoning_unit(std::string_view text);

/// What comes out where one quantity is divided by another: of equals a plain number, of USD and
/// USD/t tonnes; the power is that of one of each. Nothing where it has no unit we know.
[[nodiscard]] std::optional<Unit> quotient_unit(const Unit& dividend, std::string_view divisor);

/// "0.1 %", "300 Wh/kg" or "25"; nothing where the text is no number with or without a unit.
[[nodiscard]] std::optional<Quantity> quantity_in(std::string_view text);

}  // namespace inforce
