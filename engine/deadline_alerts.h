// The alerts of what is owed: one for each last day that stands.
#pragma once

#include <vector>

#include "engine/alert.h"
#include "engine/chronicle.h"

namespace inforce {

/// As in `alerts`; of a provision that owes nothing, or only bounds an amount from above, none.
void add_deadlines(const Chronicle& chronicle, ProvisionId id, Instant now, Date ahead,
                   std::vector<Alert>& found);

}  // namespace inforce
