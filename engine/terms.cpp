#include "engine/terms.h"

#include <algorithm>

#include "engine/quantity.h"

namespace inforce {

std::vector<const Acting*> amendments_in_order(const Evaluation& evaluation, ProvisionId id) {
  std::vector<const Acting*> found;
  for (const Acting& one : evaluation.life(id).acting) {
    if (evaluation.book().at(one.change).head == Head::amends) found.push_back(&one);
  }
  const auto start = [&](const Acting* one) {
    return evaluation.moments().written_start(one->change).latest;
  };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Acting* a, const Acting* b) { return start(a) < start(b); });
  return found;
}

namespace {

Open reaches(const Evaluation& evaluation, const Scope& scope, const Provision& context,
             Instant t) {
  if (!evaluation.asked().question) return certainly;
  Matcher matcher(evaluation.known(), evaluation.moments(), *evaluation.asked().question);
  return matcher.scope(scope, context, Untold::leaves_open).at(t);
}

// Against the provision as first written.
bool amends_upwards(const Evaluation& evaluation, const Provision& change, ProvisionId target,
                    Instant t) {
  const Provision& before = evaluation.book().at(target);
  const Terms& terms = change.terms;
  if (terms.effect && terms.effect->value != before.effect) {
    return terms.effect->value > before.effect;
  }
  if (terms.scope) {
    const Truth now = reaches(evaluation, *terms.scope, change, t).value;
    const Truth first = reaches(evaluation, before.scope, before, t).value;
    if (now != first) return now > first;
  }
  if (!terms.rate) return true;
  return compare_digits(terms.rate->quantity.digits, before.rate.quantity.digits) >= 0;
}

}  // namespace

bool makes_worse(const Evaluation& evaluation, const Acting& acting, ProvisionId target,
                 Instant t) {
  const Provision& change = evaluation.book().at(acting.change);
  switch (change.head) {
    case Head::suspends:
    case Head::ends:
    case Head::replaces:
    case Head::postpones:
    case Head::permission: return false;
    case Head::resumes: return evaluation.book().at(target).head != Head::suspends;
    case Head::amends: return amends_upwards(evaluation, change, target, t);
    case Head::extends:
    case Head::control:
    case Head::charge:
    case Head::obligation:
    case Head::parameter: return true;
  }
  return true;  // a Head has no other value
}

std::vector<Quantity> rates(const Evaluation& evaluation, ProvisionId charge, Instant t) {
  std::vector<Quantity> found;
  const std::vector<const Acting*> amendments = amendments_in_order(evaluation, charge);
  for (auto one = amendments.rbegin(); one != amendments.rend(); ++one) {
    const Terms& terms = evaluation.book().at((*one)->change).terms;
    const Truth acts = (*one)->act.at(t).value;
    if (!terms.rate || acts == Truth::no) continue;
    found.push_back(terms.rate->quantity);
    if (acts == Truth::yes) return found;
  }
  found.push_back(evaluation.book().at(charge).rate.quantity);
  return found;
}

}  // namespace inforce
