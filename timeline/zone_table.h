// The offsets of one zone over time, and the two questions asked of them.
//
// Not for users of timeline/: they ask zone.h. Everything is minutes since 1970-01-01T00:00, of UTC
// (`t`) or of the clock on the wall (`wall`).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace inforce {

/// From this minute on the zone's clocks are so many minutes ahead of UTC.
struct OffsetStep {
  std::int64_t from;
  int offset;
};

/// Zones with summer time change their clocks for ever. Steps are written out to 2501; beyond 2499
/// they are read off 400 years (or 800, …) earlier, when the calendar was the same.
class ZoneTable {
 public:
  /// The first step holds from the beginning of time, whenever it says. `repeats`: the steps of
  /// [2100, 2500) come again every 400 years.
  enum class Future : std::uint8_t { stays, repeats };
  ZoneTable(std::string name, std::vector<OffsetStep> steps, Future future);

  [[nodiscard]] const std::string& name() const { return name_; }

  [[nodiscard]] int offset_at(std::int64_t t) const;

  /// The earliest minute at which the wall shows this or more.
  [[nodiscard]] std::int64_t first_showing(std::int64_t wall) const;

  /// All minutes at which the wall shows exactly this, in order.
  [[nodiscard]] std::vector<std::int64_t> all_showing(std::int64_t wall) const;

 private:
  using Step = std::vector<OffsetStep>::const_iterator;

  [[nodiscard]] std::int64_t shift(std::int64_t minute) const;
  [[nodiscard]] Step step_at(std::int64_t t) const;
  [[nodiscard]] std::int64_t end_of(Step step) const;

  std::string name_;
  std::vector<OffsetStep> steps_;
  Future future_;
};

}  // namespace inforce
