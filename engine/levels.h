// What a provision can come to, ranked: nothing is 0, and more is stricter, or dearer.
//
// A control is ranked by its effects, a charge by its rates, and whatever only holds or does not by
// 1 and 0. What is open about either is worked out in the same way.
#pragma once

#include <vector>

#include "engine/open.h"
#include "rules/scope.h"

namespace inforce {

using Level = int;

/// Over all that is open. `open` is empty where least and greatest agree.
struct LevelRange {
  Level least = 0;
  Level greatest = 0;
  OpenKinds open;

  /// The most that open law leaves possible; facts not told do not count. Semantics A 9.
  [[nodiscard]] Level cautious() const { return open.has(OpenKind::facts) ? least : greatest; }
  friend bool operator==(const LevelRange&, const LevelRange&) = default;
};

using LevelLine = Timeline<LevelRange>;

/// Rates of one unit, in order. A rate of 0 is a rate, and more than nothing.
class RateScale {
 public:
  explicit RateScale(std::vector<Quantity> rates);

  /// Only of a rate that is among them.
  [[nodiscard]] Level of(const Quantity& rate) const;
  /// As written; "0" where nothing is due.
  [[nodiscard]] std::string digits(Level level) const;

 private:
  std::vector<Quantity> rates_;  // increasing; level 1 is the first
};

}  // namespace inforce
