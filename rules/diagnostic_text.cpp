// How a diagnostic looks to a person: the first line for editors and grep, then the quoted lines.
#include <algorithm>
#include <utility>

#include "rules/diagnostic.h"
#include "rules/utf8.h"

namespace inforce {
namespace {

constexpr int excerpt_cells = 100;
// Of a long line so much is shown before the marked place.
constexpr int cells_before = 40;
// A pack may be a single line of megabytes. Beyond this column places are named, not quoted.
constexpr std::uint32_t last_quoted_column = 2000;

enum class Tone : std::uint8_t { error, warning, frame, second, strong };

std::string_view escape(Tone tone) {
  switch (tone) {
    case Tone::error: return "\x1b[1;31m";
    case Tone::warning: return "\x1b[1;33m";
    case Tone::frame: return "\x1b[34m";
    case Tone::second: return "\x1b[36m";
    case Tone::strong: return "\x1b[1m";
  }
  return "";
}

std::string painted(std::string text, Tone tone, Paint paint) {
  if (paint == Paint::plain || text.empty()) return text;
  return std::string(escape(tone)) + text + "\x1b[0m";
}

// One line, with nothing in it that a terminal would obey.
std::string printable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const Character next = first_character(text);
    const bool blank = next.code == '\n' || next.code == '\r' || next.code == '\t';
    append_character(result, blank ? U' ' : drives_terminal(next.code) ? 0xFFFD : next.code);
    text.remove_prefix(next.bytes);
  }
  return result;
}

struct Underline {
  Mark mark;
  std::string_view text;
  bool primary;
};

// The part of a line that is shown, and where in it the marked characters stand.
struct Excerpt {
  std::string text;
  int begin = 0;  // cells before the underline
  int width = 1;  // cells of the underline
};

struct Cell {
  std::string text;
  int width;
};

std::vector<Cell> cells_of(std::string_view line, std::size_t most) {
  std::vector<Cell> result;
  while (!line.empty() && result.size() < most) {
    const Character next = first_character(line);
    const std::string shown = printable(line.substr(0, next.bytes));
    result.push_back({shown, cells(first_character(shown).code)});
    line.remove_prefix(next.bytes);
  }
  return result;
}

int width_of(const std::vector<Cell>& line, std::size_t begin, std::size_t end) {
  int width = 0;
  for (std::size_t i = begin; i < std::min(end, line.size()); ++i) width += line[i].width;
  return width;
}

// How many characters of `line` from `begin` fit into `room` cells.
std::size_t fitting(const std::vector<Cell>& line, std::size_t begin, int room) {
  std::size_t end = begin;
  for (; end < line.size() && room >= line[end].width; ++end) room -= line[end].width;
  return end;
}

Excerpt excerpt_of(std::string_view text, const Mark& mark) {
  const std::vector<Cell> line = cells_of(text, mark.column + excerpt_cells);
  const std::size_t first = std::min<std::size_t>(mark.column - 1, line.size());
  std::size_t from = 0;
  if (width_of(line, 0, line.size()) > excerpt_cells) {
    while (from < first && width_of(line, from, first) > cells_before) ++from;
  }
  const std::size_t until = fitting(line, from, excerpt_cells);
  Excerpt result;
  if (from > 0) result.text += "…";
  for (std::size_t i = from; i < until; ++i) result.text += line[i].text;
  if (until < line.size()) result.text += "…";
  result.begin = width_of(line, from, first) + (from > 0 ? 1 : 0);
  result.width = std::max(1, width_of(line, first, std::min(first + mark.width, until)));
  return result;
}

class Excerpts {
 public:
  Excerpts(const Sources& sources, Paint paint, std::size_t gutter, Tone tone)
      : sources_(sources), paint_(paint), gutter_(gutter), tone_(tone) {}

