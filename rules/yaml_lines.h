// What a line that no YAML reader takes looks like.
#pragma once

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

}  // namespace inforce
