#include "engine/ownership.h"

#include <algorithm>

namespace inforce {

Timeline<OwnedShares> owned_shares(GoodsAndParties& names, const RuleBook& book, PartyId party,
                                   const Reference& by) {
  Timeline<OwnedShares> line{OwnedShares{}};
  for (const Owner& owner : book.at(party).owned_by) {
    const std::int64_t share = share_units(owner.share.digits);
    const bool may_pass_on = !book.at(owner.party.party()).owned_by.empty();
    const OpenLine member = names.is_among(owner.party.party(), by);
    line = line.combine(member, [&](OwnedShares sum, Open among) {
      if (among.value == Truth::yes) sum.least += share;
      if (among.value == Truth::no && !may_pass_on) sum.most -= share;
      sum.most = std::max(sum.most, sum.least);  // shares on file may add up to more than all
      return sum;
    });
  }
  return line;
}

}  // namespace inforce
