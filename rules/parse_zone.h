// The name of a zone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "rules/diagnostic.h"
#include "rules/pack_node.h"
#include "timeline/zone.h"

namespace inforce {

/// What to write for a name that is in no table: the zone of a place, or of a name that is a letter
/// or two away; never that of another place.
std::string hint_for_unknown_zone(std::string_view text);

/// A region and a city of the IANA tables, or UTC (R209). The short names that the tables also hold
/// are refused: EST has one offset all year, and who writes it mostly means New York.
std::optional<Zone> read_zone(const PackNode& node, std::string_view name, Diagnostics& out);

}  // namespace inforce
