#include "cli/render/table.h"

#include <algorithm>
#include <cstdint>

namespace inforce {
namespace {

constexpr std::size_t column_gap = 2;   // between columns
constexpr std::size_t fold_indent = 4;  // of what goes on below

/// Of a table on a screen: how wide its columns are, and which of them begin a line.
struct Layout {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> starts{0};
};

// The widest cell of each column; of `usual` widths one in ten may be wider, but not in the first
// row, where heads stand.
enum class Widths : std::uint8_t { usual, all };
std::vector<std::size_t> widths_of(const Table& table, Widths which) {
  std::vector<std::vector<std::size_t>> found;
  for (const auto& row : table.rows) {
    found.resize(std::max(found.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) found[i].push_back(columns(row[i]));
  }
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const std::size_t head = i < table.rows.front().size() ? found[i].front() : 0;
    std::sort(found[i].begin(), found[i].end());
    const bool whole = which == Widths::all || i == table.give_way;
    widths.push_back(whole ? found[i].back() : std::max(head, found[i][found[i].size() * 9 / 10]));
  }
  return widths;
}

std::vector<std::size_t> folded(const std::vector<std::size_t>& widths, std::size_t screen) {
  std::vector<std::size_t> starts{0};
  std::size_t column = widths.empty() ? 0 : widths.front();
  for (std::size_t i = 1; i < widths.size(); ++i) {
    const bool fits = column + column_gap + widths[i] <= screen;
    if (!fits) starts.push_back(i);
    column = (fits ? column + column_gap : fold_indent) + widths[i];
  }
  return starts;
}

// On as few lines as can be, and these as even as can be: two dates stay together.
std::vector<std::size_t> evenly_folded(const std::vector<std::size_t>& widths, std::size_t screen) {
  std::vector<std::size_t> starts = folded(widths, screen);
  while (--screen > fold_indent) {
    const auto narrower = folded(widths, screen);
    if (narrower.size() > starts.size()) break;
    starts = narrower;
  }
  return starts;
}

// What the others on its line leave to a column.
std::size_t room_for(std::size_t at, const Layout& layout, std::size_t screen) {
  const auto after = std::upper_bound(layout.starts.begin(), layout.starts.end(), at);
  const std::size_t first = *(after - 1);
  const std::size_t end = after == layout.starts.end() ? layout.widths.size() : *after;
  std::size_t taken = (first == 0 ? 0 : fold_indent) + column_gap * (end - first - 1);
  for (std::size_t i = first; i < end; ++i) taken += i == at ? 0 : layout.widths[i];
  return taken < screen ? screen - taken : 0;
}

// One column gives way first. Where that is not enough rows go on below, so that no id is cut; a
// few wide cells do not make every row longer.
Layout layout_of(const Table& table, const Style& style) {
  constexpr std::size_t least = 12;
  Layout layout{widths_of(table, Widths::all)};
  const std::size_t at = table.give_way;
  const std::size_t natural = at < layout.widths.size() ? layout.widths[at] : 0;
  if (natural > 0) layout.widths[at] = std::min(natural, least);
  if (folded(layout.widths, style.width).size() > 1) {
    layout.widths = widths_of(table, Widths::usual);
    if (natural > 0) layout.widths[at] = std::min(natural, least);
    layout.starts = evenly_folded(layout.widths, style.width);
  }
  if (natural > 0) {
    layout.widths[at] =
        std::max(layout.widths[at], std::min(natural, room_for(at, layout, style.width)));
  }
  return layout;
}

/// One row on a screen, cell by cell.
class RowText {
 public:
  explicit RowText(const Style& style) : style_(style) {}

  // `column` is where it stands, or where the cell before ends; what does not fit goes below.
  void add(const std::string& cell, std::size_t column) {
    if (cell.empty()) return;
    const std::size_t end = columns(line_);
    std::size_t from = std::max(column, end == 0 ? 0 : end + column_gap);
    if (end > 0 && from + columns(cell) > style_.width) {
      end_line();
      from = fold_indent;
    }
    line_ = padded(line_, from) + cell;
  }
  void end_line() {
    while (!line_.empty() && line_.back() == ' ') line_.pop_back();
    if (!line_.empty()) text_ += line_ + '\n';
    line_.clear();
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  const Style& style_;
  std::string line_;
  std::string text_;
};

std::string row_text(const std::vector<std::string>& row, const Layout& layout, std::size_t cut,
                     const Style& style) {
  RowText made(style);
  std::size_t column = 0;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0 && std::binary_search(layout.starts.begin(), layout.starts.end(), i)) {
      made.end_line();
      column = fold_indent;
    }
    made.add(i == cut ? truncated(row[i], layout.widths[i], style) : row[i], column);
    column += layout.widths[i] + column_gap;
  }
  made.end_line();
  return made.text();
}

}  // namespace

std::string render(const Table& table, const Style& style) {
  Table shown = table;
  if (style.signs == Signs::ascii) {
    for (auto& row : shown.rows) {
      for (std::string& cell : row) cell = with_ascii_signs(cell);
    }
  }
  const Layout layout = layout_of(shown, style);
  std::string out;
  for (const auto& row : shown.rows) out += row_text(row, layout, table.give_way, style);
  return out;
}

}  // namespace inforce
