// What the engine cannot yet do. A switch that is off keeps questions from it and things out of
// generated books; the oracle itself knows them all. Turn one on when the engine has caught up, and
// take it away.
#pragma once

namespace inforce::oracle {

/// engine_adapter.h: ask_charges, ask_values, ask_owed are defined.
constexpr bool asks_charges = true;
constexpr bool asks_values = true;  ///< also: parameters that hold from their first value on
constexpr bool asks_owed = true;

/// The loader knows `amount` and `evidence` of a permission, and `stack` in `not_encoded`.
constexpr bool writes_permission_amounts = true;
constexpr bool writes_holes = true;

}  // namespace inforce::oracle
