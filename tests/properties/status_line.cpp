#include "tests/properties/status_line.h"

namespace inforce::oracle {

namespace {

// What holds at each minute, asked once.
struct Held {
  std::vector<Truth> in_force;
  std::vector<bool> stretch;  // stated, though some act may keep it from holding
  bool anything = false;      // a stretch, or an act that takes one away
};

Held held_over_time(int p, Evaluation& evaluation) {
  Held made;
  for (int i = 0; i < static_cast<int>(evaluation.times().size()); ++i) {
    made.in_force.push_back(evaluation.in_force(p, i));
    made.stretch.push_back(evaluation.window(p, i) != Truth::no ||
                           evaluation.any_acting(p, i, Head::extends) != Truth::no);
    made.anything = made.anything || made.stretch.back();
    for (const Head head : {Head::ends, Head::replaces, Head::resumes, Head::postpones}) {
      made.anything = made.anything || evaluation.any_acting(p, i, head) != Truth::no;
    }
  }
  return made;
}

// Not in force: is there a later start, was there an earlier one, is there any on file?
StatusAt out_of_force(const Held& held, std::size_t i) {
  bool later = false;
  bool later_certain = false;
  bool earlier = false;
  bool stretch_later = false;
  for (std::size_t s = 0; s < held.in_force.size(); ++s) {
    if (s < i) earlier = earlier || held.in_force[s] == Truth::yes;
    if (s <= i) continue;
    later = later || held.in_force[s] != Truth::no;
    later_certain = later_certain || held.in_force[s] == Truth::yes;
    stretch_later = stretch_later || held.stretch[s];
  }
  StatusAt made;
  made.set.pending = later_certain;
  made.set.ended = !later && earlier;
  made.set.prospective = !held.anything;
  made.settled = later_certain || (!later && earlier && !stretch_later) || !held.anything;
  if (!made.set.prospective && !made.set.pending) made.set.ended = true;
  return made;
}

StatusAt status_at(int p, int i, const Held& held, Evaluation& evaluation) {
  const auto at = static_cast<std::size_t>(i);
  const Truth now = held.in_force[at];
  const Truth stopped = either(evaluation.suspended(p, i), negate(evaluation.conditions(p, i)));
  StatusAt made;
  if (now != Truth::yes) {
    made = out_of_force(held, at);
    const bool postponed = evaluation.any_acting(p, i, Head::postpones) != Truth::no;
    made.settled = made.settled && now == Truth::no && !postponed;
  }
  made.set.operative = evaluation.operative(p, i) != Truth::no;
  made.set.suspended = both(now, stopped) != Truth::no;
  return made;
}

}  // namespace

std::vector<StatusAt> status_line(int p, Evaluation& evaluation) {
  const Held held = held_over_time(p, evaluation);
  std::vector<StatusAt> line;
  for (int i = 0; i < static_cast<int>(evaluation.times().size()); ++i) {
    line.push_back(status_at(p, i, held, evaluation));
  }
  return line;
}

}  // namespace inforce::oracle
