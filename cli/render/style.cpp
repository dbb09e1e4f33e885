#include "cli/render/style.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "rules/utf8.h"

namespace inforce {
namespace {

// Bytes that packs cannot hold stand for tones until the text is finished.
constexpr char plain_mark = '\x10';

bool is_mark(char32_t code) { return code >= 0x10 && code <= 0x17; }

std::string_view ansi(char mark) {
  static constexpr std::array<std::string_view, 8> codes{
      "\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[31m", "\x1b[33m", "\x1b[35m", "\x1b[36m", "\x1b[34m"};
  return codes[static_cast<std::size_t>(mark - plain_mark)];
}

std::string_view in_ascii(char32_t code) {
  static constexpr std::array<std::pair<char32_t, std::string_view>, 26> table{{
      {U'■', "#"},   {U'◆', "%"},  {U'◇', "&"}, {U'▲', "^"}, {U'▷', ">"},  {U'△', "'"},
      {U'●', "*"},   {U'░', "."},  {U'±', "="}, {U'–', "-"}, {U'—', "-"},  {U'→', "->"},
      {U'…', "..."}, {U'├', "|"},  {U'└', "`"}, {U'│', "|"}, {U'─', "-"},  {U'·', "-"},
      {U'“', "\""},  {U'”', "\""}, {U'’', "'"}, {U'‘', "'"}, {U'≥', ">="}, {U'≤', "<="},
      {U'×', "x"},   {U'▼', "v"},
  }};
  const auto found =
      std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == code; });
  return found == table.end() ? std::string_view() : found->second;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const std::size_t blank = std::min(text.find_first_of(" \n"), text.size());
    if (blank > 0) words.push_back(text.substr(0, blank));
    text.remove_prefix(std::min(blank + 1, text.size()));
  }
  return words;
}

}  // namespace

std::string toned(Tone tone, std::string_view text) {
  if (tone == Tone::plain || text.empty()) return std::string(text);
  return static_cast<char>(plain_mark + static_cast<char>(tone)) + std::string(text) + plain_mark;
}

std::size_t columns(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const Character next = first_character(text);
    if (!is_mark(next.code)) count += static_cast<std::size_t>(cells(next.code));
    text.remove_prefix(next.bytes);
  }
  return count;
}

std::string truncated(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  std::string cut;
  std::size_t count = 0;
  for (std::string_view rest = text; !rest.empty();) {
    const Character next = first_character(rest);
    const std::size_t cell = is_mark(next.code) ? 0 : static_cast<std::size_t>(cells(next.code));
    if (count + cell + 1 > width) break;
    cut.append(rest.substr(0, next.bytes));
    count += cell;
    rest.remove_prefix(next.bytes);
  }
  while (!cut.empty() && cut.back() == ' ') cut.pop_back();
  cut += "…";
  if (text.back() == plain_mark) cut += plain_mark;
  return cut;
}

std::string truncated(std::string_view text, std::size_t width, const Style& style) {
  constexpr std::size_t wider = 2;  // "..." than "…"
  const bool cut = style.signs == Signs::ascii && columns(text) > width && width > wider;
  return truncated(text, cut ? width - wider : width);
}

std::string truncated_head(std::string_view text, std::size_t width, const Style& style) {
  if (columns(text) <= width) return std::string(text);
  const std::size_t sign = style.signs == Signs::ascii ? 3 : 1;  // "..." or "…"
  while (!text.empty() && columns(text) + sign > width) {
    text.remove_prefix(first_character(text).bytes);
  }
  return "…" + std::string(text);
}

std::string padded(std::string_view text, std::size_t width) {
  const std::size_t own = columns(text);
  return std::string(text) + std::string(width > own ? width - own : 0, ' ');
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent,
                    std::size_t first) {
  std::string out;
  std::size_t column = first;
  bool line_is_empty = true;
  for (const std::string_view word : words_of(text)) {
    const std::size_t own = columns(word);
    if (!line_is_empty && column + 1 + own > width) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
      line_is_empty = true;
    }
    if (!line_is_empty) {
      out += ' ';
      ++column;
    }
    out += word;
    column += own;
    line_is_empty = false;
  }
  return out;
}

std::string paragraph(std::string_view text, std::size_t indent, const Style& style) {
  return std::string(indent, ' ') + wrapped(text, style.width, indent, indent) + '\n';
}

std::string hanging(std::string_view head, std::string_view text, const Style& style) {
  const std::size_t indent = columns(head) + 2;
  return std::string(head) + "  " + wrapped(text, style.width, indent, indent) + '\n';
}

std::string beside(std::string_view head, std::string_view text, std::size_t indent,
                   const Style& style) {
  const bool fits = columns(head) + 2 + columns(text) <= style.width;
  return std::string(head) +
         (fits ? "  " + std::string(text) + '\n' : '\n' + paragraph(text, indent, style));
}

std::string with_command(std::string_view head, std::string_view command, const Style& style) {
  const bool fits = columns(head) + 1 + columns(command) <= style.width;
  return std::string(head) + (fits ? " " : "\n  ") + std::string(command) + '\n';
}

std::string with_ascii_signs(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const Character next = first_character(text);
    const auto other = in_ascii(next.code);
    plain.append(other.empty() ? text.substr(0, next.bytes) : other);
    text.remove_prefix(next.bytes);
  }
  return plain;
}

std::string finish(std::string_view text, const Style& style) {
  std::string out;
  out.reserve(text.size());
  for (std::string_view rest = text; !rest.empty();) {
    const Character next = first_character(rest);
    const std::string_view bytes = rest.substr(0, next.bytes);
    rest.remove_prefix(next.bytes);
    if (is_mark(next.code)) {
      if (style.colours == Colours::ansi) out += ansi(bytes.front());
      continue;
    }
    const std::string_view other =
        style.signs == Signs::ascii ? in_ascii(next.code) : std::string_view();
    if (!other.empty()) {
      out += other;
    } else if (next.code != U'\n' && (!next.good || drives_terminal(next.code))) {
      out += style.signs == Signs::ascii ? "?" : "\xEF\xBF\xBD";
    } else {
      out += bytes;
    }
  }
  return out;
}

}  // namespace inforce
