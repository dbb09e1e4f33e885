// Time on a line of columns: a scale, bars, an axis. Knows widths, and nothing of law.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/render/style.h"
#include "timeline/date.h"
#include "timeline/instant.h"
#include "timeline/zone.h"

namespace inforce {

/// [from, until) on so many columns, all equally wide. At least one minute a column.
struct Scale {
  Instant from, until;
  std::size_t width = 0;
  Zone zone;  ///< in which the axis counts its days

  [[nodiscard]] Instant begin_of(std::size_t column) const;
  /// Of a moment that is shown.
  [[nodiscard]] std::size_t column_of(Instant t) const;
};

/// A run of time, and the two signs that fill it in turn: one column wide each.
struct Strip {
  Instant from, until;
  std::string sign, other;  ///< `sign` in the first of its columns: what must not be lost
  Tone tone = Tone::plain;
  bool stands_out = false;  ///< shorter than a column it is drawn with its sign, over all others
};

/// A moment with a sign of its own, drawn over the strips.
struct Pin {
  Instant at;
  std::string sign;
};

/// Each column shows what holds in the middle of it. Over that stand the pins, and the sign `!`
/// where a strip begins that would be shown nowhere. Of several in one column the first of these:
/// what stands out, pins, a strip that has no other column and two signs, `!`.
std::string bar(const std::vector<Strip>& strips, const std::vector<Pin>& pins, const Scale& scale);

/// A place on the axis with its label.
struct Tick {
  Instant at;
  std::string label;
};
/// Days, months or years, as close as labels with `gap` between them fit, `per_column` columns to a
/// character.
std::vector<Tick> ticks(const Scale& scale, std::size_t gap = 2);

/// Two lines: the labels, and below each its place. Labels never touch.
std::string axis(const Scale& scale, std::size_t indent);

/// "▼ today 2026-11-23", on the right or the left of its place; nothing when it is not shown.
std::string marker(const Scale& scale, Instant at, const std::string& text, std::size_t indent);

}  // namespace inforce