  // `marks` belong to one file and are in order.
  void show(const std::vector<Underline>& marks, std::string& out) const {
    out += frame("", "|") + "\n";
    std::string_view previous_text;
    std::uint32_t previous_line = 0;
    std::string shown;
    for (const Underline& underline : marks) {
      const SourceText& source = sources_.at(underline.mark.file);
      previous_text = source.line(underline.mark.line);
      const Excerpt excerpt = excerpt_of(previous_text, underline.mark);
      if (underline.mark.line != previous_line || excerpt.text != shown) {
        out += frame(std::to_string(underline.mark.line), "|");
        out += excerpt.text.empty() ? "\n" : " " + excerpt.text + "\n";
      }
      out += frame("", "|") + carets(excerpt, underline) + "\n";
      previous_line = underline.mark.line;
      shown = excerpt.text;
    }
  }

  [[nodiscard]] std::string frame(const std::string& line_number, std::string_view sign) const {
    const std::string pad(gutter_ - std::min(gutter_, line_number.size()), ' ');
    return painted(pad + line_number + " " + std::string(sign), Tone::frame, paint_);
  }

 private:
  [[nodiscard]] std::string carets(const Excerpt& excerpt, const Underline& underline) const {
    const auto width = static_cast<std::size_t>(excerpt.width);
    std::string line(width, underline.primary ? '^' : '-');
    if (!underline.text.empty()) line += " " + printable(underline.text);
    return std::string(static_cast<std::size_t>(excerpt.begin) + 1, ' ') +
           painted(line, underline.primary ? tone_ : Tone::second, paint_);
  }

  const Sources& sources_;
  Paint paint_;
  std::size_t gutter_;
  Tone tone_;
};

bool can_be_quoted(const Mark& mark) { return mark.line > 0 && mark.column <= last_quoted_column; }

// All places of a diagnostic that can be quoted: its own file first, then by file and place.
std::vector<Underline> underlines_of(const Diagnostic& diagnostic) {
  std::vector<Underline> marks;
  if (can_be_quoted(diagnostic.mark)) marks.push_back({diagnostic.mark, diagnostic.label, true});
  for (const Label& label : diagnostic.also) {
    if (can_be_quoted(label.mark)) marks.push_back({label.mark, label.text, false});
  }
  const FileId own = diagnostic.mark.file;
  std::stable_sort(marks.begin(), marks.end(), [&](const Underline& a, const Underline& b) {
    return std::pair(a.mark.file != own, a.mark) < std::pair(b.mark.file != own, b.mark);
  });
  return marks;
}

std::string location(const Mark& mark, const Sources& sources) {
  const std::string name = printable(sources.at(mark.file).name());
  if (mark.line == 0) return name;
  return name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column);
}

}  // namespace

std::string render(const Diagnostic& diagnostic, const Sources& sources, Paint paint) {
  const std::string code = number(diagnostic.code);
  const Tone tone = diagnostic.severity() == Severity::error ? Tone::error : Tone::warning;
  const std::string title = std::string(word(diagnostic.severity())) + "[" + code + "]:";
  std::string out = painted(location(diagnostic.mark, sources) + ":", Tone::strong, paint) + " " +
                    painted(title, tone, paint) + " " + printable(diagnostic.message) + "\n";

  const std::vector<Underline> marks = underlines_of(diagnostic);
  std::size_t gutter = 2;
  for (const Underline& underline : marks) {
    gutter = std::max(gutter, std::to_string(underline.mark.line).size());
  }
  const Excerpts excerpts(sources, paint, gutter, tone);
  for (auto at = marks.begin(); at != marks.end();) {
    const FileId file = at->mark.file;
    const auto next = std::find_if(at, marks.end(),
                                   [&](const Underline& mark) { return mark.mark.file != file; });
    if (file != diagnostic.mark.file) {
      out += excerpts.frame("", "::") + " " + location(at->mark, sources) + "\n";
    }
    excerpts.show({at, next}, out);
    at = next;
  }
  if (!diagnostic.hint.empty()) {
    out += excerpts.frame("", "=") + " hint: " + printable(diagnostic.hint) + "\n";
  }
  out += excerpts.frame("", "=") + " more: inforce help " + code + "\n";
  return out;
}

std::string render(const Diagnostics& found, const Sources& sources, Paint paint) {
  std::string out;
  for (const Diagnostic& diagnostic : found.in_file_order(sources)) {
    if (!out.empty()) out += "\n";
    out += render(diagnostic, sources, paint);
  }
  return out;
}

}  // namespace inforce
