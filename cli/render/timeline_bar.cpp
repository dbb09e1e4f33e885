#include "cli/render/timeline_bar.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace inforce {
namespace {

// From the start of one tick to the next: so many days, or so many months.
struct Stride {
  int days, months;
  std::size_t label;  ///< characters of an ISO date that the label has
};

constexpr std::array<Stride, 13> strides{{{1, 0, 10},
                                          {2, 0, 10},
                                          {7, 0, 10},
                                          {14, 0, 10},
                                          {0, 1, 7},
                                          {0, 2, 7},
                                          {0, 3, 7},
                                          {0, 6, 7},
                                          {0, 12, 4},
                                          {0, 24, 4},
                                          {0, 60, 4},
                                          {0, 120, 4},
                                          {0, 600, 4}}};

constexpr std::int64_t minutes_per_day = 1440;

std::int64_t shortest(const Stride& stride) {
  return (stride.days > 0 ? stride.days : 28 * stride.months) * minutes_per_day;
}

bool fits(const Stride& stride, const Scale& scale, std::size_t gap) {
  const auto room = static_cast<std::int64_t>(stride.label + gap);
  return shortest(stride) * static_cast<std::int64_t>(scale.width) >=
         room * (scale.until - scale.from);
}

// The first day of a month that the stride lands on; of days the day itself.
Date first_tick(const Stride& stride, Date day) {
  if (stride.months == 0) return day;
  const int month = (day.year() * 12 + day.month() - 1) / stride.months * stride.months;
  return Date(month / 12, static_cast<unsigned>(month % 12 + 1), 1);
}

// Which of several signs in one column is drawn: the greatest.
enum class Rank : std::uint8_t { plain, shorter, alone, pin, stands_out };

struct Cell {
  std::string sign = " ";
  Tone tone = Tone::plain;
  Rank rank = Rank::plain;
};

/// The cells of one bar, filled strip by strip.
class Cells {
 public:
  explicit Cells(const Scale& scale) : scale_(scale), cells_(scale.width) {}

  // What covers other signs goes first: a strip's own signs take turns in what is left to it.
  void cover(Instant at, const std::string& sign, Tone tone, Rank rank) {
    Cell& cell = cells_[scale_.column_of(at)];
    if (cell.rank < rank) cell = {sign, tone, rank};
  }

  /// Of a strip that has no column, or none that is left to it: its place.
  [[nodiscard]] std::optional<std::size_t> hidden_at(const Strip& strip, Instant from) const {
    const std::vector<std::size_t> columns = columns_of(strip);
    if (columns.empty()) return scale_.column_of(from);
    const bool left = std::any_of(columns.begin(), columns.end(),
                                  [this](std::size_t i) { return cells_[i].rank == Rank::plain; });
    return left ? std::nullopt : std::optional(columns.front());
  }

  // Where another sign stands, "!" goes beside it, if a long strip can spare a column.
  void mark_hidden(std::size_t column, const std::vector<Strip>& strips) {
    for (const std::size_t at : {column, column + 1, column - 1}) {
      const bool free = at < cells_.size() && cells_[at].rank <= Rank::shorter;
      if (!free || (at != column && !spares(at, strips))) continue;
      cells_[at] = {"!", Tone::bold, Rank::shorter};
      return;
    }
  }

  [[nodiscard]] std::vector<std::size_t> columns_of(const Strip& strip) const {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < scale_.width; ++i) {
      const Instant begin = scale_.begin_of(i);
      const Instant middle = begin + (scale_.begin_of(i + 1) - begin) / 2;
      if (strip.from <= middle && middle < strip.until) found.push_back(i);
    }
    return found;
  }

  void fill(const Strip& strip) {
    const std::vector<std::size_t> columns = columns_of(strip);
    const bool alone = columns.size() == 1 && strip.sign != strip.other;
    bool first = true;
    for (const std::size_t i : columns) {
      const Rank rank = alone ? Rank::alone : Rank::plain;
      if (cells_[i].rank > rank) continue;
      cells_[i] = {first ? strip.sign : strip.other, strip.tone, rank};
      first = !first;
    }
  }

  [[nodiscard]] const std::vector<Cell>& all() const { return cells_; }

