#include "engine/worst_case.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engine/allowance.h"
#include "engine/fact_points.h"
#include "engine/terms.h"
#include "engine/ways.h"

namespace inforce {

namespace {

class WaysTo {
 public:
  explicit WaysTo(const Evaluation& evaluation) : evaluation_(evaluation) {}

  Ways run(ProvisionId id, Effect wanted, Instant t) {
    Nodes nodes{in_force(id, t), conditions(id, t)};
    for (const Acting& one : life(id).acting) {
      const Provision& change = book().at(one.change);
      if (change.head != Head::suspends && change.head != Head::permission) continue;
      const Effect leaves = change.leaves ? change.leaves->value : Effect::none;
      if (leaves < wanted) nodes.push_back(negated(act(one, id, t)));
    }
    const auto amendments = amendments_in_order(evaluation_, id);
    return together(version({amendments, id, wanted, t}, amendments.size(), {}, {}),
                    ways_of_all(nodes, true));
  }

 private:
  const RuleBook& book() const { return evaluation_.book(); }
  const Life& life(ProvisionId id) const { return evaluation_.life(id); }

  struct Versions {
    const std::vector<const Acting*>& amendments;  // by their starts
    ProvisionId of;
    Effect wanted;
    Instant t;
  };

  // Each field follows the latest amendment that acts.
  Ways version(const Versions& all, std::size_t left, std::optional<Effect> effect,
               std::optional<Node> reaches) {
    const Provision& first = book().at(all.of);
    if (left == 0 || (effect && reaches)) {
      const bool control = first.head == Head::control;
      const Effect stated = effect.value_or(control ? first.effect : Effect::notification);
      if (stated < all.wanted) return {};
      return ways_of(reaches ? *reaches : scope(first.scope, first, all.t), true);
    }
    const Acting& one = *all.amendments[left - 1];
    const Provision& change = book().at(one.change);
    const bool news = (change.terms.effect && !effect) || (change.terms.scope && !reaches);
    if (!news) return version(all, left - 1, effect, reaches);
    Ways found = together(ways_of(negated(act(one, all.of, all.t)), true),
                          version(all, left - 1, effect, reaches));
    if (change.terms.effect && !effect) effect = change.terms.effect->value;
    if (change.terms.scope && !reaches) reaches = scope(*change.terms.scope, change, all.t);
    return either(std::move(found), together(ways_of(act(one, all.of, all.t), true),
                                             version(all, left - 1, effect, reaches)));
  }

  // --- What acts, and why it works ---

  Node act(const Acting& one, ProvisionId target, Instant t) {
    return {one.act.at(t), [this, &one, target, t](bool wanted) {
              const Provision& change = book().at(one.change);
              Nodes nodes{working(one.change, t), scope(change.scope, change, t),
                          tests(change.if_all, change, t)};
              if (is_cut(book(), one.change, target) &&
                  one.act.at(t).kinds.has(OpenKind::announcement)) {
                nodes.push_back(never_settled(OpenKind::announcement));
              }
              if (draws_are_open(evaluation_, one.change, t)) {
                nodes.push_back(never_settled(OpenKind::text));
              }
              if (change.confidence != Confidence::verified) {
                nodes.push_back(never_settled(OpenKind::text));
              }
              return ways_of_all(nodes, wanted);
            }};
  }

  Nodes acts(ProvisionId id, std::initializer_list<Head> heads, Instant t) {
    Nodes found;
    for (const Acting& one : life(id).acting) {
      const Head head = book().at(one.change).head;
      if (std::find(heads.begin(), heads.end(), head) == heads.end()) continue;
      found.push_back(act(one, id, t));
    }
    return found;
  }

  // b(y) of semantics A 3.
  Node working(ProvisionId id, Instant t) {
    const Provision& provision = book().at(id);
    const bool unclear = provision.revival == Revival::unclear;
    const bool lasts =
        provision.head == Head::suspends && (unclear || provision.revival == Revival::needs_act);
    if (!provision.acts_for_good() && !lasts) return operative(id, t);
    Nodes undone = acts(id, {Head::suspends}, t);
    const Nodes over =
        lasts ? acts(id, {Head::ends, Head::replaces, Head::resumes}, t) : reversals(id, t);
    undone.insert(undone.end(), over.begin(), over.end());
    const Node lasting = all({once_operative(id, t), negated(any(std::move(undone)))});
    if (!lasts || !unclear) return lasting;
    return any({operative(id, t), all({lasting, never_settled(OpenKind::text)})});
  }

  Nodes reversals(ProvisionId id, Instant t) {
    Nodes found;
    for (const Acting& one : life(id).acting) {
      const Provision& change = book().at(one.change);
      if (change.head == Head::ends && change.how == EndHow::reversed) {
        found.push_back(act(one, id, t));
      }
    }
    return found;
  }

  Node once_operative(ProvisionId id, Instant t) {
    return {once(life(id).operative).at(t), [this, id, t](bool wanted) {
              Nodes past;
              for (const OpenLine::Step& step : life(id).operative.steps()) {
                if (step.from <= t) past.push_back(operative(id, step.from));
              }
              return ways_of(any(std::move(past)), wanted);
            }};
  }

  // Loops of `while` end where they come back: all in them hold until something else breaks one.
  Node operative(ProvisionId id, Instant t) {
    return {life(id).operative.at(t), [this, id, t](bool wanted) {
              if (!within_.emplace(id, t).second) return wanted ? as_it_is() : Ways{};
              const Ways found = ways_of_all(
                  {in_force(id, t), conditions(id, t), negated(any(acts(id, {Head::suspends}, t)))},
                  wanted);
              within_.erase({id, t});
              return found;
            }};
  }

