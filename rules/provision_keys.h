// Which head a provision has, and which keys go with it.
#pragma once

#include <optional>

#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/mark.h"
#include "rules/pack_node.h"
#include "rules/words.h"

namespace inforce {

/// The one head key of the map. None, or several, are reported.
std::optional<Marked<Head>> find_head(FieldReader& fields, const PackNode& node);

/// Reports the keys that are in the language, but belong to other heads.
void check_keys(FieldReader& fields, const PackNode& node, Head head);

}  // namespace inforce
