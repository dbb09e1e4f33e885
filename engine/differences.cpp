#include "engine/differences.h"

#include <algorithm>
#include <map>
#include <optional>

#include "engine/acts_that_differ.h"
#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/reach_boundaries.h"
#include "engine/stated.h"
#include "engine/told_status.h"

namespace inforce {

namespace {

bool same_outcome(const Finding& a, const Finding& b) {
  return a.finding_class == b.finding_class && a.effect == b.effect && a.rates == b.rates;
}

bool tells_facts(const Answered& one) { return one.answer.question.tells_facts(); }

// For the facts told, as acts with a scope move it, and what its own scope reaches may change.
const Evaluation& evaluation_of(const Answered& one) {
  return tells_facts(one) ? *one.answer.evaluation : one.chronicle.without_question();
}

EvaluationAt at(const Answered& one) { return {evaluation_of(one), one.answer.question.when}; }

// The minutes after one of two dates, through the other, whichever of them is earlier.
Minutes between(const Answered& before, const Answered& after, Zone zone) {
  const Instant a = minutes_of(before.answer.question.when, zone).from;
  const Instant b = minutes_of(after.answer.question.when, zone).until - 1;
  return {std::min(a, b) + 1, std::max(a, b) + 1};
}

// The last step of the life between the two dates.
std::string last_step(const Answered& before, const Answered& after, ProvisionId id) {
  const Evaluation& evaluation = evaluation_of(after);
  const Minutes range =
      between(before, after, evaluation.moments().zone_of(evaluation.book().at(id)));
  std::optional<Instant> last;
  const auto pass = [&last](Instant t) { last = last ? std::max(*last, t) : t; };
  const Life& life = evaluation.life(id);
  for (const auto& step : told_status_line(evaluation, id).changes(range.from, range.until)) {
    pass(step.at);
  }
  if (tells_facts(after)) {
    const auto effect = life.outcome.map([](const Outcome& outcome) { return outcome.effect; });
    for (const auto& step : effect.changes(range.from, range.until)) pass(step.at);
  }
  for (const Instant t : amended_at(evaluation, id)) {
    if (range.from <= t && t < range.until) pass(t);
  }
  return last ? cause_of_step(evaluation, id, *last).sentence : "";
}

// The moments between the two dates at which it came to reach other cases; of many the last ones.
std::string reach_between(const ReachBoundaries& reach, const Answered& before,
                          const Answered& after, ProvisionId id) {
  const RuleBook& book = after.chronicle.book();
  const Minutes range =
      between(before, after, after.chronicle.without_question().moments().zone_of(book.at(id)));
  const std::vector<ReachBoundary> all = reach.of(id);
  std::map<Instant, Zone> moments;
  for (const ReachBoundary& one : all) {
    for (const Instant t : {one.at.earliest, one.at.latest}) {
      if (range.from <= t && t < range.until) moments.emplace(t, one.at.zone);
    }
  }
  constexpr std::size_t most = 3;
  const std::size_t left_out = moments.size() > most ? moments.size() - most : 0;
  std::string text;
  std::size_t number = 0;
  for (const auto& [t, zone] : moments) {
    if (number++ < left_out) continue;
    text += (text.empty() ? "" : "; ") + reach_reason(book, id, all, t, moment_text(t, zone));
  }
  return left_out == 0 ? text : text + "; and at " + std::to_string(left_out) + " moments before";
}

std::string says(const Answered& one, ProvisionId id) {
  const Evaluation& evaluation = one.chronicle.without_question();
  const Provision& provision = evaluation.book().at(id);
  const Zone zone = evaluation.moments().zone_of(provision);
  const Instant t = minutes_of(one.answer.question.when, zone).until - 1;
  return words(provision, stated(evaluation, id, t));
}

std::optional<DifferenceSide> side(const Answered& one, const Finding* finding) {
  if (finding == nullptr) return std::nullopt;
  const ProvisionId id = finding->provision;
  if (tells_facts(one)) return DifferenceSide{says(one, id), *finding};
  return DifferenceSide{says(one, id), course(one.chronicle, id, one.answer.question.when)};
}

bool differ(const DifferenceSide& a, const DifferenceSide& b) {
  if (a.course() != nullptr && b.course() != nullptr) {
    return a.says != b.says || !alike(*a.course(), *b.course());
  }
  return !same_outcome(*a.finding(), *b.finding()) || a.finding()->status != b.finding()->status;
}

// What the provisions that take each other's place come to as one, while it is open which holds.
const Chain* open_chain(const Answered& one, const std::string& id) {
  const auto provision = one.chronicle.book().find_provision(id);
  const auto& chains = one.answer.chains;
  const auto found = std::find_if(chains.begin(), chains.end(), [&](const Chain& chain) {
    return provision && chain.open &&
           std::find(chain.members.begin(), chain.members.end(), *provision) != chain.members.end();
  });
  return found == chains.end() ? nullptr : &*found;
}

std::string spelled(const EffectRange& effect) {
  const std::string least(word(effect.least));
  return effect.least == effect.greatest ? least
                                         : least + " or " + std::string(word(effect.greatest));
}

// Each of them may apply as before, and all together come to something else.
std::optional<EffectShift> shift_together(const Answered& before, const Answered& after,
                                          const std::string& id) {
  const Chain* old = open_chain(before, id);
  const Chain* now = open_chain(after, id);
  if (old == nullptr || now == nullptr || old->effect == now->effect) return std::nullopt;
  // What is no control has no effect to tell; the sums of charges tell their rates.
  const bool control = after.chronicle.book().at(now->members.front()).head == Head::control;
  return control ? std::optional(EffectShift{old->effect, now->effect}) : std::nullopt;
}

std::string words_together(const Answered& after, const std::string& id, const EffectShift& shift) {
  std::string others;
  for (const ProvisionId member : open_chain(after, id)->members) {
    const std::string& other = after.chronicle.book().at(member).id;
    if (other != id) others += (others.empty() ? "" : ", ") + other;
  }
  return "with " + others + ", of which one takes the other's place, it comes to " +
         spelled(shift.before) + " → " + spelled(shift.after);
}

}  // namespace

bool DifferenceSide::holds() const {
  if (finding() != nullptr) return finding()->finding_class != FindingClass::does_not_apply;
  return course()->all().has(Status::operative);
}

bool Difference::bears() const {
  const auto holds = [](const std::optional<DifferenceSide>& side) {
    return side && side->holds();
  };
  return holds(before) || holds(after);
}

namespace {

class Differences {
 public:
  Differences(const Answered& before, const Answered& after)
      : before_(before),
        after_(after),
        one_book_(&before.chronicle == &after.chronicle),
        reach_(after.chronicle) {
    if (!one_book_) other_reach_.emplace(before.chronicle);
  }

