// "Did you mean": the name nearest to one that is not known.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace inforce {

/// Insertions, deletions, substitutions and swaps of neighbours, in characters; capitals do not
/// count.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// At most two edits away, or a third of the wanted name's length where that is more. Between
/// equals one of the same length, then the first in the alphabet.
std::optional<std::string_view> nearest_name(std::string_view wanted,
                                             const std::vector<std::string_view>& known);

/// The same for ids with parts: first the only id that ends in what was written ("item-2" for
/// "cn-mofcom-2024-46/item-2"), then the nearest.
std::optional<std::string_view> nearest_id(std::string_view wanted,
                                           const std::vector<std::string_view>& known);

/// "did you mean 'suspends'?", or nothing.
std::string did_you_mean(std::optional<std::string_view> name);

}  // namespace inforce
