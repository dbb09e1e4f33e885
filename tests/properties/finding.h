// What a provision is at one minute: the least and the greatest effect over its states, and that
// of a chain of replacements. Law: A 6.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/evaluation.h"
#include "tests/properties/points.h"

namespace inforce::oracle {

/// Of charges the rate in hundredths, else the effect as a number, weakest first; none is 0. A
/// chain of charges whose rates do not compare holds or does not.
struct MinuteFinding {
  int lo = 0;
  int hi = 0;
  OpenKinds kinds;  ///< if lo and hi differ
};

/// Controls, charges and obligations; those that replace each other as one, the oldest first.
[[nodiscard]] std::vector<std::vector<int>> subjects(const View& view);

/// Charges of one stack and one unit.
[[nodiscard]] bool sums_as_one(const std::vector<int>& subject, const View& view);
[[nodiscard]] const std::string& stack_of(int charge, const View& view);

/// May the facts meet its tests, as amended, whatever its status?
[[nodiscard]] bool may_reach(int charge, int i, Evaluation& evaluation);

[[nodiscard]] MinuteFinding finding_at(const std::vector<int>& subject, int i,
                                       Evaluation& evaluation);

}  // namespace inforce::oracle
