// Which acts on a provision count otherwise in another book, or at another time.
#pragma once

#include <string>

#include "engine/evaluation.h"
#include "engine/question.h"

namespace inforce {

/// One of the two sides: its lives, and the minutes asked, of which the first counts.
struct EvaluationAt {
  const Evaluation& evaluation;
  const When& when;
};

/// "b/extension extends it; c/stay no longer suspends it", of a provision by its id; where no act
/// differs what of its conditions does; empty where nothing does.
std::string acts_that_differ(const EvaluationAt& before, const EvaluationAt& after,
                             const std::string& provision);

}  // namespace inforce