  std::vector<Difference> run() {
    std::map<std::string, std::pair<const Finding*, const Finding*>> by_id;
    for (const Finding& finding : before_.answer.findings) {
      by_id[before_.chronicle.book().at(finding.provision).id].first = &finding;
    }
    for (const Finding& finding : after_.answer.findings) {
      by_id[after_.chronicle.book().at(finding.provision).id].second = &finding;
    }
    for (const auto& [id, pair] : by_id) add(id, pair.first, pair.second);
    return std::move(found_);
  }

 private:
  void add(const std::string& id, const Finding* old, const Finding* now) {
    Difference made{(now != nullptr ? now : old)->provision,
                    id,
                    side(before_, old),
                    side(after_, now),
                    false,
                    {},
                    {}};
    if (const auto in_second = after_.chronicle.book().find_provision(id)) {
      made.provision = *in_second;
    }
    const bool both = old != nullptr && now != nullptr;
    if (both && tells_facts(after_)) made.together = shift_together(before_, after_, id);
    const bool alike = both && !made.together && !differ(*made.before, *made.after);
    if (!alike && !one_book_) made.because = acts_that_differ(at(before_), at(after_), id);
    if (!alike && one_book_ && now != nullptr) {
      made.because = last_step(before_, after_, now->provision);
    }
    if (made.together) {
      made.because +=
          (made.because.empty() ? "" : "; ") + words_together(after_, id, *made.together);
    }
    if (both && !tells_facts(after_)) add_reach(made, old->provision, now->provision);
    if (!alike || made.other_cases) found_.push_back(std::move(made));
  }

  // Of the later date its last minute, of the earlier its first.
  [[nodiscard]] std::string state(const ReachBoundaries& reach, const Answered& one,
                                  ProvisionId id) const {
    const Evaluation& evaluation = one.chronicle.without_question();
    const Zone zone = evaluation.moments().zone_of(evaluation.book().at(id));
    const Minutes asked = minutes_of(one.answer.question.when, zone);
    const Minutes before = minutes_of(before_.answer.question.when, zone);
    const Minutes after = minutes_of(after_.answer.question.when, zone);
    const bool later = asked.until == std::max(before.until, after.until);
    return reach.state(id, later ? asked.until - 1 : asked.from);
  }

  static bool is_law(const DifferenceSide& side) {
    const Statuses all = side.course()->all();
    return all.has(Status::operative) || all.has(Status::suspended);
  }

  // For nobody in particular: which cases it reaches.
  void add_reach(Difference& made, ProvisionId old, ProvisionId now) const {
    if (!is_law(*made.before) && !is_law(*made.after)) return;
    std::string reason = one_book_
                             ? reach_between(reach_, before_, after_, now)
                             : "it reaches other cases: its scope is another, or its lists are";
    if (reason.empty()) return;
    const ReachBoundaries& then = one_book_ ? reach_ : *other_reach_;
    if (state(then, before_, old) == state(reach_, after_, now)) return;
    made.other_cases = true;
    made.because += (made.because.empty() ? "" : "; ") + reason;
  }

  const Answered& before_;
  const Answered& after_;
  bool one_book_;
  ReachBoundaries reach_;
  std::optional<ReachBoundaries> other_reach_;  ///< of the earlier book, where there are two
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences(const Answered& before, const Answered& after) {
  return Differences(before, after).run();
}

}  // namespace inforce
