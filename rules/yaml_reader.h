// From one file's text to a marked tree, or to diagnostics that say why not.
//
// Packs are plain YAML: one document, distinct text keys, no anchors, aliases, merge keys or
// tags. All departures are reported together; only broken syntax ends the reading of a file.
#pragma once

#include <cstddef>
#include <optional>

#include "rules/diagnostic.h"
#include "rules/mark.h"
#include "rules/pack_node.h"
#include "rules/source_text.h"

namespace inforce {

/// Maps and lists within one another.
inline constexpr std::size_t deepest_nesting = 64;

/// Nothing when the text has no tree at all. A tree may come with errors: its parts that could
/// be read are worth checking in the same run, but it must not become law.
std::optional<PackNode> read_yaml(FileId file, const SourceText& source, Diagnostics& out);

}  // namespace inforce
