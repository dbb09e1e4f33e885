#include "tests/properties/points.h"

#include <algorithm>

namespace inforce::oracle {

namespace {

bool open(Truth value) { return value == Truth::unclear; }

}  // namespace

bool Points::first_visit(Node node, int p, int q, int i) {
  return visited_.emplace(node, p, q, i).second;
}

void Points::match(Truth value) {
  if (open(value)) facts();
}

void Points::window(int p, int i) {
  const View& view = evaluation_.view();
  if (!open(evaluation_.window(p, i))) return;
  const SeenProvision& seen = view.at(p);
  if (open(evaluation_.in_spans(p, i))) text();
  if (!seen.held_by_replacement) return;
  for (const int r : seen.comes_with) {
    for (int target = 0; target < view.count(); ++target) {
      const std::vector<int>& replaced = view.at(target).replaced_by;
      if (std::count(replaced.begin(), replaced.end(), r) == 0) continue;
      act(r, target, i);
    }
  }
}

void Points::acts_of(int p, int i, Head head) {
  for (const int y : evaluation_.view().at(p).acting) {
    if (evaluation_.view().at(y).written->head == head) act(y, p, i);
  }
}

void Points::in_force(int p, int i) {
  if (!open(evaluation_.in_force(p, i))) return;
  if (!first_visit(Node::in_force, p, p, i)) return;
  const Truth held = either(evaluation_.window(p, i), evaluation_.any_acting(p, i, Head::extends));
  if (open(held)) {
    window(p, i);
    acts_of(p, i, Head::extends);
  }
  acts_of(p, i, Head::postpones);
  acts_of(p, i, Head::ends);
  for (const int r : evaluation_.view().at(p).replaced_by) act(r, p, i);
  if (evaluation_.view().at(p).written->head == Head::suspends) acts_of(p, i, Head::resumes);
}

void Points::suspended(int p, int i) {
  if (open(evaluation_.suspended(p, i))) acts_of(p, i, Head::suspends);
}

void Points::condition(const Condition& condition_, int i) {
  if (!open(evaluation_.condition(condition_, i))) return;
  for (const Condition& part : condition_.parts) condition(part, i);
  if (condition_.kind != Condition::Kind::ref) return;
  if (evaluation_.view().find_event(condition_.ref) != nullptr) {
    text();
  } else {
    const int p = evaluation_.view().find(condition_.ref);
    if (evaluation_.view().at(p).recalled) text();
    operative(p, i);
  }
}

void Points::conditions(int p, int i) {
  if (!open(evaluation_.conditions(p, i))) return;
  for (const Condition& one : evaluation_.view().at(p).written->while_all) condition(one, i);
  for (const Condition& one : evaluation_.view().at(p).written->unless_any) condition(one, i);
}

void Points::operative(int p, int i) {
  if (!open(evaluation_.operative(p, i)) || !first_visit(Node::operative, p, p, i)) return;
  in_force(p, i);
  suspended(p, i);
  conditions(p, i);
}

void Points::once(int p, int i) {
  if (!open(evaluation_.once_operative(p, i)) || !first_visit(Node::once, p, p, i)) return;
  for (int s = 0; s <= i; ++s) operative(p, s);
}

void Points::reversed(int y, int i) {
  for (const int e : evaluation_.view().at(y).acting) {
    const Provision& written = *evaluation_.view().at(e).written;
    if (written.head == Head::ends && written.how == "reversed") act(e, y, i);
  }
}

void Points::not_lifted(int y, int i) {
  if (!open(evaluation_.not_lifted(y, i))) return;
  acts_of(y, i, Head::ends);
  acts_of(y, i, Head::resumes);
  acts_of(y, i, Head::replaces);
  suspended(y, i);
}

void Points::acting(int y, int i) {
  if (!open(evaluation_.acting(y, i)) || !first_visit(Node::acting, y, y, i)) return;
  const Provision& written = *evaluation_.view().at(y).written;
  if (acts_for_good(written)) {
    once(y, i);
    suspended(y, i);
    reversed(y, i);
  } else if (written.head == Head::suspends && written.revival == Revival::needs_act) {
    once(y, i);
    not_lifted(y, i);
  } else if (written.head == Head::suspends && written.revival == Revival::unclear) {
    operative(y, i);
    if (both(evaluation_.once_operative(y, i), evaluation_.not_lifted(y, i)) != Truth::no) {
      text();
      once(y, i);
      not_lifted(y, i);
    }
  } else {
    operative(y, i);
  }
}

void Points::act(int y, int p, int i) {
  if (!open(evaluation_.act(y, p, i)) || !first_visit(Node::act, y, p, i)) return;
  if (evaluation_.view().at(y).recalled) text();
  if (evaluation_.weight_cuts(y, p) && evaluation_.weighing() == Weighing::as_written) {
    announcement();
  }
  acting(y, i);
  // A permission's tests are claimed: only what was drawn can leave it open.
  if (open(evaluation_.amount_allows(y, i))) {
    if (open(evaluation_.change_matches(y, i))) text();
  } else {
    match(evaluation_.change_matches(y, i));
  }
}

}  // namespace inforce::oracle
