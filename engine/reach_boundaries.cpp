#include "engine/reach_boundaries.h"

#include <algorithm>
#include <optional>
#include <set>
#include <tuple>

#include "engine/evaluation.h"
#include "engine/goods_and_parties.h"
#include "engine/names.h"
#include "engine/stretches.h"
#include "engine/terms.h"

namespace inforce {
namespace {

using Names = std::vector<Reference>;

bool possible(const OpenLine& line, Instant t) { return line.at(t).value != Truth::no; }

// Which scope of a provision: its own, or that of an amendment.
using Version = std::optional<ProvisionId>;

class Reaches {
 public:
  Reaches(const Evaluation& evaluation, ProvisionId provision, const std::vector<ItemId>& goods,
          const std::vector<ListMembers>& lists)
      : evaluation_(evaluation),
        book_(evaluation.book()),
        provision_(provision),
        dated_goods_(goods),
        lists_(lists),
        names_(evaluation.known(), evaluation.moments()) {}

  std::vector<ReachBoundary> run() {
    const Provision& own = book_.at(provision_);
    add(own.scope, own);
    add(own.if_all, own);
    keep_standing({}, 0);
    for (const Acting& one : evaluation_.life(provision_).acting) {
      const Provision& act = book_.at(one.change);
      if (act.head != Head::amends || !act.terms.scope) continue;
      const std::size_t before = found_.size();
      add(one.change, one.act);
      add(*act.terms.scope, act);
      keep_standing(one.change, before);
    }
    drop_repeated();
    return std::move(found_);
  }

 private:
  void add(const Scope& scope, const Provision& context) {
    if (scope.items) add_goods(scope.items->names);
    for (const auto* test :
         {&scope.party, &scope.departure, &scope.destination, &scope.origin, &scope.transit}) {
      if (*test) add_lists((*test)->names);
    }
    if (scope.ownership) add_lists({scope.ownership->by});
    if (scope.contents) {
      add_goods(scope.contents->of);
      if (scope.contents->origin) add_lists({*scope.contents->origin});
    }
    add(scope.dates, context);
  }

  // From such a day on a shipment of that day is another case.
  void add(const std::vector<RoleTest>& dates, const Provision& context) {
    for (const RoleTest& test : dates) {
      const bool whole = test.order == Order::not_after || test.order == Order::after;
      const MomentRange at = whole ? evaluation_.moments().after(test.date, context)
                                   : evaluation_.moments().begin_of(test.date, context);
      if (at.earliest >= never || at.earliest <= Instant::first()) continue;
      found_.push_back({"the date of " + std::string(word(test.role)) + " that it tests", at});
    }
  }

  void add(ProvisionId act, const OpenLine& acts) {
    const std::string& name = book_.at(act).id;
    add(acts, evaluation_.moments().zone_of(book_.at(act)),
        [&](Instant, bool begins) { return begins ? name : name + " is over"; });
  }

  template <class Origin>
  void add(const OpenLine& line, Zone zone, const Origin& origin) {
    for (const Holding& one : stretches(truths(line))) {
      if (one.from > Instant::first()) {
        found_.push_back(
            {origin(one.from, true), {one.from, one.certain_from.value_or(never), zone}});
      }
      if (one.until) {
        const Instant first = one.certain_until.value_or(*one.until);
        found_.push_back({origin(*one.until, false), {first, *one.until, zone}});
      }
    }
  }

  // Whether it is among any of them: where it lies under two, leaving the one changes nothing.
  void add_goods(const Names& names) {
    for (const ItemId item : dated_goods_) {
      const std::string& id = book_.at(item).id.value;
      add_belonging(id, names, " comes under ", " no longer comes under ",
                    [&](const Reference& name) { return names_.belongs(item, name.item()); });
    }
  }

  // Lists are long: each is gone through once, and nobody is looked for in it.
  void add_lists(const Names& names) {
    std::set<PartyId> moving;
    for (const Reference& name : names) {
      if (name.kind != Reference::Kind::group) continue;
      for (const auto& [party, line] : lists_[name.group().index]) {
        if (line.steps().size() > 1) moving.insert(party);
      }
    }
    for (const PartyId party : moving) {
      add_belonging(book_.at(party).id.value, names, " joins ", " leaves ",
                    [&](const Reference& name) { return is_among(party, name); });
    }
  }

