// A node of a pack as one line of text, the way it could be written in a flow map.
#pragma once

#include <string>

#include "rules/pack_node.h"

namespace inforce {

/// "2026-11-27"; "{within: 60 days, of: signature}"; "[US, AU]".
std::string flow_text(const PackNode& node);

}  // namespace inforce
