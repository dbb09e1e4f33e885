// The days a command looks at: `--between`, or `--within` from today on.
#pragma once

#include <optional>
#include <vector>

#include "cli/setting.h"
#include "rules/rule_book.h"

namespace inforce {

/// The first day and the last, both included.
struct Days {
  Date first, last;
};

/// Nothing where neither option is told.
Result<std::optional<Days>, std::vector<QuestionError>> days_told(const Setting& setting);

/// What is the matter with days that lie beyond what the engine writes out, if they do.
std::optional<QuestionError> beyond_horizon(const Days& days, const RuleBook& book);

}  // namespace inforce
