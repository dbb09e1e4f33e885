#include "timeline/period.h"

#include <algorithm>

namespace inforce {

std::optional<Period> Period::make(Instant from, std::optional<Instant> until) {
  if (until && *until <= from) return std::nullopt;
  return Period(from, until);
}

std::optional<Period> Period::inclusive(Date first_day, std::optional<Date> last_day, Zone zone) {
  const Instant from = first_minute(first_day, zone);
  if (!last_day) return starting(from);
  return make(from, first_minute_after(*last_day, zone));
}

std::optional<Period> Period::day(Date date, Zone zone) { return inclusive(date, date, zone); }

std::optional<Period> overlap(const Period& a, const Period& b) {
  std::optional<Instant> until = a.until() ? a.until() : b.until();
  if (until && b.until()) until = std::min(*until, *b.until());
  return Period::make(std::max(a.from(), b.from()), until);
}

}  // namespace inforce
