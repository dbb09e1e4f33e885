// The pack around the examples of `inforce help CODE`: what an example does not say, this says.
#pragma once

#include <map>
#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inforce::test {

using FileTexts = std::vector<std::pair<std::string, std::string>>;

/// Lines that begin a key at the left margin, with all that is indented below them.
inline std::vector<std::pair<std::string, std::string>> top_keys(const std::string& yaml) {
  std::vector<std::pair<std::string, std::string>> keys;
  std::istringstream lines(yaml);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty() && line.front() != ' ') keys.push_back({line.substr(0, line.find(':')), {}});
    if (!keys.empty()) keys.back().second += line + '\n';
  }
  return keys;
}

/// One file over another: a key at the left margin takes the place of the same one.
inline std::string laid_over(const std::string& below, const std::string& above) {
  std::string text;
  const auto keys = top_keys(above);
  for (const auto& [key, lines] : top_keys(below)) {
    bool said = false;
    for (const auto& other : keys) said = said || other.first == key;
    if (!said) text += lines;
  }
  return text + above;
}

/// "# law.yaml", and not a remark that names a file.
inline bool names_file(const std::string& line) {
  static const std::regex form("# [^ ]+\\.ya?ml");
  return std::regex_match(line, form);
}

/// A notice of an office in New Zealand on ore, whole and clean, looked at in January 2026; and
/// over it the files of the example, each after a line "# FILE".
inline FileTexts example_pack(std::string_view example) {
  std::map<std::string, std::string> files{
      {"pack.yaml", "format: 1\npack: example\ntitle: An example\n"},
      {"items.yaml", "items:\n  ore: {title: Ore}\n"},
      {"parties.yaml", "parties:\n  office: {title: The office, side: NZ}\n"},
      {"law.yaml",
       "instrument: law\ntitle: Notice No. 1\nissuer: office\nnature: notice\nforce: binding\n"
       "zone: Pacific/Auckland\npublished: 2026-01-05\nlooked: [2026-01-12]\n"
       "sources:\n  gazette: {title: Notice No. 1, publisher: The gazette, date: 2026-01-05, "
       "seen: primary}\n"
       "provisions:\n  rule:\n    control: licence\n    scope: {items: ore, departure: NZ}\n"
       "    from: 2026-01-10\n    cite: {source: gazette, at: item 1}\n"}};
  std::map<std::string, std::string> said;
  std::string file;
  std::istringstream lines{std::string(example)};
  for (std::string line; std::getline(lines, line);) {
    if (names_file(line)) {
      file = line.substr(2);
      said[file];  // one with nothing in it, too
    } else {
      said[file] += line + '\n';
    }
  }
  for (const auto& [name, text] : said) files[name] = laid_over(files[name], text);
  return {files.begin(), files.end()};
}

}  // namespace inforce::test
