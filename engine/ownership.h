// What the packs have on file of a party's owners.
//
// Holdings count as written, directly. What an owner outside the group holds may be the group's all
// the same if that owner has owners on file: it stays open. Semantics B 10.
#pragma once

#include <cstdint>

#include "engine/goods_and_parties.h"
#include "engine/quantity.h"
#include "rules/rule_book.h"
#include "timeline/timeline.h"

namespace inforce {

/// The least that an owner, or those of a group, certainly hold, and the most they may, with what
/// nobody wrote down, in the units of share_units. Invariant: least <= most.
struct OwnedShares {
  std::int64_t least = 0;
  std::int64_t most = whole_share;

  bool operator==(const OwnedShares&) const = default;
};

/// Of a party without owners on file: from nothing to all.
Timeline<OwnedShares> owned_shares(GoodsAndParties& names, const RuleBook& book, PartyId party,
                                   const Reference& by);

}  // namespace inforce
