// What a question takes as given: each fact told, in an officer's words, and which are not told.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cli/options.h"
#include "cli/render/json_value.h"
#include "engine/question.h"

namespace inforce {

/// "party": "none: on no list, owned by nobody listed"; in the order of the options.
std::vector<std::pair<std::string, std::string>> facts_told(const Options& options);
/// "origin", "end use": of the facts that have an option of their own.
std::vector<std::string> facts_untold(const Options& options);

/// "The date of entry stands for declaration, …": which roles the only date told stands for where
/// one of them counts (semantics B 11). Without dates, that the one asked stands for all; of
/// several nothing.
std::string stood_for_text(const Question& question);
/// {"told": "entry", "for": ["declaration", …]} of the only date told; else nothing.
std::optional<JsonValue> json_stood_for(const Question& question);

/// For the audit log: {"told": {…}, "not_told": […]}.
JsonValue json_assumptions(const Options& options);

}  // namespace inforce
