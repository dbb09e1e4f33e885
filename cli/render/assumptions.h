// What a question takes as given: each fact told, in an officer's words, and which are not told.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "cli/render/json_value.h"

namespace inforce {

/// "party": "none: on no list, owned by nobody listed"; in the order of the options.
std::vector<std::pair<std::string, std::string>> facts_told(const Options& options);
/// "origin", "end use": of the facts that have an option of their own.
std::vector<std::string> facts_untold(const Options& options);

/// For the audit log: {"told": {…}, "not_told": […]}.
JsonValue json_assumptions(const Options& options);

}  // namespace inforce
