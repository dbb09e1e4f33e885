#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <string_view>

namespace inforce::test {
namespace {

struct Line {
  char sign;
  const std::string* text;
};

// Lengths of the longest common subsequence of each pair of tails.
std::vector<std::vector<int>> common_tails(const std::vector<std::string>& a,
                                           const std::vector<std::string>& b) {
  std::vector<std::vector<int>> common(a.size() + 1, std::vector<int>(b.size() + 1, 0));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] =
          a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

std::vector<Line> marked(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  const auto common = common_tails(a, b);
  std::vector<Line> lines;
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      lines.push_back({' ', &a[i]});
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      lines.push_back({'-', &a[i++]});
    } else {
      lines.push_back({'+', &b[j++]});
    }
  }
  return lines;
}

bool near_a_difference(const std::vector<Line>& lines, std::size_t at) {
  constexpr std::size_t context = 3;
  const std::size_t first = at < context ? 0 : at - context;
  const std::size_t last = std::min(lines.size(), at + context + 1);
  return std::any_of(lines.begin() + static_cast<std::ptrdiff_t>(first),
                     lines.begin() + static_cast<std::ptrdiff_t>(last),
                     [](const Line& line) { return line.sign != ' '; });
}

}  // namespace

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void write_file(const std::string& path, const std::string& text) {
  std::ofstream out(path, std::ios::binary | std::ios::trunc);
  out << text;
  if (!out.flush()) throw std::runtime_error("cannot write " + path);
}

bool accepting() {
  const char* value = std::getenv("INFORCE_ACCEPT");
  return value != nullptr && std::string_view(value) == "1";
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (!text.empty() && text.back() != '\n') lines.emplace_back("\\ no newline at the end");
  return lines;
}

std::string line_diff(const std::string& expected, const std::string& actual) {
  if (expected == actual) return {};
  const auto before = lines_of(expected);
  const auto after = lines_of(actual);
  const auto lines = marked(before, after);
  std::string out;
  bool cut = false;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const bool shown = near_a_difference(lines, at);
    if (shown) out += std::string(1, lines[at].sign) + ' ' + *lines[at].text + '\n';
    if (!shown && !cut) out += "  ...\n";
    cut = !shown;
  }
  return out;
}

std::string golden_diff(const std::string& path, const std::string& actual) {
  if (accepting()) {
    if (!std::filesystem::exists(path) || read_file(path) != actual) write_file(path, actual);
    return {};
  }
  if (!std::filesystem::exists(path)) return path + " does not exist; INFORCE_ACCEPT=1 writes it\n";
  return line_diff(read_file(path), actual);
}

}  // namespace inforce::test
