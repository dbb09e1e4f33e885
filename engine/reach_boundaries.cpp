#include "engine/reach_boundaries.h"

#include <algorithm>
#include <optional>
#include <set>

#include "engine/evaluation.h"
#include "engine/names.h"
#include "engine/stretches.h"

namespace inforce {
namespace {

std::string joined(std::string text, const char* verb, const std::string& other) {
  return text.append(verb).append(other);
}

class Reaches {
 public:
  Reaches(const Evaluation& evaluation, const std::vector<std::uint32_t>& dated_goods)
      : evaluation_(evaluation), book_(evaluation.book()), dated_goods_(dated_goods) {}

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
    for (const std::uint32_t index : dated_goods_) {
      for (const Belonging& above : book_.items()[index].under) {
        if (!above.window || !leads_to(above.item.item(), test)) continue;
        const std::string& name = book_.items()[index].id.value;
        const std::string& wider = above.item.name.value;
        add_window(*above.window, joined(name, " comes under ", wider),
                   joined(name, " no longer comes under ", wider));
      }
    }
  }

  bool leads_to(ItemId item, const NameTest& test) const {
    return std::any_of(test.names.begin(), test.names.end(), [&](const Reference& name) {
      return lies_under(book_.items(), item, name.item());
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
  const std::vector<std::uint32_t>& dated_goods_;
  std::vector<ReachBoundary> found_;
};

std::vector<ReachBoundary> all_of(const Evaluation& evaluation, ProvisionId provision,
                                  const std::vector<std::uint32_t>& dated_goods) {
  const RuleBook& book = evaluation.book();
  Reaches all(evaluation, dated_goods);
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

std::string reaches_from(const std::string& when, const MomentRange& at) {
  if (at.earliest == at.latest) return "it reaches other cases from " + when + " on";
  const std::string may = "it may reach other cases from " + when + " on";
  return at.latest >= never ? may : may + ", and does from " + moment_text(at.latest, at.zone);
}

}  // namespace

ReachBoundaries::ReachBoundaries(const Chronicle& chronicle) : chronicle_(chronicle) {
  const std::vector<Item>& items = chronicle.book().items();
  for (std::uint32_t index = 0; index < items.size(); ++index) {
    const auto& under = items[index].under;
    if (std::any_of(under.begin(), under.end(),
                    [](const Belonging& one) { return one.window.has_value(); })) {
      dated_goods_.push_back(index);
    }
  }
}

bool ReachBoundaries::is_law(ProvisionId provision, Instant t) const {
  const Statuses status = chronicle_.status(provision).at(t);
  return status.has(Status::operative) || status.has(Status::suspended);
}

std::vector<ReachBoundary> ReachBoundaries::of(ProvisionId provision) const {
  auto found = all_of(chronicle_.without_question(), provision, dated_goods_);
  const auto touches_no_law = [&](const ReachBoundary& one) {
    const Instant settled = one.at.latest < never ? one.at.latest : one.at.earliest;
    const bool before = is_law(provision, one.at.earliest - 1) || is_law(provision, settled - 1);
    return !before || !is_law(provision, settled);
  };
  found.erase(std::remove_if(found.begin(), found.end(), touches_no_law), found.end());
  return found;
}

std::string reach_reason(const RuleBook& book, ProvisionId provision,
                         const std::vector<ReachBoundary>& at_once, const std::string& when) {
  std::string text;
  std::string before;
  for (const ReachBoundary& one : at_once) {
    const std::string since = reaches_from(when, one.at);
    const bool act = book.find_provision(one.origin).has_value();
    const std::string what = one.origin + (act ? " amends its scope" : "");
    if (since == before) {
      text.append(", ").append(what);
    } else {
      text.append(before.empty() ? "" : "; ").append(since).append(": ").append(what);
    }
    before = since;
  }
  const std::string does = what_it_does(book, provision);
  return text + (does.empty() ? "" : "; " + does);
}

}  // namespace inforce
