#include "engine/differences.h"

#include <algorithm>
#include <map>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/names.h"
#include "engine/quantity.h"
#include "engine/stated.h"
#include "engine/status_line.h"

namespace inforce {

namespace {

bool same_outcome(const Finding& a, const Finding& b) {
  return a.finding_class == b.finding_class && a.effect == b.effect && a.rates == b.rates;
}

// The last step of the life between the two dates, whichever of them is earlier: for the facts
// told, as acts with a scope move it, and what its own scope reaches may change.
std::string last_step(const Answered& before, const Answered& after, ProvisionId id) {
  const Evaluation& evaluation = *after.answer.evaluation;
  const Zone zone = evaluation.moments().zone_of(evaluation.book().at(id));
  const Instant a = minutes_of(before.answer.question.when, zone).from;
  const Instant b = minutes_of(after.answer.question.when, zone).until - 1;
  const Instant from = std::min(a, b) + 1;
  const Instant until = std::max(a, b) + 1;
  std::optional<Instant> last;
  const auto pass = [&last](Instant t) { last = last ? std::max(*last, t) : t; };
  const Life& life = evaluation.life(id);
  const auto effect = life.outcome.map([](const Outcome& outcome) { return outcome.effect; });
  for (const auto& step : status_line(life).changes(from, until)) pass(step.at);
  for (const auto& step : effect.changes(from, until)) pass(step.at);
  for (const Instant t : amended_at(evaluation, id)) {
    if (from <= t && t < until) pass(t);
  }
  return last ? cause_of_step(evaluation, id, *last).sentence : "";
}

std::string says(const Answered& one, const Finding& finding) {
  const Evaluation& evaluation = one.chronicle.without_question();
  const Provision& provision = evaluation.book().at(finding.provision);
  const Zone zone = evaluation.moments().zone_of(provision);
  const Instant t = minutes_of(one.answer.question.when, zone).until - 1;
  return words(provision, stated(evaluation, finding.provision, t));
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
  const Evaluation& old = before.chronicle.without_question();
  const Evaluation& now = after.chronicle.without_question();
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

bool Difference::bears() const {
  const auto applies = [](const std::optional<Finding>& finding) {
    return finding && finding->finding_class != FindingClass::does_not_apply;
  };
  return applies(before) || applies(after);
}

std::vector<Difference> differences(const Answered& before, const Answered& after) {
  const RuleBook& old_book = before.chronicle.book();
  const RuleBook& new_book = after.chronicle.book();
  std::map<std::string, std::pair<const Finding*, const Finding*>> by_id;
  for (const Finding& finding : before.answer.findings) {
    by_id[old_book.at(finding.provision).id].first = &finding;
  }
  for (const Finding& finding : after.answer.findings) {
    by_id[new_book.at(finding.provision).id].second = &finding;
  }
  std::vector<Difference> found;
  for (const auto& [id, pair] : by_id) {
    const auto& [old, now] = pair;
    const bool both = old != nullptr && now != nullptr;
    if (both && same_outcome(*old, *now) && old->status == now->status) continue;
    Difference difference;
    const auto in_second = new_book.find_provision(id);
    difference.provision = in_second ? *in_second : old->provision;
    difference.id = id;
    if (old != nullptr) difference.before = *old;
    if (now != nullptr) difference.after = *now;
    if (old != nullptr) difference.says_before = says(before, *old);
    if (now != nullptr) difference.says_after = says(after, *now);
    if (&before.chronicle != &after.chronicle) {
      difference.because = acts_that_differ(before, after, id);
    } else if (now != nullptr) {
      difference.because = last_step(before, after, now->provision);
    }
    found.push_back(std::move(difference));
  }
  return found;
}

namespace {

/// What a charge takes, least and most, in the digits of one unit.
struct RateRange {
  std::string least = "0", greatest = "0";
};

RateRange rate_range(const std::optional<Finding>& finding) {
  RateRange range;
  if (!finding || finding->effect.greatest == Effect::none) return range;
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
  for (const std::optional<Finding>* side : {&difference.before, &difference.after}) {
    if (*side) all.insert(all.end(), (*side)->rates.begin(), (*side)->rates.end());
  }
  return std::all_of(all.begin(), all.end(),
                     [&](const Quantity& one) { return one.unit == all.front().unit; });
}

Turn turn_of(bool up, bool down) {
  if (up == down) return Turn::none;
  return up ? Turn::tighter : Turn::looser;
}

bool is_charge(const Difference& difference) {
  const auto rated = [](const std::optional<Finding>& finding) {
    return finding && !finding->rates.empty();
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
  const EffectRange before = difference.before ? difference.before->effect : EffectRange{};
  const EffectRange after = difference.after ? difference.after->effect : EffectRange{};
  const bool up = before.least < after.least || before.greatest < after.greatest;
  const bool down = after.least < before.least || after.greatest < before.greatest;
  return turn_of(up, down);
}

}  // namespace inforce
