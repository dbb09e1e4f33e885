// All boundaries of a chronicle, past and coming, each with an identity of its own.
#pragma once

#include <string>
#include <vector>

#include "engine/alert.h"
#include "engine/chronicle.h"
#include "engine/obligations.h"

namespace inforce {

/// From the beginning of time to a year and a day after `ahead`, by their earliest moment, then in
/// the packs' order.
///
/// What an act brings about is told of the provision it acts on, not of the act: an act has
/// boundaries of its own only if it reaches some shipments and not others, since then it moves
/// nothing for nobody in particular. What is only agreed has none. Deadlines are those that stand
/// at `now` and are neither met, waived nor lapsed on every account. `unlooked` are ends by lapse,
/// over by `now` on every reading, that no look vouches for (semantics B 8).
std::vector<Alert> alerts(const Chronicle& chronicle, Instant now, Date ahead);

/// Those of one provision's life and of what it owes, without `unlooked`. Only of one that is
/// known.
std::vector<Alert> boundaries_of(const Chronicle& chronicle, ProvisionId provision, Instant now,
                                 Date ahead);

/// Of a deadline: "period 2026", "once", "period 2025, restated by sheet".
std::string origin_of(const Instance& instance, const Reckoning& reckoning);

}  // namespace inforce
