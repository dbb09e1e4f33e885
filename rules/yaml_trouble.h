// A syntax error, told in an author's words rather than a parser's.
#pragma once

#include <cstddef>
#include <cstdint>

#include "rules/diagnostic.h"
#include "rules/source_text.h"
#include "rules/tree_builder.h"

namespace inforce {

/// What the parser ran into.
enum class YamlTrouble : std::uint8_t {
  in_scalar,    // the text or document ended inside a quoted scalar
  flow_end,     // [ ] or { } do not close as they should
  map_value,    // a colon where none may stand
  indentation,  // a key, dash or end of a block out of line
  tab,
  escape,
  directive,
  tag,
  anchor,
  block_header,  // something after | or >
  first_letter,  // a character no unquoted text may begin with
  other,
};

/// Reports the trouble the parser met at `offset` of the text.
void report_yaml_trouble(YamlTrouble trouble, std::size_t offset, FileId file,
                         const SourceText& source, const TreeBuilder& so_far, Diagnostics& out);

}  // namespace inforce
