#include "engine/differences.h"

#include <algorithm>
#include <map>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/quantity.h"
#include "engine/reach_boundaries.h"
#include "engine/stated.h"
#include "engine/terms.h"
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

// The last moment between the two dates at which it came to reach other cases.
std::string last_reach(const ReachBoundaries& reach, const Answered& before, const Answered& after,
                       ProvisionId id) {
  const RuleBook& book = after.chronicle.book();
  const Minutes range =
      between(before, after, after.chronicle.without_question().moments().zone_of(book.at(id)));
  const std::vector<ReachBoundary> all = reach.of(id);
  std::optional<Instant> last;
  Zone zone = utc();
  for (const ReachBoundary& one : all) {
    for (const Instant t : {one.at.earliest, one.at.latest}) {
      if (t < range.from || range.until <= t || (last && t < *last)) continue;
      last = t;
      zone = one.at.zone;
    }
  }
  return last ? reach_reason(book, id, all, *last, moment_text(*last, zone)) : "";
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

// How far an act counts at the minute; no act of that name counts for nothing.
Truth weight(const Evaluation& evaluation, const std::string& target, const std::string& change,
             const When& when) {
  const RuleBook& book = evaluation.book();
  const auto id = book.find_provision(target);
  if (!id || !evaluation.known().holds(*id)) return Truth::no;
  for (const Acting& one : evaluation.life(*id).acting) {
    if (book.at(one.change).id != change) continue;
    return one.act.at(minutes_of(when, evaluation.moments().zone_of(book.at(*id))).from).value;
  }
  return Truth::no;
}

std::vector<std::string> acts_on(const Evaluation& evaluation, const std::string& target) {
  std::vector<std::string> found;
  const auto id = evaluation.book().find_provision(target);
  if (!id || !evaluation.known().holds(*id)) return found;
  for (const Acting& one : evaluation.life(*id).acting) {
    found.push_back(evaluation.book().at(one.change).id);
  }
  return found;
}

std::string manner(Truth weight) {
  switch (weight) {
    case Truth::no: return " no longer ";
    case Truth::unclear: return " perhaps ";
    case Truth::yes: break;
  }
  return " ";
}

// Whether all it depends on holds at the minute.
Truth conditions(const Evaluation& evaluation, const std::string& target, const When& when) {
  const RuleBook& book = evaluation.book();
  const auto id = book.find_provision(target);
  if (!id || !evaluation.known().holds(*id)) return Truth::yes;
  const Instant t = minutes_of(when, evaluation.moments().zone_of(book.at(*id))).from;
  return evaluation.life(*id).conditions.at(t).value;
}

std::string hold(Truth conditions) {
  switch (conditions) {
    case Truth::no: return "a condition of it is no longer met";
    case Truth::unclear: return "a condition of it may no longer be met";
    case Truth::yes: break;
  }
  return "its conditions are met";
}

// "b/extension extends it; c/stay no longer suspends it"
std::string acts_that_differ(const Answered& before, const Answered& after,
                             const std::string& target) {
  const Evaluation& old = evaluation_of(before);
  const Evaluation& now = evaluation_of(after);
  std::vector<std::string> acts = acts_on(now, target);
  for (const std::string& one : acts_on(old, target)) {
    if (std::find(acts.begin(), acts.end(), one) == acts.end()) acts.push_back(one);
  }
  std::string text;
  for (const std::string& act : acts) {
    const Truth then = weight(old, target, act, before.answer.question.when);
    const Truth today = weight(now, target, act, after.answer.question.when);
    if (then == today) continue;
    const RuleBook& book = now.book().find_provision(act) ? now.book() : old.book();
    const Head head = book.at(*book.find_provision(act)).head;
    text += (text.empty() ? "" : "; ") + act + manner(today) + std::string(verb(head)) + " it";
  }
  if (!text.empty()) return text;
  const Truth held = conditions(now, target, after.answer.question.when);
  return held == conditions(old, target, before.answer.question.when) ? "" : hold(held);
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

// The scopes that may stand at the beginning of the date asked, as written, each with whether it
// does for certain.
std::string scopes(const Answered& one, ProvisionId id) {
  const Evaluation& evaluation = one.chronicle.without_question();
  const Provision& provision = evaluation.book().at(id);
  const Instant t =
      minutes_of(one.answer.question.when, evaluation.moments().zone_of(provision)).from;
  std::string text = written(provision.scope);
  for (const Acting* act : amendments_in_order(evaluation, id)) {
    const Provision& amendment = evaluation.book().at(act->change);
    const Truth acts = act->act.at(t).value;
    if (!amendment.terms.scope || acts == Truth::no) continue;
    if (acts == Truth::yes) text.clear();
    text += " | " + written(*amendment.terms.scope);
  }
  return text;
}

std::string scopes_that_differ(const Answered& before, const Answered& after, ProvisionId old,
                               ProvisionId now) {
  return scopes(before, old) == scopes(after, now) ? ""
                                                   : "it reaches other cases: its scope is another";
}

class Differences {
 public:
  Differences(const Answered& before, const Answered& after)
      : before_(before),
        after_(after),
        one_book_(&before.chronicle == &after.chronicle),
        reach_(after.chronicle) {}

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
                    {}};
    if (const auto in_second = after_.chronicle.book().find_provision(id)) {
      made.provision = *in_second;
    }
    const bool both = old != nullptr && now != nullptr;
    const bool alike = both && !differ(*made.before, *made.after);
    if (!alike && !one_book_) made.because = acts_that_differ(before_, after_, id);
    if (!alike && one_book_ && now != nullptr) {
      made.because = last_step(before_, after_, now->provision);
    }
    if (both && !tells_facts(after_)) add_reach(made, old->provision, now->provision);
    if (!alike || made.other_cases) found_.push_back(std::move(made));
  }

  static bool is_law(const DifferenceSide& side) {
    const Statuses all = side.course()->all();
    return all.has(Status::operative) || all.has(Status::suspended);
  }

  // For nobody in particular: which cases it reaches.
  void add_reach(Difference& made, ProvisionId old, ProvisionId now) const {
    if (!is_law(*made.before) && !is_law(*made.after)) return;
    const std::string reason = one_book_ ? last_reach(reach_, before_, after_, now)
                                         : scopes_that_differ(before_, after_, old, now);
    if (reason.empty()) return;
    made.other_cases = true;
    made.because += (made.because.empty() ? "" : "; ") + reason;
  }

  const Answered& before_;
  const Answered& after_;
  bool one_book_;
  ReachBoundaries reach_;
  std::vector<Difference> found_;
};

}  // namespace

