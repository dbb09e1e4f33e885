#include "engine/evaluation.h"

#include <algorithm>

#include "engine/outcome.h"

namespace inforce {

bool is_cut(const RuleBook& book, ProvisionId change, ProvisionId target) {
  const Provision& act = book.at(change);
  const Force force = book.instrument_of(act).force;
  return force < book.instrument_of(book.at(target)).force ||
         (act.announced && force != Force::binding);
}

bool may_act(const RuleBook& book, ProvisionId change, ProvisionId target) {
  if (book.instrument_of(book.at(change)).force == Force::agreed) return false;
  const std::vector<std::string>& mine = book.sides(book.at(change).instrument);
  const std::vector<std::string>& theirs = book.sides(book.at(target).instrument);
  return std::any_of(mine.begin(), mine.end(), [&](const std::string& side) {
    return std::find(theirs.begin(), theirs.end(), side) != theirs.end();
  });
}

namespace {

// Never checked against a source, it counts at most possibly for others. Semantics B 9.
OpenLine as_checked(const OpenLine& line, const Provision& provision) {
  const bool verified = provision.confidence == Confidence::verified;
  return verified ? line : capped(line, OpenKind::text);
}

}  // namespace

OpenLine condition_line(const Condition& condition, const Evaluation& evaluation) {
  if (condition.kind == Condition::Kind::name) {
    const Reference& name = condition.name;
    if (name.kind == Reference::Kind::event) {
      return holds_from(evaluation.moments().of_event(name.event()));
    }
    if (!evaluation.known().holds(name.provision())) return OpenLine(certainly_not);
    return as_checked(evaluation.life(name.provision()).operative,
                      evaluation.book().at(name.provision()));
  }
  const bool all = condition.kind == Condition::Kind::all;
  OpenLine line(settled(all));
  for (const Condition& part : condition.parts) {
    const OpenLine one = condition_line(part, evaluation);
    line = all ? both(line, one) : either(line, one);
  }
  return line;
}

/// Fills an evaluation, component by component, each after all it rests on.
class Evaluator {
 public:
  explicit Evaluator(Evaluation& made)
      : made_(made), book_(made.book()), known_(made.known()), moments_(made.moments_) {
    if (made.asked_.question) matcher_.emplace(known_, moments_, *made.asked_.question);
  }

  void run() {
    index_acts();
    for (const std::vector<ProvisionId>& component :
         components(book_.dependencies(), known_mask())) {
      evaluate(component);
    }
  }

 private:
  void index_acts() {
    acts_on_.resize(book_.provisions().size());
    begins_.resize(book_.provisions().size());
    for (std::uint32_t index = 0; index < book_.provisions().size(); ++index) {
      const ProvisionId change{index};
      if (!known_.holds(change)) continue;
      for (const ProvisionId target : book_.targets(change)) {
        if (known_.holds(target) && is_named(change, target)) {
          acts_on_[target.index].push_back(change);
        }
      }
      for (const Reference& successor : book_.at(change).with) {
        begins_[successor.index].push_back(change);
      }
    }
  }

  // What resumes a provision reaches its suspensions only while the provision is on file.
  bool is_named(ProvisionId change, ProvisionId target) const {
    const Provision& act = book_.at(change);
    if (act.head != Head::resumes) return true;
    return std::any_of(act.targets.begin(), act.targets.end(), [&](const Reference& name) {
      if (name.kind != Reference::Kind::provision || name.provision() == target) return true;
      const std::vector<ProvisionId>& suspended = book_.targets(target);
      return known_.holds(name.provision()) &&
             std::find(suspended.begin(), suspended.end(), name.provision()) != suspended.end();
    });
  }

  std::vector<bool> known_mask() const {
    std::vector<bool> mask(book_.provisions().size());
    for (std::uint32_t i = 0; i < mask.size(); ++i) mask[i] = known_.holds(ProvisionId{i});
    return mask;
  }

  // The greatest solution: all members hold until something else breaks one. Semantics, "Why it is
  // well-defined": at most two rounds a member.
  void evaluate(const std::vector<ProvisionId>& component) {
    for (const ProvisionId id : component) {
      made_.lives_[id.index] = begin_life(id);
      made_.lives_[id.index]->operative = OpenLine(certainly);
    }
    for (bool moved = true; moved;) {
      moved = false;
      for (const ProvisionId id : component) moved |= settle(id);
      if (component.size() == 1) break;
    }
    for (const ProvisionId id : component) finish(id);
  }

  Life begin_life(ProvisionId id) {
    Life life;
    life.spans = moments_.spans(id);
    life.written = written(id, life.spans);
    for (const ProvisionId change : acts_on_[id.index]) life.acting.push_back(acting(change, id));
    life.postponed = acting_of(life, {Head::postpones});
    life.ended = acting_of(life, {Head::ends, Head::replaces});
    // What resumes a suspension ends it; naming any other provision it reaches its suspensions.
    if (book_.at(id).head == Head::suspends) {
      life.ended = either(life.ended, acting_of(life, {Head::resumes}));
    }
    life.suspended = acting_of(life, {Head::suspends});
    life.covered = either(life.written, acting_of(life, {Head::extends}));
    life.in_force = both(life.covered, both(negate(life.postponed), negate(life.ended)));
    life.written_scope = reach(id);
    return life;
  }

