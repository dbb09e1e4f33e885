// A moment: one minute of UTC.
//
// Minutes, because texts say "12:01 a.m." and never a second; UTC, because two governments switch
// at one moment that their clocks call by two names.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace inforce {

/// A number of minutes since 1970-01-01T00:00Z. Plain arithmetic, no zone, no leap seconds.
class Instant {
 public:
  static constexpr Instant from_minutes_since_epoch(std::int64_t minutes) {
    return Instant(minutes);
  }

  /// The time axis: years 0000 to 9999 and a day of slack at both ends, so that every minute of
  /// every civil day in every zone lies on it. Both ends are on the axis.
  static constexpr Instant first() { return Instant((-719528LL - 1) * 1440); }
  static constexpr Instant last() { return Instant((2932896LL + 2) * 1440 - 1); }

  [[nodiscard]] constexpr std::int64_t minutes_since_epoch() const { return minutes_; }

  friend constexpr auto operator<=>(const Instant&, const Instant&) = default;

  friend constexpr Instant operator+(Instant t, std::int64_t minutes) {
    return Instant(t.minutes_ + minutes);
  }
  friend constexpr Instant operator-(Instant t, std::int64_t minutes) {
    return Instant(t.minutes_ - minutes);
  }
  /// Minutes from the second to the first: negative, if the first is the earlier.
  friend constexpr std::int64_t operator-(Instant later, Instant earlier) {
    return later.minutes_ - earlier.minutes_;
  }

 private:
  explicit constexpr Instant(std::int64_t minutes) : minutes_(minutes) {}

  std::int64_t minutes_;
};

/// 2026-11-27T16:00Z. In the slack beyond the years 0000 to 9999: "before 0000-01-01T00:00Z" and
/// "after 9999-12-31T23:59Z".
[[nodiscard]] std::string iso_utc(Instant t);

}  // namespace inforce
