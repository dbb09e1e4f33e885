// Questions about texts that answers are.
#pragma once

#include <string>
#include <string_view>

namespace inforce::test {

[[nodiscard]] inline bool has(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

/// Whether `line` is one whole line of `text`, whose lines end with `end`.
[[nodiscard]] inline bool has_line(const std::string& text, const std::string& line,
                                   const std::string& end = "\n") {
  return has(end + text, end + line + end);
}

}  // namespace inforce::test
