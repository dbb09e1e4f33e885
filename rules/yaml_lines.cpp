#include "rules/yaml_lines.h"

namespace inforce {
namespace {

// No-break, narrow no-break and ideographic spaces.
constexpr std::string_view odd_blanks[] = {"\xC2\xA0", "\xE2\x80\xAF", "\xE3\x80\x80"};

}  // namespace

bool lacks_key(std::string_view line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string_view::npos || line[first] == '-' || line[first] == '#') return false;
  const bool ends_in_colon = line[line.find_last_not_of(' ')] == ':';
  return !ends_in_colon && line.find(": ") == std::string_view::npos;
}

std::optional<std::string> mended_key(std::string_view line) {
  const std::size_t begin = line.find_first_not_of(" -");
  const std::size_t bracket = line.find_first_of("{[");
  if (begin == std::string_view::npos || bracket == std::string_view::npos || bracket <= begin) {
    return std::nullopt;
  }
  std::string_view key = line.substr(begin, bracket - begin);
  const bool has_colon = key.find(':') != std::string_view::npos;
  key = key.substr(0, key.find_last_not_of(" :") + 1);
  const bool follows_colon = has_colon && line[bracket - 1] == ' ';
  if (key.empty() || follows_colon || key.find_first_of(" :'\"#") != std::string_view::npos) {
    return std::nullopt;
  }
  return std::string(key) + ": " + std::string(1, line[bracket]);
}

std::optional<std::string_view> odd_blank_in(std::string_view line) {
  for (const std::string_view blank : odd_blanks) {
    const std::size_t found = line.find(blank);
    if (found == std::string_view::npos) continue;
    const bool indents = line.substr(0, found).find_first_not_of(" -") == std::string_view::npos;
    if (indents || line[found - 1] == ':') return line.substr(found, blank.size());
  }
  return std::nullopt;
}

std::optional<std::size_t> glued_comment(std::string_view text, std::size_t end) {
  const std::size_t at = text.find_first_not_of(" \t", end);
  if (at == std::string_view::npos || at == end || text[at] != '#') return std::nullopt;
  const bool alone = at + 1 >= text.size() ||
                     std::string_view(" \t\r\n#!").find(text[at + 1]) != std::string_view::npos;
  return alone ? std::nullopt : std::optional(at);
}

}  // namespace inforce
