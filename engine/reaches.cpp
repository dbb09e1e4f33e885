#include "engine/reaches.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "engine/goods_and_parties.h"
#include "engine/stretches.h"
#include "engine/terms.h"

namespace inforce {
namespace {

using Names = std::vector<Reference>;

// Which scope of a provision: its own, or that of an amendment.
using Version = std::optional<ProvisionId>;

class Reaches {
 public:
  Reaches(const Evaluation& evaluation, ProvisionId provision, const Movable& movable)
      : evaluation_(evaluation),
        book_(evaluation.book()),
        provision_(provision),
        movable_(movable),
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
      add(*act.terms.scope, act);
      keep_standing(one.change, before);
      add(one.change, one.act);
    }
    drop_repeated();
    return std::move(found_);
  }

  // What it reaches at a minute, so that two such can be compared: each scope that may stand, with
  // who is among its names.
  [[nodiscard]] std::string state(Instant t) {
    std::set<std::string> all;
    add_state({}, book_.at(provision_), book_.at(provision_).scope, t, all);
    for (const Acting& one : evaluation_.life(provision_).acting) {
      const Provision& act = book_.at(one.change);
      if (act.head == Head::amends && act.terms.scope) {
        add_state(one.change, act, *act.terms.scope, t, all);
      }
    }
    std::string text;
    for (const std::string& one : all) text.append(one).append("\n");
    return text;
  }

 private:
  void add(const Scope& scope, const Provision& context) {
    for (const Names& names : goods_of(scope)) add_goods(names);
    for (const Names& names : lists_of(scope)) add_lists(names);
    add(scope.dates, context);
  }

  // From such a day on a shipment of that day is another case.
  void add(const std::vector<RoleTest>& dates, const Provision& context) {
    for (const RoleTest& test : dates) {
      const MomentRange at = edge(test, context);
      if (at.earliest >= never || at.earliest <= Instant::first()) continue;
      found_.push_back({"the date of " + std::string(word(test.role)) + " that it tests", at});
    }
  }

  [[nodiscard]] MomentRange edge(const RoleTest& test, const Provision& context) const {
    const bool whole = test.order == Order::not_after || test.order == Order::after;
    return whole ? evaluation_.moments().after(test.date, context)
                 : evaluation_.moments().begin_of(test.date, context);
  }

  void add(ProvisionId act, const OpenLine& acts) {
    const std::string& name = book_.at(act).id;
    const std::size_t before = found_.size();
    add(acts, evaluation_.moments().zone_of(book_.at(act)),
        [&](Instant, bool begins) { return begins ? name : name + " is over"; });
    // One that says what was said before changes nothing.
    const auto changes_nothing = [&](const ReachBoundary& one) {
      const bool first = state(one.at.earliest - 1) == state(one.at.earliest);
      return first && (one.at.latest >= never || state(one.at.latest - 1) == state(one.at.latest));
    };
    found_.erase(std::remove_if(found_.begin() + static_cast<std::ptrdiff_t>(before), found_.end(),
                                changes_nothing),
                 found_.end());
  }

  void add_state(const Version& version, const Provision& context, const Scope& scope, Instant t,
                 std::set<std::string>& all) {
    const Truth standing = stands(version, t);
    if (standing == Truth::no) return;
    std::string text = (standing == Truth::yes ? "" : "perhaps ") + written(scope);
    for (const Names& names : goods_of(scope)) {
      for (const ItemId item : movable_.goods) {
        note(book_.at(item).id.value,
             among_any(names, t,
                       [&](const Reference& name) { return names_.belongs(item, name.item()); }),
             text);
      }
    }
    for (const Names& names : lists_of(scope)) {
      for (const PartyId party : ever_among(names)) {
        note(book_.at(party).id.value,
             among_any(names, t, [&](const Reference& name) { return is_among(party, name); }),
             text);
      }
    }
    for (const auto* dates : {&scope.dates, &context.if_all}) {
      for (const RoleTest& test : *dates) {
        note(std::string(word(test.role)), holds_from(edge(test, context)).at(t).value, text);
      }
    }
    all.insert(text);
  }

