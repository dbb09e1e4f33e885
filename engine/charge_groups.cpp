#include "engine/charge_groups.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "engine/chains.h"
#include "engine/outcome.h"
#include "engine/quantity.h"

namespace inforce {
namespace {

ChargeLine::Ranks ranks_of(const LevelRange& range) {
  return {range.least, range.cautious(), range.greatest, range.open.has(OpenKind::announcement)};
}

// Of alternatives the most counts.
ChargeLine::Ranks higher(const ChargeLine::Ranks& a, const ChargeLine::Ranks& b) {
  return {std::max(a.certain, b.certain), std::max(a.cautious, b.cautious),
          std::max(a.at_worst, b.at_worst), a.announced || b.announced};
}

LevelLine levels_of(const Evaluation& evaluation, ProvisionId id, const RateScale& scale) {
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  return rate_levels(evaluation, id, scale, &matcher);
}

// What it adds to a sum: a rate of 0 adds nothing, so what is open about it keeps no sum open.
LevelLine dues_of(const Evaluation& evaluation, ProvisionId id, const RateScale& scale) {
  const Level nothing = compare_digits(scale.digits(1), "0") == 0 ? 1 : 0;
  return levels_of(evaluation, id, scale).map([nothing](LevelRange range) {
    if (range.least <= nothing) range.least = 0;
    if (range.greatest <= nothing) range.greatest = 0;
    if (range.least == range.greatest) range.open = {};
    return range;
  });
}

// As written, and as amended.
RateScale scale_of(const Evaluation& evaluation, const std::vector<ProvisionId>& charges) {
  const RuleBook& book = evaluation.book();
  std::vector<Quantity> rates;
  for (const ProvisionId id : charges) {
    rates.push_back(book.at(id).rate.quantity);
    for (const Acting& one : evaluation.life(id).acting) {
      const auto& rate = book.at(one.change).terms.rate;
      if (rate) rates.push_back(rate->quantity);
    }
  }
  return RateScale(std::move(rates));
}

bool holds_all(const ChargeGroup& group, const std::vector<ProvisionId>& charges) {
  return std::all_of(charges.begin(), charges.end(), [&](ProvisionId id) {
    return std::find(group.charges.begin(), group.charges.end(), id) != group.charges.end();
  });
}

bool is_added_to(const Provision& charge, const Provision& other) {
  return charge.head == Head::charge && other.head == Head::charge && !charge.stack.empty() &&
         charge.stack == other.stack && charge.rate.quantity.unit == other.rate.quantity.unit;
}

using CommonScale = std::function<std::optional<RateScale>(const std::vector<ProvisionId>&)>;

using RatedLine = LevelLine (*)(const Evaluation&, ProvisionId, const RateScale&);

// Chains whose members have a scale in common, in its ranks; no others.
Ranking ranked_in(CommonScale scale_of_all, RatedLine line_of) {
  return [scale_of_all = std::move(scale_of_all),
          line_of](const std::vector<ProvisionId>& members) -> MemberLine {
    std::optional<RateScale> scale = scale_of_all(members);
    if (!scale) return {};
    return [scale = *std::move(scale), line_of](const Evaluation& one, ProvisionId id) {
      return line_of(one, id, scale);
    };
  };
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
    for (ChargeGroup& group : groups_) group.scale = scale_of(evaluation_, group.charges);
    add_chains();
    for (ChargeGroup& group : groups_) add_singles(group);
    return std::move(groups_);
  }

 private:
  void sort_in(ProvisionId id) {
    const Provision& charge = evaluation_.book().at(id);
    const std::string& unit = charge.rate.quantity.unit;
    const auto same = std::find_if(groups_.begin(), groups_.end(), [&](const ChargeGroup& group) {
      return is_added_to(charge, evaluation_.book().at(group.charges.front()));
    });
    if (same != groups_.end()) return same->charges.push_back(id);
    groups_.push_back({charge.stack, unit, {id}, RateScale({}), {}});
  }

  ChargeGroup* group_of(const std::vector<ProvisionId>& charges) {
    const auto found = std::find_if(groups_.begin(), groups_.end(), [&](const ChargeGroup& group) {
      return holds_all(group, charges);
    });
    return found == groups_.end() ? nullptr : &*found;
  }

  // Those that lie in one group as a whole.
  void add_chains() {
    const auto scale_of_group = [&](const std::vector<ProvisionId>& members) {
      const ChargeGroup* group = group_of(members);
      return group == nullptr ? std::nullopt : std::optional(group->scale);
    };
    for (ChainLevels& chain : chain_levels(evaluation_, ranked_in(scale_of_group, dues_of))) {
      chained_.insert(chained_.end(), chain.members.begin(), chain.members.end());
      add(*group_of(chain.members), chain.members, chain.levels);
    }
  }

  void add_singles(ChargeGroup& group) {
    for (const ProvisionId id : group.charges) {
      if (std::find(chained_.begin(), chained_.end(), id) != chained_.end()) continue;
      add(group, {id}, dues_of(evaluation_, id, group.scale));
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
    same->ranks = same->ranks.combine(levels.map(ranks_of), higher);
  }

  const Evaluation& evaluation_;
  std::vector<ChargeGroup> groups_;
  std::vector<ProvisionId> chained_;
};

}  // namespace

LevelLine rate_line(const Evaluation& evaluation, ProvisionId charge) {
  return levels_of(evaluation, charge, scale_of(evaluation, {charge}));
}

Ranking by_rates(const Evaluation& evaluation) {
  const auto scale_of_sum = [&evaluation](const std::vector<ProvisionId>& members) {
    const Provision& first = evaluation.book().at(members.front());
    const bool one_sum = std::all_of(members.begin(), members.end(), [&](ProvisionId id) {
      return is_added_to(evaluation.book().at(id), first);
    });
    return one_sum ? std::optional(scale_of(evaluation, members)) : std::nullopt;
  };
  return ranked_in(scale_of_sum, levels_of);
}

std::vector<ChargeGroup> charge_groups(const Evaluation& evaluation) {
  return Grouping(evaluation).all();
}

}  // namespace inforce
