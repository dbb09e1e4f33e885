// Texts as YAML has them.
#pragma once

#include <string>
#include <vector>

namespace inforce {

/// In double quotes, where nothing means anything but itself. `text` has no control characters.
[[nodiscard]] std::string yaml_quoted(const std::string& text);

/// Plain where every reader takes it for the same text, else quoted.
[[nodiscard]] std::string yaml_word(const std::string& text);
/// One word, or a list of several.
[[nodiscard]] std::string yaml_words(const std::vector<std::string>& texts);

}  // namespace inforce
