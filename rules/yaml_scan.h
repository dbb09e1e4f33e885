// What the YAML library does not tell: how far a scalar reaches in the text, and which quote or
// bracket was left open when reading ended.
//
// All offsets are bytes of the file's text.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace inforce {

struct Extent {
  std::size_t begin;
  std::size_t end;
};

/// Beyond the anchors and tags at `offset`, to where the value itself begins.
std::size_t skip_properties(std::string_view text, std::size_t offset);

/// The scalar that begins at `offset` and reads as `value`, quotes included.
Extent scalar_extent(std::string_view text, std::size_t offset, std::string_view value);

/// The byte after the closing quote of the quoted text at `offset`; nothing if it is not closed
/// before `stop`.
std::optional<std::size_t> after_quoted(std::string_view text, std::size_t offset,
                                        std::size_t stop);

/// The first byte from `offset` on that is neither blank nor in a comment.
std::size_t skip_blanks(std::string_view text, std::size_t offset);

struct OpenEnds {
  std::optional<std::size_t> quote;
  std::vector<std::size_t> brackets;  // outermost first
};

/// What is open at `stop`, reading on from `from`, where `brackets` were open.
OpenEnds open_ends(std::string_view text, std::size_t from, std::size_t stop,
                   std::vector<std::size_t> brackets);

}  // namespace inforce
