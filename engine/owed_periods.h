// The periods of an obligation that recurs: those that its windows, or what extends them, reach.
#pragma once

#include <vector>

#include "engine/evaluation.h"
#include "timeline/recurrence.h"

namespace inforce {

/// Those that begin by `by`, and the next one after it. Semantics B 15.
std::vector<RecurringPeriod> owed_periods(const Evaluation& evaluation, ProvisionId obligation,
                                          Date by);

}  // namespace inforce
