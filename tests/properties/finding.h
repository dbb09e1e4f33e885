// What a provision is at one minute: the least and the greatest effect over its states, and that
// of a chain of replacements. Law: A 6.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/evaluation.h"
#include "tests/properties/points.h"

namespace inforce::oracle {

struct MinuteFinding {
  Effect lo = Effect::none;
  Effect hi = Effect::none;
  OpenKinds kinds;  ///< if lo and hi differ
};

/// Controls, charges and obligations; those that replace each other as one, the oldest first.
[[nodiscard]] std::vector<std::vector<int>> subjects(const View& view);

[[nodiscard]] MinuteFinding finding_at(const std::vector<int>& subject, int i,
                                       Evaluation& evaluation);

}  // namespace inforce::oracle
