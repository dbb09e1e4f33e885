// How a provision stands at one minute of an answer, read off its life: since when, until when, by
// whose act.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"
#include "engine/evaluation.h"
#include "engine/moments.h"

namespace inforce {

/// A stretch of time in which something holds, each end a range where its dates are open.
struct Run {
  MomentRange from, until;
  bool perhaps = false;        ///< for want of a fact, at the minute looked at
  bool perhaps_first = false;  ///< for want of a fact, where it begins
};

/// The run of "yes" and "unclear" that holds at `t`; nothing where it certainly does not. What only
/// a fact not told keeps open has dates all the same: they are those of where it holds.
std::optional<Run> run_at(const OpenLine& line, Instant t, Zone zone);
/// The first run after `t`.
std::optional<Run> run_after(const OpenLine& line, Instant t, Zone zone);

/// An act on the provision at that minute.
struct ActedOn {
  ProvisionId change;
  Run run;
  bool certain = false;
};

/// Nothing where it certainly does not act at `t`.
std::optional<ActedOn> acted_on(const Evaluation& evaluation, const Acting& acting, Instant t,
                                Zone zone);

struct Standing {
  Zone zone;
  Instant at;  ///< the minute looked at
  std::optional<Run> in_force, operative, suspended;
  std::vector<ActedOn> acts;         ///< in the packs' order
  std::optional<Run> next_in_force;  ///< where it is not in force yet
  std::optional<Date> last_look;     ///< of its instrument
};

Standing standing(const Evaluation& evaluation, ProvisionId provision, const When& when);

/// The end of a run for a column; empty where it is never certain to begin, and so has none to
/// tell.
std::string end_cell(const Run& run);

Zone zone_of(const Provision& provision, const RuleBook& book);

/// "charge 25 %", as amended, for nobody in particular; of a day as at its end.
std::string says(const Chronicle& chronicle, ProvisionId provision, const When& when);
/// The sign of that, toned.
std::string sign_on(const Chronicle& chronicle, ProvisionId provision, const When& when);
/// The same with its sign, "◆ denial presumed", toned.
std::string says_with_sign(const Chronicle& chronicle, ProvisionId provision, const When& when);

}  // namespace inforce
