// Windows, yearly windows, and what was known when, from YAML (FORMAT.md, sections 2 and 6).
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/pack_node.h"
#include "rules/written_date.h"
#include "timeline/zone.h"

namespace inforce {

/// A law begins on some date; a membership may have begun nobody knows when.
enum class Start : std::uint8_t { needed, optional };

/// `from` and one end among the keys of `fields`. Nothing when none of them is written.
std::optional<Window> read_window_keys(FieldReader& fields, std::optional<Zone> zone, Start start);

/// A window as a map of its own: `from`, an end, and when it became known.
std::optional<Window> read_window(const PackNode& node, std::optional<Zone> zone, Diagnostics& out);

/// One window or a list of them under `key`.
std::vector<Window> read_windows(FieldReader& fields, std::string_view key,
                                 std::optional<Zone> zone);

/// The end under `key`: one of a window's ends, or `new_through` and its like of an extension.
std::optional<WrittenEnd> read_end(FieldReader& fields, std::string_view key,
                                   std::optional<Zone> zone);

/// {from: 11-15, through: 03-14} under `yearly`.
std::optional<Yearly> read_yearly(FieldReader& fields);

/// `published`, `recorded` and `withdrawn`.
Knowledge read_knowledge(FieldReader& fields);

}  // namespace inforce
