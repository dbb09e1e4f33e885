// Who belongs to what, and when: items under items, parties in groups.
//
// Belonging may begin and end, so each answer is a line over time. What one asks is remembered, so
// an object of this class serves one evaluation and one thread.
#pragma once

#include <map>
#include <optional>
#include <utility>

#include "engine/known.h"
#include "engine/moments.h"
#include "engine/open.h"
#include "engine/question.h"

namespace inforce {

class GoodsAndParties {
 public:
  GoodsAndParties(const Known& known, const Moments& moments)
      : known_(&known), moments_(&moments) {}

  /// Is `lower` the item `upper`, or below it?
  const OpenLine& belongs(ItemId lower, ItemId upper);
  /// Is there an item that both hold? Then goods told as the one may be goods of the other.
  const OpenLine& share_goods(ItemId a, ItemId b);
  /// Is the party the one named, or a member of the group named? Open (facts) where nobody knows
  /// the members.
  OpenLine is_among(PartyId party, const Reference& party_or_group);
  /// The party, or all that are ever in the group; nothing where nobody knows the members.
  [[nodiscard]] std::optional<std::vector<PartyId>> all_among(
      const Reference& party_or_group) const;
  /// Does a customs number reach the item? Never a plain no where numbers only indicate. B 10.
  OpenLine number_reaches(const AskedNumber& number, ItemId item);
  /// Does a number on file for the item, or for one that is ever below it, cover the number asked?
  /// Nothing: none is on file.
  std::optional<Truth> number_indicates(const AskedNumber& number, ItemId item);

 private:
  OpenLine under(const Belonging& belonging, ItemId upper);

  const Known* known_;
  const Moments* moments_;
  std::map<std::pair<ItemId, ItemId>, OpenLine> belongs_, share_goods_;
};

/// Does a number listed for an item cover the number asked? Open where the asked one is shorter, or
/// of another nomenclature beyond six digits.
Truth number_matches(const AskedNumber& asked, const CustomsNumber& listed);

}  // namespace inforce
