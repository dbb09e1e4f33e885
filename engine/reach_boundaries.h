// When a provision comes to reach other cases than before, for a reason outside of its own dates.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"
#include "engine/reaches.h"

namespace inforce {

/// Amendments of its scope, goods that come under one that it names for a time, parties and
/// countries that are on a list for a time, dates of a shipment that it tests; of scopes that may
/// stand then. For nobody in particular: whether a shipment is among them is not asked. The
/// chronicle must outlive it.
class ReachBoundaries {
 public:
  explicit ReachBoundaries(const Chronicle& chronicle);

  /// Those at which it is law, or may be, before and after. Only of a provision that is known.
  [[nodiscard]] std::vector<ReachBoundary> of(ProvisionId provision) const;
  /// What it reaches at a minute, in words of our own: equal where nothing differs, also between
  /// two books.
  [[nodiscard]] std::string state(ProvisionId provision, Instant t) const;

 private:
  [[nodiscard]] bool is_law(ProvisionId provision, Instant t) const;

  const Chronicle& chronicle_;
  Movable movable_;
};

/// What of `all` moves at that minute: "it reaches other cases from then on: acme joins
/// sanctioned", and of what acts on others on what; `when` names the minute where it is not told
/// before. Empty if nothing does.
std::string reach_reason(const RuleBook& book, ProvisionId provision,
                         const std::vector<ReachBoundary>& all, Instant t,
                         const std::string& when = "then");

}  // namespace inforce
