// Scopes, comparisons and conditions, from YAML (FORMAT.md, sections 4 and 5).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/pack_node.h"
#include "rules/provision.h"
#include "rules/scope.h"
#include "timeline/zone.h"

namespace inforce {

/// "0.1 %", "300 Wh/kg" or "25".
std::optional<Quantity> read_quantity(const PackNode& node, std::string_view name,
                                      Diagnostics& out);

/// "per cent" or "percent": R130 where a unit is read, or shares would be of two kinds.
[[nodiscard]] bool says_per_cent(std::string_view unit);

/// "0.1 %": a number in per cent, no finer than shares are counted.
std::optional<Quantity> read_share(const PackNode& node, std::string_view name, Diagnostics& out);

using ReadQuantity = std::optional<Quantity>(const PackNode&, std::string_view, Diagnostics&);

/// One of `at_least`, `more_than`, `at_most` and `less_than` among the keys of `fields`.
std::optional<NumberTest> read_comparison(FieldReader& fields, ReadQuantity read = read_quantity);

/// The key that a comparison is written with: "at_least".
std::string_view key_of(Comparison comparison);

/// `node` holds the map of tests itself.
std::optional<Scope> read_scope(const PackNode& node, const Mark& key, std::optional<Zone> zone,
                                Diagnostics& out);

/// "loading < 2026-02-24T00:01".
std::optional<RoleTest> read_role_test(const PackNode& node, std::string_view name,
                                       std::optional<Zone> zone, Diagnostics& out);
std::vector<RoleTest> read_role_tests(FieldReader& fields, std::string_view key,
                                      std::optional<Zone> zone);

/// What stands under `while` or `unless`: names, `{any: […]}` and `{all: […]}`.
std::vector<Condition> read_conditions(FieldReader& fields, std::string_view key);

}  // namespace inforce
