// Options that say nothing in the line they stand in.
//
// A command with several uses takes all their options; one use of it does not take those of
// another. What would be passed over in silence is refused.
#pragma once

#include <vector>

#include "cli/command_table.h"
#include "cli/options.h"

namespace inforce {

/// One error for each option told that this use of the command does not take.
[[nodiscard]] std::vector<QuestionError> idle_options(const Options& options);

/// Whether the use of the command that these words, and options, belong to takes the option: yes
/// where no use is known yet.
[[nodiscard]] bool has_use_for(const Options& options, const OptionRow& row);

}  // namespace inforce
