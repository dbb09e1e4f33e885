// What moved a provision at one minute, said in a sentence.
#pragma once

#include <string>
#include <vector>

#include "engine/evaluation.h"

namespace inforce {

struct Cause {
  std::string sentence;  ///< "cn-mofcom-2025-72/suspension has its last day on 2026-11-27, …"
  std::vector<ProvisionId> by;  ///< the changes that moved it, if any
};

/// Of a provision whose life takes a step at `t`: the acts that begin or end then, its own start or
/// end, or a condition. Read off the evaluation.
Cause cause_of_step(const Evaluation& evaluation, ProvisionId provision, Instant t);

}  // namespace inforce
