// What a line that no YAML reader takes looks like.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace inforce {

/// A line of text that neither begins a list's member nor names a key.
bool lacks_key(std::string_view line);

/// "cite {source: text}" or "cite:{source: text}": how it is written with a colon and a space.
std::optional<std::string> mended_key(std::string_view line);

/// A blank of another kind in the indentation, or behind the colon of a key: its place in the line.
std::optional<std::string_view> odd_blank_in(std::string_view line);

/// Where behind an unquoted text that ends there a comment begins that may belong to it, "Order
/// #5": one with a blank behind its # is a comment.
std::optional<std::size_t> glued_comment(std::string_view text, std::size_t end);

}  // namespace inforce
