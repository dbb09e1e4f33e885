// A run of minutes.
//
// Texts write the last day ("until 31 December 2020 inclusive"); we store the first minute after
// it, so that neighbouring periods touch without a gap and without a +1.
#pragma once

#include <optional>

#include "timeline/date.h"
#include "timeline/instant.h"
#include "timeline/zone.h"

namespace inforce {

/// Half-open: holds `from`, does not hold `until`. No `until` means open-ended.
/// Invariant: from < until, so an empty period cannot exist.
class Period {
 public:
  /// Nothing when it would be empty.
  static std::optional<Period> make(Instant from, std::optional<Instant> until);

  /// From what a text says: first and last civil day of `zone`, both included.
  /// Nothing when the last day comes before the first, or the zone skipped all of them.
  static std::optional<Period> inclusive(Date first_day, std::optional<Date> last_day, Zone zone);

  /// The minutes of one civil day; nothing for a day the zone skipped.
  static std::optional<Period> day(Date date, Zone zone);

  /// From `from` on, without an end.
  static Period starting(Instant from) { return Period(from, std::nullopt); }

  /// The whole time axis.
  static Period always() { return Period(Instant::first(), std::nullopt); }

  [[nodiscard]] Instant from() const { return from_; }
  [[nodiscard]] std::optional<Instant> until() const { return until_; }
  [[nodiscard]] bool holds(Instant t) const { return from_ <= t && (!until_ || t < *until_); }

  friend bool operator==(const Period&, const Period&) = default;

 private:
  Period(Instant from, std::optional<Instant> until) : from_(from), until_(until) {}

  Instant from_;
  std::optional<Instant> until_;
};

/// The minutes that both hold, if any.
[[nodiscard]] std::optional<Period> overlap(const Period& a, const Period& b);

}  // namespace inforce
