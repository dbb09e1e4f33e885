// Which of the dates that a provision is written with leave it open at a minute.
#pragma once

#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"

namespace inforce {

/// One for each such date: of its windows, of its first values, of what an extension or
/// postponement moves a date to.
std::vector<OpenPoint> date_points(const Evaluation& evaluation, ProvisionId id, Instant t);

}  // namespace inforce
