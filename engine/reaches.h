// What the scopes of one provision reach, over time: whether or not it is law then.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/evaluation.h"
#include "engine/open.h"

namespace inforce {

struct ReachBoundary {
  std::string origin;  ///< "fine-ore comes under ore", "acme leaves sanctioned", an act's id
  MomentRange at;

  /// Is `t` the first minute at which it may be so, or the first at which it is for certain?
  [[nodiscard]] bool moves_at(Instant t) const {
    return t == at.earliest || (t == at.latest && t < never);
  }
};

/// Who is on a list, and when; those who ever are.
using ListMembers = std::map<PartyId, OpenLine>;

/// What may come under a scope or leave it, gone through once for a whole book.
struct Movable {
  std::vector<ItemId> goods;       ///< those that lie under another for a time
  std::vector<ListMembers> lists;  ///< by group
};

/// Amendments of its scope, goods, lists and tested dates, in order of time; of scopes that may
/// stand then. See reach_boundaries.h.
std::vector<ReachBoundary> reaches(const Evaluation& evaluation, ProvisionId provision,
                                   const Movable& movable);

/// The scopes that may stand at a minute, each with who is among its names.
std::string reach_state(const Evaluation& evaluation, ProvisionId provision, const Movable& movable,
                        Instant t);

}  // namespace inforce
