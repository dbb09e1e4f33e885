#include "engine/terms.h"

#include <algorithm>

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
