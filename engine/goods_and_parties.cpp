#include "engine/goods_and_parties.h"

#include <algorithm>
#include <string_view>

namespace inforce {

const OpenLine& GoodsAndParties::belongs(ItemId lower, ItemId upper) {
  const std::pair key{lower, upper};
  if (const auto found = belongs_.find(key); found != belongs_.end()) return found->second;
  OpenLine line(settled(lower == upper));
  if (lower != upper) {
    for (const Belonging& belonging : known_->book().at(lower).under) {
      line = either(line, under(belonging, upper));
    }
  }
  return belongs_.emplace(key, std::move(line)).first->second;
}

const OpenLine& GoodsAndParties::share_goods(ItemId a, ItemId b) {
  const std::pair key{a, b};
  if (const auto found = share_goods_.find(key); found != share_goods_.end()) return found->second;
  OpenLine line(certainly_not);
  for (std::uint32_t index = 0; index < known_->book().items().size(); ++index) {
    const OpenLine& in_a = belongs(ItemId{index}, a);
    if (in_a == OpenLine(certainly_not)) continue;
    line = either(line, both(in_a, belongs(ItemId{index}, b)));
  }
  return share_goods_.emplace(key, std::move(line)).first->second;
}

OpenLine GoodsAndParties::under(const Belonging& belonging, ItemId upper) {
  const OpenLine& rest = belongs(belonging.item.item(), upper);
  if (!belonging.window) return rest;
  return both(rest, holds(moments_->span_of(*belonging.window)));
}

OpenLine GoodsAndParties::is_among(PartyId party, const Reference& name) {
  if (name.kind == Reference::Kind::party) return OpenLine(settled(name.party() == party));
  const Group& group = known_->book().at(name.group());
  if (group.members_unknown) return OpenLine(open_for(OpenKind::facts));
  OpenLine line(certainly_not);
  for (const Membership& member : group.members) {
    if (!known_->holds(member.known, false)) continue;
    OpenLine one = is_among(party, member.party);
    if (member.window) one = both(one, holds(moments_->span_of(*member.window)));
    line = either(line, one);
  }
  return line;
}

std::optional<std::vector<PartyId>> GoodsAndParties::all_among(const Reference& name) const {
  if (name.kind == Reference::Kind::party) return std::vector<PartyId>{name.party()};
  const Group& group = known_->book().at(name.group());
  if (group.members_unknown) return std::nullopt;
  std::vector<PartyId> found;
  for (const Membership& member : group.members) {
    if (!known_->holds(member.known, false)) continue;
    const auto more = all_among(member.party);
    if (!more) return std::nullopt;
    found.insert(found.end(), more->begin(), more->end());
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

Truth number_matches(const AskedNumber& asked, const CustomsNumber& listed) {
  const std::string_view mine = asked.digits;
  const std::string_view theirs = listed.number.value;
  // Six digits are the Harmonized System's, the same in every nomenclature.
  constexpr std::size_t harmonized = 6;
  const std::size_t common = std::min(mine.size(), theirs.size());
  const bool same_list = asked.nomenclature == listed.nomenclature;
  const std::size_t comparable = same_list ? common : std::min(common, harmonized);
  if (mine.substr(0, comparable) != theirs.substr(0, comparable)) return Truth::no;
  if (mine.size() < theirs.size()) return Truth::unclear;
  if (same_list || theirs.size() <= harmonized) return Truth::yes;
  return Truth::unclear;
}

OpenLine GoodsAndParties::number_reaches(const AskedNumber& number, ItemId id) {
  const Item& item = known_->book().at(id);
  Truth decided = Truth::no;
  bool decides = false;
  Truth indicated = Truth::no;
  for (const CustomsNumber& listed : item.customs) {
    const Truth match = number_matches(number, listed);
    if (listed.test == CustomsNumber::Test::decides) {
      decides = true;
      decided = either(decided, match);
    } else {
      indicated = either(indicated, match);
    }
  }
  const Open open = open_for(OpenKind::facts);
  if (decided == Truth::yes) return OpenLine(certainly);
  if (decides && decided == Truth::no && indicated == Truth::no) return OpenLine(certainly_not);
  OpenLine line(open);
  if (decides) return line;
  for (std::uint32_t other = 0; other < known_->book().items().size(); ++other) {
    const ItemId lower{other};
    if (lower == id) continue;
    const Item& candidate = known_->book().at(lower);
    const bool can_decide =
        std::any_of(candidate.customs.begin(), candidate.customs.end(), [&](const auto& listed) {
          return listed.test == CustomsNumber::Test::decides &&
                 number_matches(number, listed) == Truth::yes;
        });
    if (can_decide) line = either(line, belongs(lower, id));
  }
  return line;
}

std::optional<Truth> GoodsAndParties::number_indicates(const AskedNumber& number, ItemId id) {
  std::optional<Truth> found;
  for (std::uint32_t index = 0; index < known_->book().items().size(); ++index) {
    const ItemId lower{index};
    if (!ever_possible(belongs(lower, id))) continue;
    for (const CustomsNumber& listed : known_->book().at(lower).customs) {
      found = either(found.value_or(Truth::no), number_matches(number, listed));
    }
  }
  return found;
}

}  // namespace inforce
