#include "engine/outcome.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "engine/evaluation.h"
#include "engine/terms.h"

namespace inforce {

namespace {

// An act that lowers what is left: a suspension or a permission.
struct Lowering {
  const OpenLine* act;
  Level leaves;
};

struct Amendment {
  const OpenLine* act;
  std::optional<Level> level;
  std::optional<OpenLine> reaches;  // its new scope and the facts told
};

// Everything that decides the outcome, as lines over time.
struct Inputs {
  const Life* life;
  Level level;
  OpenLine own_weight;  // announced only, or never checked against a source
  std::vector<Lowering> lowerings;
  std::vector<Amendment> amendments;  // by their starts
};

constexpr Level everything = std::numeric_limits<Level>::max();

Level level_of(Effect effect) { return static_cast<Level>(effect); }

// What a provision says if it holds. Without a scale for its rates a charge holds or does not, as
// whatever is no control.
Level stated(const Provision& provision, const RateScale* scale) {
  if (scale != nullptr) return scale->of(provision.rate.quantity);
  return provision.head == Head::control ? level_of(provision.effect) : 1;
}

std::optional<Level> amended(const Terms& terms, const RateScale* scale) {
  if (scale != nullptr && terms.rate) return scale->of(terms.rate->quantity);
  return terms.effect ? std::optional(level_of(terms.effect->value)) : std::nullopt;
}

Open own_weight(const Evaluation& evaluation, const Provision& provision) {
  const Force force = evaluation.book().instrument_of(provision).force;
  if (force == Force::agreed) return certainly_not;
  Open weight = certainly;
  if (provision.announced && force != Force::binding) {
    switch (evaluation.asked().weighing) {
      case Weighing::possibly: weight = open_for(OpenKind::announcement); break;
      case Weighing::not_at_all: weight = certainly_not; break;
      case Weighing::in_full: break;
    }
  }
  if (provision.confidence == Confidence::verified) return weight;
  return capped(weight, OpenKind::text);
}

std::vector<Amendment> amendments(const Evaluation& evaluation, ProvisionId id,
                                  const RateScale* scale, Matcher* matcher) {
  std::vector<Amendment> found;
  for (const Acting* one : amendments_in_order(evaluation, id)) {
    const Provision& change = evaluation.book().at(one->change);
    Amendment amendment{&one->act, amended(change.terms, scale), {}};
    if (change.terms.scope) {
      amendment.reaches = matcher == nullptr
                              ? OpenLine(certainly)
                              : matcher->scope(*change.terms.scope, change, Untold::leaves_open);
    }
    found.push_back(std::move(amendment));
  }
  return found;
}

std::vector<Lowering> lowerings(const Evaluation& evaluation, const Life& life) {
  std::vector<Lowering> found;
  for (const Acting& one : life.acting) {
    const Provision& change = evaluation.book().at(one.change);
    if (change.head != Head::suspends && change.head != Head::permission) continue;
    found.push_back({&one.act, change.leaves ? level_of(change.leaves->value) : 0});
  }
  return found;
}

// All possible versions at one minute, latest amendments first: each field follows the latest that
// acts. Two fields, so there are few.
class Versions {
 public:
  Versions(const Inputs& inputs, Instant t) : inputs_(inputs), t_(t) {}

  /// Returns what keeps open which version it is.
  template <class Visit>
  OpenKinds each(const Visit& visit) const {
    open_ = {};
    walk(inputs_.amendments.size(), std::nullopt, std::nullopt, visit);
    return open_;
  }

 private:
  template <class Visit>
  void walk(std::size_t left, std::optional<Level> level, std::optional<Open> reaches,
            const Visit& visit) const {
    if (left == 0 || (level && reaches)) {
      visit(level.value_or(inputs_.level), reaches.value_or(inputs_.life->written_scope.at(t_)));
      return;
    }
    const Amendment& amendment = inputs_.amendments[left - 1];
    const bool news = (amendment.level && !level) || (amendment.reaches && !reaches);
    const Truth acts = news ? amendment.act->at(t_).value : Truth::no;
    if (acts == Truth::unclear) open_ |= amendment.act->at(t_).kinds;
    if (acts != Truth::yes) walk(left - 1, level, reaches, visit);
    if (acts == Truth::no) return;
    if (amendment.level && !level) level = amendment.level;
    if (amendment.reaches && !reaches) reaches = amendment.reaches->at(t_);
    walk(left - 1, level, reaches, visit);
  }

