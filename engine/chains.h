// Replacements: which of two provisions holds may be unclear while it is not that one does.
#pragma once

#include <functional>
#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"
#include "engine/levels.h"

namespace inforce {

/// Of which minutes a chain is right where its replacements are open: of those the question asks
/// for, or of all. Each open replacement doubles the work.
enum class RightAt : std::uint8_t { minutes_asked, all_minutes };

/// Provisions joined by replacements, and what they come to as one. Semantics A 6.
struct ChainLine {
  std::vector<ProvisionId> members;  ///< known ones, in the packs' order
  bool open = false;                 ///< a replacement is open at some of those minutes
  Timeline<Outcome> outcome;
};

/// All chains of the book, in the order of their first members, whatever the evaluation weighs.
std::vector<ChainLine> chain_lines(const Evaluation& evaluation,
                                   RightAt minutes = RightAt::minutes_asked);

/// One of the controls that lead an answer: alone, or a chain of replacements told as its first.
struct ControlLine {
  ProvisionId control;
  Timeline<Outcome> outcome;
};

/// Chains first; of known provisions.
std::vector<ControlLine> control_lines(const Evaluation& evaluation,
                                       RightAt minutes = RightAt::minutes_asked);

/// What a member comes to, for an evaluation in which some of what is open is taken as settled.
using MemberLine = std::function<LevelLine(const Evaluation&, ProvisionId)>;
/// How the members of one chain are ranked. An empty function: that chain is not wanted.
using Ranking = std::function<MemberLine(const std::vector<ProvisionId>&)>;

struct ChainLevels {
  std::vector<ProvisionId> members;  ///< known ones, in the packs' order
  bool open = false;                 ///< a replacement is open at some of those minutes
  LevelLine levels;
};

/// The same in other ranks.
std::vector<ChainLevels> chain_levels(const Evaluation& evaluation, const Ranking& ranking,
                                      RightAt minutes = RightAt::minutes_asked);

}  // namespace inforce
