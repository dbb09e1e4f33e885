#include "cli/render/style.h"

#include <algorithm>
#include <array>
#include <utility>

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

std::vector<std::size_t> widths_of(const Table& table, const Style& style) {
  std::vector<std::size_t> widths;
  for (const auto& row : table.rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], columns(row[i]));
  }
  std::size_t total = widths.empty() ? 0 : 2 * (widths.size() - 1);
  for (const std::size_t width : widths) total += width;
  if (total > style.width && table.give_way < widths.size()) {
    std::size_t& flexible = widths[table.give_way];
    constexpr std::size_t least = 12;
    const std::size_t over = total - style.width;
    flexible = std::max(std::min(flexible, least), flexible > over ? flexible - over : 0);
  }
  return widths;
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

std::string render(const Table& table, const Style& style) {
  Table shown = table;
  if (style.signs == Signs::ascii) {
    for (auto& row : shown.rows) {
      for (std::string& cell : row) {
        std::string plain;
        for (std::string_view rest = cell; !rest.empty();) {
          const Character next = first_character(rest);
          const auto other = in_ascii(next.code);
          plain.append(other.empty() ? rest.substr(0, next.bytes) : other);
          rest.remove_prefix(next.bytes);
        }
        cell = plain;
      }
    }
  }
  const auto widths = widths_of(shown, style);
  std::string out;
  for (const auto& row : shown.rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) line += "  ";
      line += padded(truncated(row[i], widths[i]), widths[i]);
    }
    while (!line.empty() && line.back() == ' ') line.pop_back();
    out += line + '\n';
  }
  return out;
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
