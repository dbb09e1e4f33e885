#include "engine/chains.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "engine/finding.h"

namespace inforce {

namespace {

// Beyond this many open links in one chain every case is no longer gone through; the members then
// stand alone, which never says more than is certain.
constexpr std::size_t most_links = 6;

struct Links {
  std::set<ProvisionId> members, replacements;  // replacements: the open ones
};

// Groups of provisions that replace each other, and those replacements open at a minute asked.
class Groups {
 public:
  explicit Groups(const Evaluation& evaluation)
      : evaluation_(evaluation), leader_(evaluation.book().provisions().size()) {
    std::iota(leader_.begin(), leader_.end(), 0U);
  }

  std::vector<Links> all() {
    const RuleBook& book = evaluation_.book();
    std::vector<ProvisionId> replacements;
    for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
      const ProvisionId change{index};
      if (book.at(change).head != Head::replaces || !evaluation_.known().holds(change)) continue;
      replacements.push_back(change);
      for (const ProvisionId member : members(change)) join(member, members(change).front());
    }
    std::map<std::uint32_t, Links> groups;
    for (const ProvisionId change : replacements) {
      const std::vector<ProvisionId> mine = members(change);
      if (mine.empty()) continue;
      Links& links = groups[leader(mine.front().index)];
      links.members.insert(mine.begin(), mine.end());
      if (is_open(change)) links.replacements.insert(change);
    }
    std::vector<Links> found;
    for (auto& [leader, links] : groups) found.push_back(std::move(links));
    std::sort(found.begin(), found.end(), [](const Links& a, const Links& b) {
      return *a.members.begin() < *b.members.begin();
    });
    return found;
  }

 private:
  std::vector<ProvisionId> members(ProvisionId change) const {
    std::vector<ProvisionId> found;
    for (const ProvisionId target : evaluation_.book().targets(change)) {
      if (evaluation_.known().holds(target)) found.push_back(target);
    }
    for (const Reference& with : evaluation_.book().at(change).with) {
      if (evaluation_.known().holds(with.provision())) found.push_back(with.provision());
    }
    return found;
  }

  bool is_open(ProvisionId change) const {
    for (const ProvisionId target : evaluation_.book().targets(change)) {
      if (!evaluation_.known().holds(target)) continue;
      for (const Acting& one : evaluation_.life(target).acting) {
        if (one.change == change && open_when_asked(one.act, target)) return true;
      }
    }
    return false;
  }

  bool open_when_asked(const OpenLine& act, ProvisionId target) const {
    const Provision& provision = evaluation_.book().at(target);
    const Zone zone = evaluation_.moments().zone_of(provision);
    for (const When& when : dates_for(*evaluation_.asked().question, provision)) {
      const Minutes day = minutes_of(when, zone);
      if (act.at(day.from).value == Truth::unclear) return true;
      for (const auto& change : act.changes(day.from + 1, day.until)) {
        if (change.after.value == Truth::unclear) return true;
      }
    }
    return false;
  }

  std::uint32_t leader(std::uint32_t member) {
    while (leader_[member] != member) member = leader_[member] = leader_[leader_[member]];
    return member;
  }
  void join(ProvisionId a, ProvisionId b) { leader_[leader(a.index)] = leader(b.index); }

  const Evaluation& evaluation_;
  std::vector<std::uint32_t> leader_;
};

Timeline<Outcome> strictest(const Evaluation& evaluation, const std::set<ProvisionId>& members) {
  Timeline<Outcome> line{Outcome{}};
  for (const ProvisionId member : members) {
    line = line.combine(evaluation.life(member).outcome, [](Outcome a, Outcome b) {
      const EffectRange effect{std::max(a.effect.least, b.effect.least),
                               std::max(a.effect.greatest, b.effect.greatest)};
      const bool settled = effect.least == effect.greatest;
      return Outcome{effect, settled ? OpenKinds{} : a.open | b.open};
    });
  }
  return line;
}

// In every case at least this much: the least over all cases of which replacements act.
Timeline<Outcome> chain_line(const Evaluation& evaluation, const Links& links) {
  Timeline<Outcome> line = strictest(evaluation, links.members);
  if (links.replacements.empty() || links.replacements.size() > most_links) return line;
  const std::vector<ProvisionId> open(links.replacements.begin(), links.replacements.end());
  std::optional<Timeline<Effect>> least;
  for (std::size_t number = 0; number < std::size_t{1} << open.size(); ++number) {
    Asked asked = evaluation.asked();
    for (std::size_t i = 0; i < open.size(); ++i) {
      asked.supposed[open[i]] = (number >> i & 1U) != 0;
    }
    const Evaluation supposed(std::move(asked));
    const Timeline<Effect> one = strictest(supposed, links.members).map([](const Outcome& outcome) {
      return outcome.effect.least;
    });
    least = least ? least->combine(one, [](Effect a, Effect b) { return std::min(a, b); }) : one;
  }
  return line.combine(*least, [](Outcome outcome, Effect at_least) {
    outcome.effect.least = std::max(outcome.effect.least, at_least);
    if (outcome.effect.least == outcome.effect.greatest) outcome.open = {};
    return outcome;
  });
}

}  // namespace

std::vector<ChainLine> chain_lines(const Evaluation& evaluation) {
  std::vector<ChainLine> found;
  for (const Links& links : Groups(evaluation).all()) {
    found.push_back({{links.members.begin(), links.members.end()},
                     !links.replacements.empty(),
                     chain_line(evaluation, links)});
  }
  return found;
}

}  // namespace inforce