  Node in_force(ProvisionId id, Instant t) {
    return {life(id).in_force.at(t), [this, id, t](bool wanted) {
              Nodes over = acts(id, {Head::postpones, Head::ends, Head::replaces}, t);
              if (book().at(id).head == Head::suspends) {
                const Nodes more = acts(id, {Head::resumes}, t);
                over.insert(over.end(), more.begin(), more.end());
              }
              Nodes held = acts(id, {Head::extends}, t);
              held.insert(held.begin(), written(id, t));
              return ways_of_all({any(std::move(held)), negated(any(std::move(over)))}, wanted);
            }};
  }

  // A fact keeps it open only where it begins with the act that puts it in another's place.
  Node written(ProvisionId id, Instant t) {
    return {life(id).written.at(t), [this, id, t](bool wanted) {
              Nodes begins;
              for (std::uint32_t index = 0; index < book().provisions().size(); ++index) {
                if (replaces_with(ProvisionId{index}, id)) add_acts(ProvisionId{index}, t, begins);
              }
              return ways_of(any(std::move(begins)), wanted);
            }};
  }

  bool replaces_with(ProvisionId change, ProvisionId successor) const {
    const std::vector<Reference>& with = book().at(change).with;
    return evaluation_.known().holds(change) &&
           std::any_of(with.begin(), with.end(),
                       [&](const Reference& name) { return name.provision() == successor; });
  }

  void add_acts(ProvisionId change, Instant t, Nodes& nodes) {
    for (const ProvisionId target : book().targets(change)) {
      if (!evaluation_.known().holds(target)) continue;
      for (const Acting& one : life(target).acting) {
        if (one.change == change) nodes.push_back(act(one, target, t));
      }
    }
  }

  Node conditions(ProvisionId id, Instant t) {
    return {life(id).conditions.at(t), [this, id, t](bool wanted) {
              Nodes nodes;
              for (const Condition& one : book().at(id).while_all) {
                nodes.push_back(condition(one, t));
              }
              for (const Condition& one : book().at(id).unless_any) {
                nodes.push_back(negated(condition(one, t)));
              }
              return ways_of_all(nodes, wanted);
            }};
  }

  Node condition(const Condition& one, Instant t) {
    if (one.kind == Condition::Kind::name) {
      const Open value = condition_line(one, evaluation_).at(t);
      if (one.name.kind != Reference::Kind::provision) return {value, {}};
      const ProvisionId id = one.name.provision();
      return {value, [this, id, t](bool wanted) { return ways_of(operative(id, t), wanted); }};
    }
    Nodes parts;
    for (const Condition& part : one.parts) parts.push_back(condition(part, t));
    return one.kind == Condition::Kind::all ? all(std::move(parts)) : any(std::move(parts));
  }

  // --- Tests ---

  Node tests(const std::vector<RoleTest>& dates, const Provision& context, Instant t) {
    Scope scope_of_dates;
    scope_of_dates.dates = dates;
    return scope(scope_of_dates, context, t);
  }

  Node scope(const Scope& scope, const Provision& context, Instant t) {
    if (!evaluation_.asked().question || scope.empty()) return {certainly, {}};
    const bool claimed = context.head == Head::permission;
    Matcher matcher(evaluation_.known(), evaluation_.moments(), *evaluation_.asked().question);
    Nodes nodes;
    for (const ScopePart& part :
         matcher.parts(scope, context, claimed ? Untold::fails : Untold::leaves_open)) {
      Open value = part.line.at(t);
      if (claimed && value.kinds.has(OpenKind::facts)) value = certainly_not;
      nodes.push_back({value, [words = open_words(evaluation_, scope, part)](bool wanted) {
                         const std::string& so = wanted ? words.met : words.not_met;
                         const std::string& not_so = wanted ? words.not_met : words.met;
                         return Ways{{Fact{{words.fact, words.option, so}, not_so}}};
                       }});
    }
    return all(std::move(nodes));
  }

  const Evaluation& evaluation_;
  std::set<std::pair<ProvisionId, Instant>> within_;
};

// Where the date that counts is not told, it is a fact as well.
Ways of_date(const Evaluation& evaluation, const Finding& finding) {
  const Provision& provision = evaluation.book().at(finding.provision);
  if (!provision.attaches_to) return as_it_is();
  const std::string fact = "the date of " + std::string(word(*provision.attaches_to));
  for (const OpenPoint& point : finding.open_points) {
    if (point.sentence == fact + " counts and is not told") {
      return {{Fact{{point.fact, point.settle, point.if_so}, {}}}};
    }
  }
  return as_it_is();
}

}  // namespace

std::vector<Together> ways_to_worst(const Evaluation& evaluation, const Finding& finding) {
  const auto worst = std::find_if(
      finding.stretches.begin(), finding.stretches.end(),
      [&](const Stretch& one) { return one.effect.greatest == finding.effect.greatest; });
  if (worst == finding.stretches.end()) return {};
  const Ways ways =
      together(of_date(evaluation, finding),
               WaysTo(evaluation).run(finding.provision, worst->effect.greatest, worst->from));
  std::vector<Together> found;
  for (const Way& way : ways) {
    if (way.empty()) continue;
    found.emplace_back();
    for (const Fact& fact : way) found.back().push_back(fact.told);
  }
  return found;
}

}  // namespace inforce
