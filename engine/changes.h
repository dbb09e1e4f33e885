// What starts, stops or changes, and when: the calendar of a chronicle.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"
#include "engine/question.h"
#include "engine/told_status.h"

namespace inforce {

/// One provision's step from one state to another, at one moment.
struct Change {
  Instant at;
  Zone zone;  ///< of the provision: in which its days are counted
  ProvisionId provision;
  ToldStatus before, after;
  std::string says_before, says_after;  ///< "charge 0 %", "charge 25 %": differ where it is amended
  bool other_cases = false;             ///< it may reach other cases from then on
  std::string because;  ///< "cn-mofcom-2025-72/suspension has its last day on 2026-11-27, …"
  std::vector<ProvisionId> by;  ///< the changes that moved it, if any
};

/// All changes of status, of what a suspension leaves, of what amendments make of effects and
/// rates, and of the cases that a rule reaches (lists, goods, scopes), in [from, until), by time,
/// then in the packs' order.
std::vector<Change> changes(const Chronicle& chronicle, Instant from, Instant until);

/// All on the civil days from `first` through `last`, each counted in its provision's own zone.
std::vector<Change> changes_on(const Chronicle& chronicle, Date first, Date last);

/// The first change of any provision after a minute, or after a day as counted in the provision's
/// own zone.
std::optional<Change> next_change(const Chronicle& chronicle, const When& after);

}  // namespace inforce
