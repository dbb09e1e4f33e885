// What an answer lacks: the facts that stand between it and the worst, and the provisions they keep
// open, told in few lines.
#pragma once

#include <string>
#include <vector>

#include "cli/render/style.h"
#include "engine/answer.h"

namespace inforce {

/// ", if the end use is military, or the consignee is … (not told: --end-use, --party)"
std::string untold_conditions(const Answer& answer);

/// Provisions open for want of facts, grouped by the facts they lack.
std::string untold_text(const Answer& answer, const std::vector<const Finding*>& findings,
                        const Style& style);

}  // namespace inforce