  [[nodiscard]] OpenLine is_among(PartyId party, const Reference& name) const {
    if (name.kind == Reference::Kind::party) return OpenLine(settled(name.party() == party));
    const ListMembers& members = lists_[name.group().index];
    const auto found = members.find(party);
    return found == members.end() ? OpenLine(certainly_not) : found->second;
  }

  // Windows of goods and members are counted in UTC.
  template <class Belongs>
  void add_belonging(const std::string& id, const Names& names, const char* begins,
                     const char* ends, const Belongs& belongs) {
    OpenLine any(certainly_not);
    for (const Reference& name : names) any = either(any, belongs(name));
    add(any, utc(), [&](Instant t, bool begin) {
      const auto moved = std::find_if(names.begin(), names.end(), [&](const Reference& name) {
        return shift_at(belongs(name), t) != Shift::none;
      });
      const Reference& of = moved == names.end() ? names.front() : *moved;
      return id + (begin ? begins : ends) + of.name.value;
    });
  }

  // From the latest amendment back to the first that surely acts, else its own: as `States` of
  // semantics A 6 has it.
  [[nodiscard]] bool may_stand(const Version& version, Instant t) const {
    const std::vector<const Acting*> amendments = amendments_in_order(evaluation_, provision_);
    for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
      if (!book_.at((*one)->change).terms.scope || !possible((*one)->act, t)) continue;
      if (version == (*one)->change) return true;
      if ((*one)->act.at(t).value == Truth::yes) return false;
    }
    return !version;
  }

  // Of a scope that stands neither before nor after nothing is to be told.
  void keep_standing(const Version& version, std::size_t from) {
    const auto stands_never = [&](const ReachBoundary& one) {
      const Instant settled = one.at.latest < never ? one.at.latest : one.at.earliest;
      return !may_stand(version, one.at.earliest - 1) && !may_stand(version, settled);
    };
    found_.erase(std::remove_if(found_.begin() + static_cast<std::ptrdiff_t>(from), found_.end(),
                                stands_never),
                 found_.end());
  }

  void drop_repeated() {
    const auto key = [](const ReachBoundary& one) {
      return std::tie(one.at.earliest, one.at.latest, one.origin);
    };
    std::stable_sort(
        found_.begin(), found_.end(),
        [&](const ReachBoundary& a, const ReachBoundary& b) { return key(a) < key(b); });
    found_.erase(std::unique(found_.begin(), found_.end(),
                             [&](const ReachBoundary& a, const ReachBoundary& b) {
                               return key(a) == key(b);
                             }),
                 found_.end());
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  ProvisionId provision_;
  const std::vector<ItemId>& dated_goods_;
  const std::vector<ListMembers>& lists_;
  GoodsAndParties names_;
  std::vector<ReachBoundary> found_;
};

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
    : chronicle_(chronicle), lists_(Lists(chronicle.without_question()).run()) {
  const std::vector<Item>& items = chronicle.book().items();
  for (std::uint32_t index = 0; index < items.size(); ++index) {
    const auto& under = items[index].under;
    if (std::any_of(under.begin(), under.end(),
                    [](const Belonging& one) { return one.window.has_value(); })) {
      dated_goods_.push_back({index});
    }
  }
}

bool ReachBoundaries::is_law(ProvisionId provision, Instant t) const {
  const Statuses status = chronicle_.status(provision).at(t);
  return status.has(Status::operative) || status.has(Status::suspended);
}

std::vector<ReachBoundary> ReachBoundaries::of(ProvisionId provision) const {
  auto found = Reaches(chronicle_.without_question(), provision, dated_goods_, lists_).run();
  const auto touches_no_law = [&](const ReachBoundary& one) {
    const Instant settled = one.at.latest < never ? one.at.latest : one.at.earliest;
    const bool before = is_law(provision, one.at.earliest - 1) || is_law(provision, settled - 1);
    return !before || !is_law(provision, settled);
  };
  found.erase(std::remove_if(found.begin(), found.end(), touches_no_law), found.end());
  return found;
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
