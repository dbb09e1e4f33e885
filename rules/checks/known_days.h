// On which days a fact is on file: from the day it became known to the day it was withdrawn.
#pragma once

#include <optional>

#include "rules/draft.h"
#include "timeline/date.h"

namespace inforce {

/// Half-open: holds `from`, does not hold `until`. Nothing: since ever, for ever.
struct KnownDays {
  std::optional<Date> from, until;

  [[nodiscard]] bool empty() const { return from && until && *until <= *from; }
  [[nodiscard]] bool holds(Date day) const {
    return (!from || *from <= day) && (!until || day < *until);
  }
};

/// By a fact's own word; what it leaves out its container says.
[[nodiscard]] KnownDays known_days(const Knowledge& fact);
[[nodiscard]] KnownDays known_days(const Instrument& instrument);
[[nodiscard]] KnownDays known_days(const Draft& draft, const Provision& provision);

[[nodiscard]] KnownDays both(const KnownDays& a, const KnownDays& b);

}  // namespace inforce