  OpenLine written(ProvisionId id, const std::vector<Span>& spans) {
    const Provision& provision = book_.at(id);
    OpenLine line(certainly_not);
    for (const Span& span : spans) line = either(line, holds(span));
    if (provision.windows.empty() && !begins_[id.index].empty()) {
      const OpenLine brought = by_replacement(id);
      line = spans.empty() ? brought : both(line, brought);
    }
    if (provision.yearly) line = both(line, moments_.yearly(*provision.yearly, spans, provision));
    if (provision.new_end) line = both(line, negate(holds_from(new_end(provision, spans))));
    if (provision.new_from) {
      line = both(line, negate(holds_from(moments_.begin_of(*provision.new_from, provision))));
    }
    return line;
  }

  // While what brings it acts.
  OpenLine by_replacement(ProvisionId id) {
    OpenLine line(certainly_not);
    for (const ProvisionId change : begins_[id.index]) {
      for (const ProvisionId target : book_.targets(change)) {
        if (known_.holds(target)) line = either(line, acting(change, target).act);
      }
    }
    return line;
  }

  MomentRange new_end(const Provision& provision, const std::vector<Span>& spans) const {
    const MomentRange from = spans.empty() ? MomentRange{never, never, utc()} : spans.front().from;
    return moments_.end_of(*provision.new_end, from, provision);
  }

  Acting acting(ProvisionId change, ProvisionId target) {
    const OpenLine raw =
        as_checked(both(working(change), scope_of_change(change)), book_.at(change));
    const OpenLine acts = made_.asked_.extended == change ? once(raw) : raw;
    return {change, acts, weighed(acts, change, target)};
  }

  // b(y) of semantics A 3.
  OpenLine working(ProvisionId change) const {
    const Provision& provision = book_.at(change);
    const Life& life = made_.life(change);
    if (provision.head == Head::suspends && provision.revival != Revival::presumed &&
        provision.revival != Revival::self_executing) {
      const OpenLine lasting =
          both(once(life.operative), both(negate(life.ended), negate(life.suspended)));
      if (provision.revival == Revival::needs_act) return lasting;
      return either(life.operative, capped(lasting, OpenKind::text));
    }
    if (!provision.acts_for_good()) return life.operative;
    return both(once(life.operative), both(negate(life.suspended), negate(reversed(life))));
  }

  OpenLine reversed(const Life& life) const {
    OpenLine line(certainly_not);
    for (const Acting& one : life.acting) {
      const Provision& change = book_.at(one.change);
      if (change.head == Head::ends && change.how == EndHow::reversed) line = either(line, one.act);
    }
    return line;
  }

  OpenLine scope_of_change(ProvisionId change) {
    const Provision& provision = book_.at(change);
    if (!provision.tests_facts()) return OpenLine(certainly);
    return matcher_ ? matcher_->own_tests(provision) : OpenLine(certainly_not);
  }

  OpenLine weighed(const OpenLine& raw, ProvisionId change, ProvisionId target) const {
    if (!may_act(book_, change, target)) return OpenLine(certainly_not);
    const OpenLine line = is_cut(book_, change, target) ? cut(raw) : raw;
    const auto supposed = made_.asked_.supposed.find(change);
    if (supposed == made_.asked_.supposed.end()) return line;
    return line.map([given = supposed->second](Open value) {
      return value.value == Truth::unclear ? settled(given) : value;
    });
  }

  OpenLine cut(const OpenLine& raw) const {
    switch (made_.asked_.weighing) {
      case Weighing::possibly: return capped(raw, OpenKind::announcement);
      case Weighing::not_at_all: return OpenLine(certainly_not);
      case Weighing::in_full: return raw;
    }
    return raw;  // a Weighing has no other value
  }

  OpenLine acting_of(const Life& life, std::initializer_list<Head> heads) const {
    OpenLine line(certainly_not);
    for (const Acting& one : life.acting) {
      if (std::find(heads.begin(), heads.end(), book_.at(one.change).head) != heads.end()) {
        line = either(line, one.act);
      }
    }
    return line;
  }

  OpenLine reach(ProvisionId id) {
    return matcher_ ? matcher_->own_tests(book_.at(id)) : OpenLine(certainly);
  }

  // Conditions and what follows from them; says whether anything moved.
  bool settle(ProvisionId id) {
    const Provision& provision = book_.at(id);
    Life& life = *made_.lives_[id.index];
    life.conditions = OpenLine(certainly);
    for (const Condition& one : provision.while_all) {
      life.conditions = both(life.conditions, condition_line(one, made_));
    }
    for (const Condition& one : provision.unless_any) {
      life.conditions = both(life.conditions, negate(condition_line(one, made_)));
    }
    OpenLine operative = both(life.in_force, both(negate(life.suspended), life.conditions));
    if (operative == life.operative) return false;
    life.operative = std::move(operative);
    return true;
  }

  void finish(ProvisionId id) {
    Life& life = *made_.lives_[id.index];
    Matcher* matcher = matcher_ ? &*matcher_ : nullptr;
    life.reaches = scope_as_amended(made_, id, matcher);
    life.outcome = outcome(made_, id, matcher);
  }

  Evaluation& made_;
  const RuleBook& book_;
  const Known& known_;
  const Moments& moments_;
  std::optional<Matcher> matcher_;
  std::vector<std::vector<ProvisionId>> acts_on_;
  std::vector<std::vector<ProvisionId>> begins_;  // by replacements that name it as successor
};

Evaluation::Evaluation(Asked asked)
    : asked_(std::move(asked)), moments_(*asked_.known), lives_(book().provisions().size()) {
  Evaluator(*this).run();
}

}  // namespace inforce
