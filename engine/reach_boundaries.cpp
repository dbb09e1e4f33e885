#include "engine/reach_boundaries.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/moments.h"
#include "engine/owed_states.h"
#include "engine/stretches.h"

namespace inforce {
namespace {

std::string joined(std::string text, const char* verb, const std::string& other) {
  return text.append(verb).append(other);
}

class Reaches {
 public:
  explicit Reaches(const Evaluation& evaluation)
      : evaluation_(evaluation), book_(evaluation.book()) {}

  void add(const Scope& scope, const Provision& context) {
    if (scope.items) add_goods(*scope.items);
    for (const auto* test :
         {&scope.party, &scope.departure, &scope.destination, &scope.origin, &scope.transit}) {
      if (*test) add_lists(**test);
    }
    std::set<std::uint32_t> seen;
    if (scope.ownership) add_list(scope.ownership->by, seen);
    if (scope.contents && scope.contents->origin) add_list(*scope.contents->origin, seen);
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
    const Zone zone = evaluation_.moments().zone_of(book_.at(act));
    for (const Holding& one : stretches(truths(acts))) {
      const Instant certain = one.certain_from.value_or(never);
      found_.push_back({name, {one.from, certain, zone}});
      if (!one.until) continue;
      const Instant first = one.certain_until.value_or(*one.until);
      found_.push_back({name + " is over", {first, *one.until, zone}});
    }
  }

  [[nodiscard]] std::vector<ReachBoundary> take() { return std::move(found_); }

 private:
  void add_goods(const NameTest& test) {
    for (std::uint32_t index = 0; index < book_.items().size(); ++index) {
      for (const Belonging& above : book_.items()[index].under) {
        std::set<std::uint32_t> seen;
        if (!above.window || !leads_to(above.item.item(), test, seen)) continue;
        const std::string& name = book_.items()[index].id.value;
        const std::string& wider = above.item.name.value;
        add_window(*above.window, joined(name, " comes under ", wider),
                   joined(name, " no longer comes under ", wider));
      }
    }
  }

  bool leads_to(ItemId item, const NameTest& test, std::set<std::uint32_t>& seen) const {
    if (!seen.insert(item.index).second) return false;
    const bool named =
        std::any_of(test.names.begin(), test.names.end(),
                    [&](const Reference& name) { return name.item().index == item.index; });
    const auto& above = book_.at(item).under;
    return named || std::any_of(above.begin(), above.end(), [&](const Belonging& one) {
             return leads_to(one.item.item(), test, seen);
           });
  }

  void add_lists(const NameTest& test) {
    std::set<std::uint32_t> seen;
    for (const Reference& name : test.names) add_list(name, seen);
  }

  void add_list(const Reference& name, std::set<std::uint32_t>& seen) {
    if (name.kind != Reference::Kind::group || !seen.insert(name.group().index).second) return;
    const Group& list = book_.at(name.group());
    for (const Membership& one : list.members) {
      if (!evaluation_.known().holds(one.known, false)) continue;
      add_list(one.party, seen);
      if (!one.window) continue;
      const std::string& party = one.party.name.value;
      add_window(*one.window, joined(party, " joins ", list.id.value),
                 joined(party, " leaves ", list.id.value));
    }
  }

  void add_window(const Window& window, const std::string& begins, const std::string& ends) {
    const Span span = evaluation_.moments().span_of(window);
    if (span.from.earliest > Instant::first()) found_.push_back({begins, span.from});
    if (span.until.earliest < never) found_.push_back({ends, span.until});
  }

  const Evaluation& evaluation_;
  const RuleBook& book_;
  std::vector<ReachBoundary> found_;
};

}  // namespace

std::vector<ReachBoundary> reach_boundaries(const Evaluation& evaluation, ProvisionId provision) {
  const RuleBook& book = evaluation.book();
  Reaches all(evaluation);
  all.add(book.at(provision).scope, book.at(provision));
  all.add(book.at(provision).if_all, book.at(provision));
  for (const Acting& one : evaluation.life(provision).acting) {
    const Provision& act = book.at(one.change);
    if (act.head != Head::amends || !act.terms.scope) continue;
    all.add(one.change, one.act);
    all.add(*act.terms.scope, act);
  }
  return all.take();
}

}  // namespace inforce
