// What a provision comes to over time: the least and the greatest effect over all that is open.
//
// Semantics A 6: every version that is possible, with every set of suspensions and permissions that
// is possible.
#pragma once

#include "engine/levels.h"
#include "engine/life.h"
#include "engine/match.h"

namespace inforce {

class Evaluation;

/// Of a provision whose life is settled. Without a matcher (no question) scopes of its own count as
/// met.
Timeline<Outcome> outcome(const Evaluation& evaluation, ProvisionId provision, Matcher* matcher);

/// An effect as its rank, and back. Of what is no control any effect stands for "holds".
LevelRange as_levels(const Outcome& outcome);
Outcome as_outcome(const LevelRange& range);

/// The same of a charge, ranked by its rates. The scale holds all that it may have.
LevelLine rate_levels(const Evaluation& evaluation, ProvisionId charge, const RateScale& scale,
                      Matcher* matcher);

/// Do the tests of its scope meet the facts told: open where possible versions differ.
OpenLine scope_as_amended(const Evaluation& evaluation, ProvisionId provision, Matcher* matcher);

}  // namespace inforce
