// Lanes: how each of several provisions goes through time, in exact runs.
//
// Computed once; a chart on a terminal, a picture, a table and JSON only read it, so they cannot
// say different things. At every minute a lane says what an answer for that minute would.
#pragma once

#include <string>
#include <vector>

#include "engine/chronicle.h"
#include "engine/evaluation.h"
#include "engine/status.h"
#include "engine/told_status.h"

namespace inforce {

/// A run of minutes over which nothing about a provision changes: [from, until). The first of a
/// lane begins at Instant::first(), the last one ends `never`.
struct LaneRun {
  Instant from, until;
  Statuses statuses;
  EffectRange effect;      ///< for the facts told; of what is no control: does it hold
  std::string says;        ///< "denial presumed", "charge 25 %": as amended by then
  OpenKinds open;          ///< what keeps it from being certain; empty: it is certain
  bool unchecked = false;  ///< of what the text leaves open all is so for want of a check only
  Manner manner = Manner::plain;
  std::string
      because;  ///< why it begins; empty for the first, and where it is only settled in part
  std::vector<ProvisionId> by;  ///< the changes that moved it, if any
  /// For nobody in particular: the acts by which it is otherwise for some, and that in words.
  std::vector<ProvisionId> not_for_all = {};
  std::string otherwise = {};
};

/// Where something would have ended and was, or may have been, extended.
struct Prolonged {
  Instant at;            ///< the earliest first minute it would no longer have held
  ProvisionId what;      ///< the provision itself, or what suspends it
  ProvisionId by;        ///< the extension
  bool certain = false;  ///< else an announcement, or open otherwise
};

struct Lane {
  ProvisionId provision;
  Zone zone;  ///< in which its days are counted
  std::vector<LaneRun> runs;
  std::vector<Prolonged> prolonged;  ///< in order of time
};

/// For the facts that an evaluation is told. Only of a provision that is known.
Lane lane(const Evaluation& evaluation, ProvisionId provision);
/// For nobody in particular, with what is otherwise for some.
Lane lane(const Chronicle& chronicle, ProvisionId provision);

/// The three lines at every minute: what an answer leads with. Needs a question.
Timeline<Lines> lines_over_time(const Evaluation& evaluation);

/// Whether at some minute its tests match the facts told, without another fact that is not told.
bool reaches_as_told(const Evaluation& evaluation, ProvisionId provision);

}  // namespace inforce
