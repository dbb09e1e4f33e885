// Reasons as a numbered tree, each with the dates, the citation and the place in the packs.
#pragma once

#include <string>

#include "cli/render/style.h"
#include "engine/explain.h"

namespace inforce {

/// Numbers go on from `first_number`, which is moved past those used.
std::string reason_tree(const Reason& reason, const RuleBook& book, const Style& style,
                        std::size_t& next_number);

}  // namespace inforce
