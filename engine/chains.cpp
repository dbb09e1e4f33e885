#include "engine/chains.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "engine/finding.h"
#include "engine/outcome.h"

namespace inforce {

namespace {

// Beyond this many open links in one chain every case is no longer gone through; the members then
// stand alone, which never says more than is certain.
constexpr std::size_t most_links = 6;

struct Links {
  std::set<ProvisionId> members, replacements;  // replacements: the open ones
};

// Groups of provisions that replace each other, and those replacements that are open.
class Groups {
 public:
  Groups(const Evaluation& evaluation, RightAt minutes)
      : evaluation_(evaluation), minutes_(minutes), leader_(evaluation.book().provisions().size()) {
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
        if (one.change == change && is_open(one.act, target)) return true;
      }
    }
    return false;
  }

  bool is_open(const OpenLine& act, ProvisionId target) const {
    if (minutes_ == RightAt::minutes_asked) return open_when_asked(act, target);
    return std::any_of(act.steps().begin(), act.steps().end(), [](const OpenLine::Step& step) {
      return step.value.value == Truth::unclear;
    });
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
  RightAt minutes_;
  std::vector<std::uint32_t> leader_;
};

LevelLine most(const Evaluation& evaluation, const std::vector<ProvisionId>& members,
               const MemberLine& line_of) {
  LevelLine line{LevelRange{}};
  for (const ProvisionId member : members) {
    line = line.combine(line_of(evaluation, member), [](const LevelRange& a, const LevelRange& b) {
      LevelRange made{std::max(a.least, b.least), std::max(a.greatest, b.greatest), {}};
      if (made.least != made.greatest) made.open = a.open | b.open;
      return made;
    });
  }
  return line;
}

// In every case at least this much: the least over all cases of which replacements act.
LevelLine chain_line(const Evaluation& evaluation, const std::vector<ProvisionId>& members,
                     const std::set<ProvisionId>& replacements, const MemberLine& line_of) {
  const LevelLine line = most(evaluation, members, line_of);
  if (replacements.empty() || replacements.size() > most_links) return line;
  const std::vector<ProvisionId> open(replacements.begin(), replacements.end());
  std::optional<Timeline<Level>> least;
  for (std::size_t number = 0; number < std::size_t{1} << open.size(); ++number) {
    Asked asked = evaluation.asked();
    for (std::size_t i = 0; i < open.size(); ++i) {
      asked.supposed[open[i]] = (number >> i & 1U) != 0;
    }
    const Evaluation supposed(std::move(asked));
    const Timeline<Level> one =
        most(supposed, members, line_of).map([](const LevelRange& range) { return range.least; });
    least = least ? least->combine(one, [](Level a, Level b) { return std::min(a, b); }) : one;
  }
  return line.combine(*least, [](LevelRange range, Level at_least) {
    range.least = std::max(range.least, at_least);
    if (range.least == range.greatest) range.open = {};
    return range;
  });
}

LevelLine effects(const Evaluation& evaluation, ProvisionId id) {
  return evaluation.life(id).outcome.map(as_levels);
}

}  // namespace

std::vector<ChainLevels> chain_levels(const Evaluation& evaluation, const Ranking& ranking,
                                      RightAt minutes) {
  std::vector<ChainLevels> found;
  for (const Links& links : Groups(evaluation, minutes).all()) {
    std::vector<ProvisionId> members(links.members.begin(), links.members.end());
    const MemberLine line_of = ranking(members);
    if (!line_of) continue;
    LevelLine line = chain_line(evaluation, members, links.replacements, line_of);
    found.push_back({std::move(members), !links.replacements.empty(), std::move(line)});
  }
  return found;
}

std::vector<ChainLine> chain_lines(const Evaluation& evaluation, RightAt minutes) {
  const Ranking by_effect = [](const std::vector<ProvisionId>&) { return MemberLine(effects); };
  std::vector<ChainLine> found;
  for (ChainLevels& one : chain_levels(evaluation, by_effect, minutes)) {
    found.push_back({std::move(one.members), one.open, one.levels.map(as_outcome)});
  }
  return found;
}

std::vector<ControlLine> control_lines(const Evaluation& evaluation, RightAt minutes) {
  const RuleBook& book = evaluation.book();
  std::vector<ControlLine> found;
  const auto add = [&](ProvisionId id, const Timeline<Outcome>& outcome) {
    if (book.at(id).head == Head::control) found.push_back({id, outcome});
  };
  std::vector<bool> chained(book.provisions().size(), false);
  for (const ChainLine& chain : chain_lines(evaluation, minutes)) {
    for (const ProvisionId member : chain.members) chained[member.index] = true;
    add(chain.members.front(), chain.outcome);
  }
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (evaluation.known().holds(id) && !chained[index]) add(id, evaluation.life(id).outcome);
  }
  return found;
}

}  // namespace inforce
