// The charges of a book by the stacks in which they are added up, each with its rates over time.
//
// Semantics B 17. Only for charges.cpp, which adds them up.
#pragma once

#include <string>
#include <vector>

#include "engine/chains.h"
#include "engine/charges.h"
#include "engine/evaluation.h"
#include "engine/levels.h"

namespace inforce {

/// What counts as one in a sum, over time.
struct ChargeLine {
  struct Ranks {
    Level certain = 0, cautious = 0, at_worst = 0;
    bool announced = false;  ///< an announcement keeps it open

    bool operator==(const Ranks&) const = default;
  };

  ChargeMember member;
  Timeline<Ranks> ranks;  ///< by its group's scale
};

/// A stack in one unit, with all its known charges.
struct ChargeGroup {
  std::string name, unit;
  std::vector<ProvisionId> charges;  ///< in the packs' order
  RateScale scale;
  std::vector<ChargeLine> lines;
};

/// The rates of one charge over time, in ranks of its own.
LevelLine rate_line(const Evaluation& evaluation, ProvisionId charge);

/// Ranks the chains of charges that are added up as one by their rates, and wants no others.
Ranking by_rates(const Evaluation& evaluation);

/// Of an evaluation of a question, in the packs' order of their first charges. Those of a chain of
/// replacements, and those of one component, are one line.
std::vector<ChargeGroup> charge_groups(const Evaluation& evaluation);

}  // namespace inforce