  static void note(const std::string& name, Truth truth, std::string& text) {
    if (truth == Truth::no) return;
    text.append(truth == Truth::yes ? "; " : "; perhaps ").append(name);
  }

  template <class Belongs>
  static Truth among_any(const Names& names, Instant t, const Belongs& belongs) {
    Truth any = Truth::no;
    for (const Reference& name : names) any = either(any, belongs(name).at(t).value);
    return any;
  }

  [[nodiscard]] std::set<PartyId> ever_among(const Names& names) const {
    std::set<PartyId> parties;
    for (const Reference& name : names) {
      if (name.kind != Reference::Kind::group) continue;
      for (const auto& one : movable_.lists[name.group().index]) parties.insert(one.first);
    }
    return parties;
  }

  static std::vector<Names> goods_of(const Scope& scope) {
    std::vector<Names> all;
    if (scope.items) all.push_back(scope.items->names);
    if (scope.contents) all.push_back(scope.contents->of);
    return all;
  }

  static std::vector<Names> lists_of(const Scope& scope) {
    std::vector<Names> all;
    for (const auto* test :
         {&scope.party, &scope.departure, &scope.destination, &scope.origin, &scope.transit}) {
      if (*test) all.push_back((*test)->names);
    }
    if (scope.ownership) all.push_back({scope.ownership->by});
    if (scope.contents && scope.contents->origin) all.push_back({*scope.contents->origin});
    return all;
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
      for (const auto& [from, until] : one.doubts) {
        found_.push_back({origin(from, false), {from, never, zone}});
        found_.push_back({origin(until, true), {until, until, zone}});
      }
    }
  }

  // Whether it is among any of them: where it lies under two, leaving the one changes nothing.
  void add_goods(const Names& names) {
    for (const ItemId item : movable_.goods) {
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
      for (const auto& [party, line] : movable_.lists[name.group().index]) {
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
    const ListMembers& members = movable_.lists[name.group().index];
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
  [[nodiscard]] Truth stands(const Version& version, Instant t) const {
    const std::vector<const Acting*> amendments = amendments_in_order(evaluation_, provision_);
    Truth left = Truth::yes;
    for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
      if (!book_.at((*one)->change).terms.scope) continue;
      const Truth acts = (*one)->act.at(t).value;
      if (version == (*one)->change) return both(left, acts);
      left = both(left, negate(acts));
      if (left == Truth::no) return left;
    }
    return version ? Truth::no : left;
  }

  // Of a scope that stands neither before nor after nothing is to be told, and of one that only may
  // that it may.
  void keep_standing(const Version& version, std::size_t from) {
    std::vector<ReachBoundary> kept(found_.begin(),
                                    found_.begin() + static_cast<std::ptrdiff_t>(from));
    for (std::size_t i = from; i < found_.size(); ++i) {
      ReachBoundary one = found_[i];
      const Instant settled = one.at.latest < never ? one.at.latest : one.at.earliest;
      const Truth before = stands(version, one.at.earliest - 1);
      const Truth after = stands(version, settled);
      if (before == Truth::no && after == Truth::no) continue;
      if (before != Truth::yes && after != Truth::yes) one.at.latest = never;
      kept.push_back(std::move(one));
    }
    found_ = std::move(kept);
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
  const Movable& movable_;
  GoodsAndParties names_;
  std::vector<ReachBoundary> found_;
};

}  // namespace

std::vector<ReachBoundary> reaches(const Evaluation& evaluation, ProvisionId provision,
                                   const Movable& movable) {
  return Reaches(evaluation, provision, movable).run();
}

std::string reach_state(const Evaluation& evaluation, ProvisionId provision, const Movable& movable,
                        Instant t) {
  return Reaches(evaluation, provision, movable).state(t);
}

}  // namespace inforce
