#include "engine/reach_boundaries.h"

#include <algorithm>
#include <optional>

#include "engine/evaluation.h"
#include "engine/names.h"

namespace inforce {
namespace {

// Groups hold groups, and none holds itself.
class Lists {
 public:
  explicit Lists(const Evaluation& evaluation)
      : known_(evaluation.known()),
        moments_(evaluation.moments()),
        made_(known_.book().groups().size()) {}

  std::vector<ListMembers> run() {
    std::vector<ListMembers> all;
    for (std::uint32_t index = 0; index < made_.size(); ++index) all.push_back(members(index));
    return all;
  }

 private:
  const ListMembers& members(std::uint32_t group) {
    if (made_[group]) return *made_[group];
    ListMembers found;
    for (const Membership& one : known_.book().groups()[group].members) {
      if (!known_.holds(one.known, false)) continue;
      const OpenLine holding =
          one.window ? holds(moments_.span_of(*one.window)) : OpenLine(certainly);
      if (one.party.kind == Reference::Kind::party) {
        add(one.party.party(), holding, found);
        continue;
      }
      for (const auto& [party, line] : members(one.party.group().index)) {
        add(party, both(line, holding), found);
      }
    }
    made_[group] = std::move(found);
    return *made_[group];
  }

  static void add(PartyId party, const OpenLine& line, ListMembers& to) {
    const auto [at, news] = to.emplace(party, line);
    if (!news) at->second = either(at->second, line);
  }

  const Known& known_;
  const Moments& moments_;
  std::vector<std::optional<ListMembers>> made_;
};

std::string reaches_from(const std::string& when, const MomentRange& at, Instant t) {
  const std::string since = " from " + when + " on";
  if (at.earliest == at.latest) return "it reaches other cases" + since;
  if (t == at.latest) return "it reaches other cases" + since + " at the latest";
  const std::string may = "it may reach other cases" + since;
  return at.latest >= never ? may : may + ", and does from " + moment_text(at.latest, at.zone);
}

}  // namespace

ReachBoundaries::ReachBoundaries(const Chronicle& chronicle)
    : chronicle_(chronicle), movable_{{}, Lists(chronicle.without_question()).run()} {
  const std::vector<Item>& items = chronicle.book().items();
  for (std::uint32_t index = 0; index < items.size(); ++index) {
    const auto& under = items[index].under;
    if (std::any_of(under.begin(), under.end(),
                    [](const Belonging& one) { return one.window.has_value(); })) {
      movable_.goods.push_back({index});
    }
  }
}

bool ReachBoundaries::is_law(ProvisionId provision, Instant t) const {
  const Statuses status = chronicle_.status(provision).at(t);
  return status.has(Status::operative) || status.has(Status::suspended);
}

std::vector<ReachBoundary> ReachBoundaries::of(ProvisionId provision) const {
  auto found = reaches(chronicle_.without_question(), provision, movable_);
  const auto touches_no_law = [&](const ReachBoundary& one) {
    const Instant settled = one.at.latest < never ? one.at.latest : one.at.earliest;
    const bool before = is_law(provision, one.at.earliest - 1) || is_law(provision, settled - 1);
    return !before || !is_law(provision, settled);
  };
  found.erase(std::remove_if(found.begin(), found.end(), touches_no_law), found.end());
  return found;
}

std::string ReachBoundaries::state(ProvisionId provision, Instant t) const {
  return reach_state(chronicle_.without_question(), provision, movable_, t);
}

std::string reach_reason(const RuleBook& book, ProvisionId provision,
                         const std::vector<ReachBoundary>& all, Instant t,
                         const std::string& when) {
  std::string text;
  std::string before;
  for (const ReachBoundary& one : all) {
    if (!one.moves_at(t)) continue;
    const std::string since = reaches_from(when, one.at, t);
    const bool act = book.find_provision(one.origin).has_value();
    const std::string what = one.origin + (act ? " amends its scope" : "");
    if (since == before) {
      text.append(", ").append(what);
    } else {
      text.append(before.empty() ? "" : "; ").append(since).append(": ").append(what);
    }
    before = since;
  }
  const std::string does = text.empty() ? "" : what_it_does(book, provision);
  return text + (does.empty() ? "" : "; " + does);
}

}  // namespace inforce
