// A command's JSON answer without its prose: what it found, whatever the wording.
//
// It is what the audit log keeps and a replay compares. Prose is told by the key it stands under.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inforce {

/// What becomes of the texts under a key, and of a list of texts.
enum class Prose : std::uint8_t {
  none,     ///< ids, dates, effects, statuses, kinds, numbers: kept
  dropped,  ///< sentences, titles and what else is worded
  counted,  ///< sentences, of which it matters how many there are
};
Prose prose_of(std::string_view key);

/// On one line, keys sorted. Objects under a key of prose are kept, their own prose dropped.
/// Nothing when the text is no JSON.
std::string canonical_json(const std::string& json);

/// What an answer given now lacks of the recorded one, or finds otherwise: the first such place,
/// "effects/certain: was "nothing", is "licence"". What a later version tells beside it does not
/// matter. Nothing: they find the same.
std::optional<std::string> first_difference(const std::string& recorded, const std::string& now);

}  // namespace inforce
