// By when an obligation is owed, and how that day was counted.
//
// Semantics B 13 and B 15. A deadline is a last day: open through the whole of it.
#pragma once

#include <optional>
#include <vector>

#include "engine/moments.h"
#include "timeline/recurrence.h"
#include "timeline/working_calendar.h"

namespace inforce {

/// One count of working days, or one roll, from `start`.
struct Counted {
  Date start;
  Reached reached;
  std::optional<FirstCounted> first = {};  ///< of a count
};

/// The last day, as a pair. Without a latest: not before the earliest.
struct LastDays {
  Date earliest;
  std::optional<Date> latest;
};

struct Deadline {
  MomentRange after;  ///< the first minute past the last day; or `never`
  MomentRange whole;  ///< the same if a last day whose clock is not known lasts to its end
  std::optional<LastDays> last_days;      ///< nothing where it is not dated
  std::optional<MomentRange> anchor;      ///< what it is counted from
  const WrittenDate* written = nullptr;   ///< nothing: the last day of the period
  const Restatement* restated = nullptr;  ///< whose other account it is; nothing: `due` itself
  std::optional<ProvisionId> amended_by;  ///< the act that set it
  std::vector<Counted> counts;            ///< of working days: each anchor, each way of counting
  std::vector<Counted> rolls;             ///< from where it fell
  bool by_minute = false;                 ///< it names a minute, not a day
};

/// As written in the obligation, or in the act that amends it: a day is one of that act's zone.
[[nodiscard]] Deadline deadline(const Moments& moments, const Provision& obligation,
                                const WrittenDate& due, const Provision& written_in);
/// The end of a period.
[[nodiscard]] Deadline deadline(const Moments& moments, const Provision& obligation,
                                const RecurringPeriod& period);

}  // namespace inforce