 private:
  [[nodiscard]] bool spares(std::size_t column, const std::vector<Strip>& strips) const {
    return std::any_of(strips.begin(), strips.end(), [&](const Strip& strip) {
      const std::vector<std::size_t> own = columns_of(strip);
      return own.size() > 1 && std::find(own.begin(), own.end(), column) != own.end();
    });
  }

  const Scale& scale_;
  std::vector<Cell> cells_;
};

bool is_shown(const Strip& strip, const Scale& scale) {
  return std::max(strip.from, scale.from) < std::min(strip.until, scale.until);
}

std::string joined(const std::vector<Cell>& cells) {
  std::string text;
  for (std::size_t i = 0; i < cells.size();) {
    std::string same;
    const Tone tone = cells[i].tone;
    for (; i < cells.size() && cells[i].tone == tone; ++i) same += cells[i].sign;
    text += toned(tone, same);
  }
  return text;
}

}  // namespace

Instant Scale::begin_of(std::size_t column) const {
  const auto all = static_cast<std::int64_t>(width);
  return from + (until - from) * static_cast<std::int64_t>(column) / all;
}

std::size_t Scale::column_of(Instant t) const {
  const std::int64_t column = (t - from) * static_cast<std::int64_t>(width) / (until - from);
  return std::min(static_cast<std::size_t>(std::max<std::int64_t>(column, 0)), width - 1);
}

std::string bar(const std::vector<Strip>& strips, const std::vector<Pin>& pins,
                const Scale& scale) {
  Cells cells(scale);
  for (const Strip& strip : strips) {
    const bool has_column = !cells.columns_of(strip).empty();
    if (!strip.stands_out || has_column || !is_shown(strip, scale)) continue;
    cells.cover(std::max(strip.from, scale.from), strip.sign, strip.tone, Rank::stands_out);
  }
  for (const Pin& pin : pins) {
    const bool shown = scale.from <= pin.at && pin.at < scale.until;
    if (shown) cells.cover(pin.at, pin.sign, Tone::bold, Rank::pin);
  }
  for (const Strip& strip : strips) {
    if (strip.stands_out || !is_shown(strip, scale)) continue;
    const auto column = cells.hidden_at(strip, std::max(strip.from, scale.from));
    if (column) cells.mark_hidden(*column, strips);
  }
  for (const Strip& strip : strips) cells.fill(strip);
  return joined(cells.all());
}

std::vector<Tick> ticks(const Scale& scale, std::size_t gap) {
  const auto stride = std::find_if(strides.begin(), strides.end() - 1,
                                   [&](const Stride& one) { return fits(one, scale, gap); });
  std::vector<Tick> found;
  Date day = first_tick(*stride, civil_date(scale.from, scale.zone));
  while (true) {
    const Instant at = first_minute(day, scale.zone);
    if (at >= scale.until || day == Date::last()) return found;
    if (at >= scale.from) found.push_back({at, iso(day).substr(0, stride->label)});
    day = stride->days > 0 ? add_days(day, stride->days) : add_months(day, stride->months);
  }
}

std::string axis(const Scale& scale, std::size_t indent) {
  std::string labels(scale.width, ' ');
  std::string places(scale.width, ' ');
  std::size_t free = 0;
  for (const Tick& tick : ticks(scale)) {
    const std::size_t column = scale.column_of(tick.at);
    places[column] = '|';
    if (column < free || column + tick.label.size() > scale.width) continue;
    labels.replace(column, tick.label.size(), tick.label);
    free = column + tick.label.size() + 1;
  }
  const std::string blanks(indent, ' ');
  return blanks + labels.substr(0, labels.find_last_not_of(' ') + 1) + '\n' + blanks +
         places.substr(0, places.find_last_not_of(' ') + 1) + '\n';
}

std::string marker(const Scale& scale, Instant at, const std::string& text, std::size_t indent) {
  if (at < scale.from || scale.until <= at) return {};
  const std::size_t column = scale.column_of(at);
  const bool right = column + 2 + columns(text) <= scale.width;
  const std::size_t start = right ? column : column - std::min(column, columns(text) + 1);
  const std::string line = right ? "▼ " + text : text + " ▼";
  return std::string(indent + start, ' ') + toned(Tone::bold, line) + '\n';
}

}  // namespace inforce
