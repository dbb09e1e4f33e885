// A rule file as an editor sees it.
//
// Editors read YAML 1.2 with its core schema: unquoted words may be numbers, truth values or
// nothing. Our reader keeps all of them as text, so a schema has to allow for both views.
#pragma once

#include <nlohmann/json.hpp>

#include "rules/pack_node.h"

namespace inforce::test {

/// A number without a fraction is an integer, however it was written: JavaScript knows no other.
nlohmann::json editor_view(const PackNode& node);

}  // namespace inforce::test
