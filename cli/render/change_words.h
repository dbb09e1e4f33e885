// A step in the life of a provision, as people are told it.
#pragma once

#include <string>

#include "engine/changes.h"

namespace inforce {

/// "suspended → operative"; of what only an amendment changes "operative: charge 0 % → charge 25
/// %", of what only its lists or its scope do "operative, reaches other cases".
std::string turn_text(const Change& change);

/// "Next change: 2026-11-28, law/ban: suspended → operative."
std::string next_change_text(const RuleBook& book, const Change& change);

}  // namespace inforce
