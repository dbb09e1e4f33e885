#include "timeline/instant.h"

#include "timeline/date.h"
#include "timeline/zone.h"

namespace inforce {

std::string iso_utc(Instant t) {
  const Instant begin = instant_at_offset({Date::first(), 0}, 0);
  const Instant end = instant_at_offset({Date::last(), 1439}, 0);
  if (t < begin) return "before " + iso_utc(begin);
  if (end < t) return "after " + iso_utc(end);
  const CivilMinute shown = civil(t, utc());
  return iso(shown.date) + "T" + clock(shown.minute_of_day) + "Z";
}

}  // namespace inforce
