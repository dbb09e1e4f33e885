// What a written date can mean: its earliest and its latest moment.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "tests/properties/model.h"
#include "timeline/zone.h"

namespace inforce::oracle {

/// Minutes since 1970, with room for "since ever" and "never".
using Minute = std::int64_t;
constexpr Minute since_ever = -(1LL << 60);
constexpr Minute never = 1LL << 60;

/// Law: A 1.
struct Pair {
  Minute earliest = never;
  Minute latest = never;
};

/// A day or a minute that a date names, before it is known what it bounds.
struct Stamp {
  enum class Kind : std::uint8_t { before_all, day, minute, after_all };
  Kind kind = Kind::after_all;
  Day day = 0;
  Minute minute = 0;
  std::string zone;
};
struct Stamps {
  Stamp earliest, latest;
  bool clock_unknown = false;
};

/// Does the date bound by its first moment (from, until) or by the one after it (through)?
enum class Bound : std::uint8_t { first_moment, after };

/// Where a date stands: the zone of its days, the published day, what anchors mean, and whether a
/// wrong engine drops zones.
struct DateContext {
  std::string zone;
  Day published = 0;
  std::function<Stamps(const std::string& ref)> anchor;
  bool drop_zones = false;
};

[[nodiscard]] Stamps stamps_of(const WrittenDate& date, const DateContext& context);
[[nodiscard]] Pair pair_of(const WrittenDate& date, Bound bound, const DateContext& context);

/// The end a window states; `from` is needed for a length.
[[nodiscard]] Pair end_of(EndKey key, const WrittenDate& end, const DateContext& context);
[[nodiscard]] Pair end_after(const WrittenDate& from, const Length& length,
                             const DateContext& context);

/// The day that it is, or that its minute falls on.
[[nodiscard]] Day day_of(const Stamp& stamp, bool drop_zones);
[[nodiscard]] Minute moment_of(const Stamp& stamp, Bound bound, bool drop_zones);
[[nodiscard]] Zone named_zone(const std::string& name, bool drop_zones);
[[nodiscard]] Date date_of(Day day);
[[nodiscard]] Minute first_minute_of(Day day, Zone zone);

}  // namespace inforce::oracle