std::vector<Difference> differences(const Answered& before, const Answered& after) {
  return Differences(before, after).run();
}

namespace {

/// What a charge takes, least and most, in the digits of one unit.
struct RateRange {
  std::string least = "0", greatest = "0";
};

// What applies to the facts told; nothing where it is not in that book, or none are told.
const Finding* finding_of(const std::optional<DifferenceSide>& side) {
  return side ? side->finding() : nullptr;
}

RateRange rate_range(const std::optional<DifferenceSide>& side) {
  const Finding* finding = finding_of(side);
  RateRange range;
  if (finding == nullptr || finding->effect.greatest == Effect::none) return range;
  const auto less = [](const Quantity& a, const Quantity& b) {
    return compare_digits(a.digits, b.digits) < 0;
  };
  const auto [least, greatest] =
      std::minmax_element(finding->rates.begin(), finding->rates.end(), less);
  if (least == finding->rates.end()) return range;
  if (finding->effect.least != Effect::none) range.least = least->digits;
  range.greatest = greatest->digits;
  return range;
}

// Amounts of two units are not to be compared.
bool in_one_unit(const Difference& difference) {
  std::vector<Quantity> all;
  for (const Finding* side : {finding_of(difference.before), finding_of(difference.after)}) {
    if (side != nullptr) all.insert(all.end(), side->rates.begin(), side->rates.end());
  }
  return std::all_of(all.begin(), all.end(),
                     [&](const Quantity& one) { return one.unit == all.front().unit; });
}

Turn turn_of(bool up, bool down) {
  if (up == down) return Turn::none;
  return up ? Turn::tighter : Turn::looser;
}

bool is_charge(const Difference& difference) {
  const auto rated = [](const std::optional<DifferenceSide>& side) {
    const Finding* finding = finding_of(side);
    return finding != nullptr && !finding->rates.empty();
  };
  return rated(difference.before) || rated(difference.after);
}

Turn turn_of_charge(const Difference& difference) {
  if (!in_one_unit(difference)) return Turn::none;
  const RateRange before = rate_range(difference.before);
  const RateRange after = rate_range(difference.after);
  const auto least = compare_digits(before.least, after.least);
  const auto greatest = compare_digits(before.greatest, after.greatest);
  return turn_of(least < 0 || greatest<0, least> 0 || greatest > 0);
}

}  // namespace

Turn turn(const Difference& difference) {
  if (is_charge(difference)) return turn_of_charge(difference);
  const auto effect = [](const std::optional<DifferenceSide>& side) {
    const Finding* finding = finding_of(side);
    return finding == nullptr ? EffectRange{} : finding->effect;
  };
  const EffectRange before = effect(difference.before);
  const EffectRange after = effect(difference.after);
  const bool up = before.least < after.least || before.greatest < after.greatest;
  const bool down = after.least < before.least || after.greatest < before.greatest;
  return turn_of(up, down);
}

}  // namespace inforce
