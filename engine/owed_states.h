// The states of what is owed, as formulas of three values over time. Semantics B 15.
#pragma once

#include "engine/evaluation.h"
#include "engine/owed.h"

namespace inforce {

/// What the life of an obligation says, the same for all its instances: is its status that?
struct OwedLife {
  TruthLine prospective, pending;
  TruthLine waiting;  ///< one of these two
  TruthLine suspended, ended;
  TruthLine waived;  ///< a permission acts on it
};
[[nodiscard]] OwedLife owed_life(const Evaluation& evaluation, ProvisionId obligation);

/// A last day over time, whichever version of it stands.
struct Due {
  TruthLine past{Truth::no};
  TruthLine dateless{Truth::no};  ///< it is counted from what has no date
};

/// One instance by one last day and one account.
struct OwedCourse {
  const OwedLife& life;
  const Due& due;
  TruthLine early;  ///< before the first minute of its period
  TruthLine done;   ///< by what is on record; of a cap: exceeded
  bool cap = false;
};

/// All that are possible at each minute.
[[nodiscard]] Timeline<OwedStates> owed_states(const OwedCourse& course);

}  // namespace inforce