  const Inputs& inputs_;
  Instant t_;
  mutable OpenKinds open_;  // of the amendments met that may act
};

// The lines whose openness shows in the finding at one minute.
OpenKinds open_kinds(const Inputs& inputs, Instant t) {
  OpenKinds kinds;
  const auto add = [&](const OpenLine& line) { kinds |= line.at(t).kinds; };
  add(inputs.life->in_force);
  add(inputs.life->conditions);
  add(inputs.own_weight);
  for (const Lowering& one : inputs.lowerings) add(*one.act);
  OpenKinds of_scopes;
  kinds |= Versions(inputs, t).each([&](Level, Open reaches) { of_scopes |= reaches.kinds; });
  return kinds | of_scopes;
}

LevelRange range_at(const Inputs& inputs, Instant t) {
  const Open holds = both(both(inputs.life->in_force.at(t), inputs.life->conditions.at(t)),
                          inputs.own_weight.at(t));
  Level surely = everything;    // what suspensions and permissions leave if none of the
  Level at_least = everything;  // open ones acts, and if all of them do
  for (const Lowering& one : inputs.lowerings) {
    const Truth acts = one.act->at(t).value;
    if (acts == Truth::yes) surely = std::min(surely, one.leaves);
    if (acts != Truth::no) at_least = std::min(at_least, one.leaves);
  }
  LevelRange found{everything, 0, {}};
  Versions(inputs, t).each([&](Level level, Open reaches) {
    const Truth applies = both(holds, reaches).value;
    const Level most = applies == Truth::no ? 0 : std::min(level, surely);
    const Level least = applies != Truth::yes ? 0 : std::min(level, at_least);
    found.greatest = std::max(found.greatest, most);
    found.least = std::min(found.least, least);
  });
  if (found.least != found.greatest) found.open = open_kinds(inputs, t);
  return found;
}

void collect(const OpenLine& line, std::vector<Instant>& moments) {
  for (const OpenLine::Step& step : line.steps()) moments.push_back(step.from);
}

std::vector<Instant> all_moments(const Inputs& inputs) {
  std::vector<Instant> moments;
  collect(inputs.life->in_force, moments);
  collect(inputs.life->conditions, moments);
  collect(inputs.life->written_scope, moments);
  for (const Lowering& one : inputs.lowerings) collect(*one.act, moments);
  for (const Amendment& one : inputs.amendments) {
    collect(*one.act, moments);
    if (one.reaches) collect(*one.reaches, moments);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
}

Inputs inputs_of(const Evaluation& evaluation, ProvisionId id, const RateScale* scale,
                 Matcher* matcher) {
  const Provision& provision = evaluation.book().at(id);
  const Life& life = evaluation.life(id);
  return {&life, stated(provision, scale), OpenLine(own_weight(evaluation, provision)),
          lowerings(evaluation, life), amendments(evaluation, id, scale, matcher)};
}

LevelLine levels(const Inputs& inputs) {
  std::vector<LevelLine::Step> steps;
  for (const Instant t : all_moments(inputs)) steps.push_back({t, range_at(inputs, t)});
  return LevelLine::from_steps(std::move(steps));
}

Open scope_at(const Inputs& inputs, Instant t) {
  std::optional<Open> found;
  const OpenKinds which = Versions(inputs, t).each([&](Level, Open reaches) {
    if (!found) {
      found = reaches;
    } else if (found->value != reaches.value) {
      found = Open{Truth::unclear, found->kinds | reaches.kinds};
    }
  });
  if (found->value == Truth::unclear) found->kinds |= which;
  return *found;
}

}  // namespace

Outcome as_outcome(const LevelRange& range) {
  return {{static_cast<Effect>(range.least), static_cast<Effect>(range.greatest)}, range.open};
}

LevelRange as_levels(const Outcome& outcome) {
  return {level_of(outcome.effect.least), level_of(outcome.effect.greatest), outcome.open};
}

Timeline<Outcome> outcome(const Evaluation& evaluation, ProvisionId id, Matcher* matcher) {
  return levels(inputs_of(evaluation, id, nullptr, matcher)).map(as_outcome);
}

LevelLine rate_levels(const Evaluation& evaluation, ProvisionId charge, const RateScale& scale,
                      Matcher* matcher) {
  return levels(inputs_of(evaluation, charge, &scale, matcher));
}

OpenLine scope_as_amended(const Evaluation& evaluation, ProvisionId id, Matcher* matcher) {
  const Inputs inputs = inputs_of(evaluation, id, nullptr, matcher);
  std::vector<OpenLine::Step> steps;
  for (const Instant t : all_moments(inputs)) steps.push_back({t, scope_at(inputs, t)});
  return OpenLine::from_steps(std::move(steps));
}

}  // namespace inforce
