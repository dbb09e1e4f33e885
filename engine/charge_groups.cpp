#include "engine/charge_groups.h"

#include <algorithm>

#include "engine/chains.h"
#include "engine/outcome.h"

namespace inforce {
namespace {

ChargeLine::Ranks ranks_of(const LevelRange& range) {
  return {range.least, range.cautious(), range.greatest, range.open.has(OpenKind::announcement)};
}

// Of alternatives the most counts.
ChargeLine::Ranks most(const ChargeLine::Ranks& a, const ChargeLine::Ranks& b) {
  return {std::max(a.certain, b.certain), std::max(a.cautious, b.cautious),
          std::max(a.at_worst, b.at_worst), a.announced || b.announced};
}

LevelLine levels_of(const Evaluation& evaluation, ProvisionId id, const RateScale& scale) {
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  return rate_levels(evaluation, id, scale, &matcher);
}

bool holds_all(const ChargeGroup& group, const std::vector<ProvisionId>& charges) {
  return std::all_of(charges.begin(), charges.end(), [&](ProvisionId id) {
    return std::find(group.charges.begin(), group.charges.end(), id) != group.charges.end();
  });
}

// Charges by their stacks; those of a chain, and those of one component, as one.
class Grouping {
 public:
  explicit Grouping(const Evaluation& evaluation) : evaluation_(evaluation) {}

  std::vector<ChargeGroup> all() {
    const RuleBook& book = evaluation_.book();
    for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
      const ProvisionId id{index};
      if (book.at(id).head == Head::charge && evaluation_.known().holds(id)) sort_in(id);
    }
    for (ChargeGroup& group : groups_) group.scale = RateScale(rates_of(group.charges));
    add_chains();
    for (ChargeGroup& group : groups_) add_singles(group);
    return std::move(groups_);
  }

 private:
  void sort_in(ProvisionId id) {
    const Provision& charge = evaluation_.book().at(id);
    const std::string& unit = charge.rate.quantity.unit;
    const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const ChargeGroup& group) {
      return !charge.stack.empty() && group.name == charge.stack && group.unit == unit;
    });
    if (same != groups_.end()) return same->charges.push_back(id);
    groups_.push_back({charge.stack, unit, {id}, RateScale({}), {}});
  }

  // As written, and as amended.
  [[nodiscard]] std::vector<Quantity> rates_of(const std::vector<ProvisionId>& charges) const {
    const RuleBook& book = evaluation_.book();
    std::vector<Quantity> found;
    for (const ProvisionId id : charges) {
      found.push_back(book.at(id).rate.quantity);
      for (const Acting& one : evaluation_.life(id).acting) {
        const auto& rate = book.at(one.change).terms.rate;
        if (rate) found.push_back(rate->quantity);
      }
    }
    return found;
  }

  ChargeGroup* group_of(const std::vector<ProvisionId>& charges) {
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const ChargeGroup& group) {
      return holds_all(group, charges);
    });
    return found == groups_.end() ? nullptr : &*found;
  }

  // Those that lie in one group as a whole.
  void add_chains() {
    const Ranking by_rate = [&](const std::vector<ProvisionId>& members) -> MemberLine {
      const ChargeGroup* group = group_of(members);
      if (group == nullptr) return {};
      return [group](const Evaluation& one, ProvisionId id) {
        return levels_of(one, id, group->scale);
      };
    };
    for (ChainLevels& chain : chain_levels(evaluation_, by_rate)) {
      chained_.insert(chained_.end(), chain.members.begin(), chain.members.end());
      add(*group_of(chain.members), chain.members, chain.levels);
    }
  }

  void add_singles(ChargeGroup& group) {
    for (const ProvisionId id : group.charges) {
      if (std::find(chained_.begin(), chained_.end(), id) != chained_.end()) continue;
      add(group, {id}, levels_of(evaluation_, id, group.scale));
    }
    for (ChargeLine& line : group.lines) {
      std::sort(line.member.charges.begin(), line.member.charges.end());
    }
    std::sort(group.lines.begin(), group.lines.end(), [](const ChargeLine& a, const ChargeLine& b) {
      return a.member.charges < b.member.charges;
    });
  }

  // Charges of one component are alternatives.
  void add(ChargeGroup& group, const std::vector<ProvisionId>& charges,
           const LevelLine& levels) const {
    const std::string& component = evaluation_.book().at(charges.front()).component;
    const auto same =
        std::find_if(group.lines.begin(), group.lines.end(), [&](const ChargeLine& line) {
          return !component.empty() && line.member.component == component;
        });
    if (same == group.lines.end()) {
      group.lines.push_back({{charges, component}, levels.map(ranks_of)});
      return;
    }
    auto& all = same->member.charges;
    all.insert(all.end(), charges.begin(), charges.end());
    same->ranks = same->ranks.combine(levels.map(ranks_of), most);
  }

  const Evaluation& evaluation_;
  std::vector<ChargeGroup> groups_;
  std::vector<ProvisionId> chained_;
};

}  // namespace

std::vector<ChargeGroup> charge_groups(const Evaluation& evaluation) {
  return Grouping(evaluation).all();
}

}  // namespace inforce
