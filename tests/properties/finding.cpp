#include "tests/properties/finding.h"

#include <algorithm>
#include <limits>

namespace inforce::oracle {

namespace {

// What a provision's states are compared by.
enum class Measure : std::uint8_t { effect, rate };

constexpr int nothing = 0;
static_assert(static_cast<int>(Effect::none) == nothing);
constexpr int beyond_all = std::numeric_limits<int>::max();

struct Actor {
  int y = 0;
  Truth acts = Truth::no;
};

// One reading of everything that is open about who acts.
struct State {
  std::vector<int> suspensions, amendments, permissions;
};

std::vector<Actor> actors(int p, int i, Head head, Evaluation& evaluation) {
  std::vector<Actor> found;
  for (const int y : evaluation.view().at(p).acting) {
    if (evaluation.view().at(y).written->head != head) continue;
    const Truth acts = evaluation.act(y, p, i);
    if (acts != Truth::no) found.push_back({y, acts});
  }
  return found;
}

// All subsets that hold those that certainly act.
std::vector<std::vector<int>> readings(const std::vector<Actor>& actors_) {
  std::vector<std::vector<int>> all{{}};
  for (const Actor& actor : actors_) {
    std::vector<std::vector<int>> next;
    for (const std::vector<int>& one : all) {
      if (actor.acts == Truth::unclear) next.push_back(one);
      next.push_back(one);
      next.back().push_back(actor.y);
    }
    all = next;
  }
  return all;
}

std::vector<State> states(int p, int i, Evaluation& evaluation) {
  std::vector<State> all;
  const auto suspensions = readings(actors(p, i, Head::suspends, evaluation));
  const auto amendments = readings(actors(p, i, Head::amends, evaluation));
  const auto permissions = readings(actors(p, i, Head::permission, evaluation));
  for (const auto& suspension : suspensions) {
    for (const auto& amendment : amendments) {
      for (const auto& permission : permissions) all.push_back({suspension, amendment, permission});
    }
  }
  return all;
}

// Each field follows the latest acting amendment that sets it.
template <class Sets>
int latest_amendment(const std::vector<int>& amendments, const View& view, Sets sets) {
  int latest = -1;
  for (const int y : amendments) {
    if (!sets(*view.at(y).written)) continue;
    if (latest < 0 || view.start_of(y) > view.start_of(latest)) latest = y;
  }
  return latest;
}

int effect_in(int p, const State& state, const View& view) {
  const Provision& written = *view.at(p).written;
  if (written.head != Head::control) {
    return state.suspensions.empty() && state.permissions.empty() ? static_cast<int>(Effect::holds)
                                                                  : nothing;
  }
  Effect effect = written.effect;
  const int amended = latest_amendment(state.amendments, view, [](const Provision& amendment) {
    return amendment.new_effect.has_value();
  });
  if (amended >= 0) effect = *view.at(amended).written->new_effect;
  for (const int y : state.suspensions) {
    effect = std::min(effect, view.at(y).written->leaves.value_or(Effect::none));
  }
  for (const int y : state.permissions) {
    effect = std::min(effect, view.at(y).written->leaves.value_or(Effect::none));
  }
  return static_cast<int>(effect);
}

// Nothing remains of a charge that is suspended or lifted.
int rate_in(int p, const State& state, const View& view) {
  if (!state.suspensions.empty() || !state.permissions.empty()) return nothing;
  const int amended = latest_amendment(state.amendments, view, [](const Provision& amendment) {
    return amendment.new_rate.has_value();
  });
  const Rate& rate = amended < 0 ? view.at(p).written->rate : *view.at(amended).written->new_rate;
  return rate.hundredths;
}

int value_in(int p, const State& state, const View& view, Measure measure) {
  return measure == Measure::rate ? rate_in(p, state, view) : effect_in(p, state, view);
}

Truth match_in(int p, int i, const State& state, Evaluation& evaluation) {
  const View& view = evaluation.view();
  const int amended = latest_amendment(state.amendments, view, [](const Provision& amendment) {
    return amendment.new_scope.has_value();
  });
  if (amended < 0) return evaluation.matches(view.at(p).written->scope, p, i, false);
  return evaluation.matches(*view.at(amended).written->new_scope, amended, i, false);
}

// A recalled provision, and one that is only announced, applies at most possibly.
Truth caps(int p, const Evaluation& evaluation) {
  const SeenProvision& seen = evaluation.view().at(p);
  Truth cap = seen.recalled ? Truth::unclear : Truth::yes;
  const bool light = evaluation.view().wrong() == WrongEngine::weight_ignored;
  if (!seen.written->announced || light) return cap;
  if (evaluation.weighing() == Weighing::as_written) return Truth::unclear;
  return evaluation.weighing() == Weighing::by_the_texts ? Truth::no : cap;
}

// An amendment that some later one certainly covers is in no state's answer.
bool matters(const Actor& amendment, const std::vector<Actor>& all, const View& view,
             Measure measure) {
  const auto sets_value = [&](int y) {
    const Provision& one = *view.at(y).written;
    return measure == Measure::rate ? one.new_rate.has_value() : one.new_effect.has_value();
  };
  const auto sets_scope = [&](int y) { return view.at(y).written->new_scope.has_value(); };
  const auto counts = [&](const auto& sets) {
    const bool covered = std::any_of(all.begin(), all.end(), [&](const Actor& other) {
      return sets(other.y) && other.acts == Truth::yes &&
             view.start_of(other.y) > view.start_of(amendment.y);
    });
    return sets(amendment.y) && !covered;
  };
  return counts(sets_value) || counts(sets_scope);
}

OpenKinds kinds_of(int p, int i, Evaluation& evaluation, Measure measure) {
  Points points(evaluation);
  const View& view = evaluation.view();
  if (view.at(p).recalled) points.text();
  if (view.at(p).written->announced && caps(p, evaluation) == Truth::unclear &&
      evaluation.view().wrong() != WrongEngine::weight_ignored &&
      evaluation.weighing() == Weighing::as_written) {
    points.announcement();
  }
  points.in_force(p, i);
  points.conditions(p, i);
  for (const Head head : {Head::suspends, Head::permission}) {
    for (const Actor& actor : actors(p, i, head, evaluation)) points.act(actor.y, p, i);
  }
  const auto amendments = actors(p, i, Head::amends, evaluation);
  for (const Actor& actor : amendments) {
    if (matters(actor, amendments, view, measure)) points.act(actor.y, p, i);
  }
  for (const State& state : states(p, i, evaluation)) {
    points.match(match_in(p, i, state, evaluation));
  }
  return points.kinds();
}

MinuteFinding alone(int p, int i, Evaluation& evaluation, Measure measure) {
  Truth there = both(evaluation.in_force(p, i), evaluation.conditions(p, i));
  there = both(there, caps(p, evaluation));
  MinuteFinding made{beyond_all, nothing, {}};
  for (const State& state : states(p, i, evaluation)) {
    const Truth holds = both(there, match_in(p, i, state, evaluation));
    const int value = value_in(p, state, evaluation.view(), measure);
    made.lo = std::min(made.lo, holds == Truth::yes ? value : nothing);
    made.hi = std::max(made.hi, holds == Truth::no ? nothing : value);
  }
  if (made.lo != made.hi) made.kinds = kinds_of(p, i, evaluation, measure);
  return made;
}

// The replacements within a group of which it is open whether they act.
std::vector<int> open_links(const std::vector<int>& group, int i, Evaluation& evaluation) {
  std::vector<int> open;
  for (const int p : group) {
    for (const int r : evaluation.view().at(p).replaced_by) {
      if (evaluation.act(r, p, i) == Truth::unclear) open.push_back(r);
    }
  }
  return open;
}

// The strictest of the group.
MinuteFinding strictest(const std::vector<int>& group, int i, Evaluation& evaluation,
                        Measure measure) {
  MinuteFinding made;
  for (const int p : group) {
    const MinuteFinding one = alone(p, i, evaluation, measure);
    made.lo = std::max(made.lo, one.lo);
    made.hi = std::max(made.hi, one.hi);
    add(made.kinds, one.kinds);
  }
  return made;
}

// Every way in which the open links can come out.
std::vector<Supposed> cases_of(const std::vector<int>& open) {
  std::vector<Supposed> cases{{}};
  for (const int r : open) {
    std::vector<Supposed> next;
    for (const Supposed& one : cases) {
      for (const Truth acts : {Truth::no, Truth::yes}) {
        next.push_back(one);
        next.back().emplace_back(r, acts);
      }
    }
    cases = next;
  }
  return cases;
}

}  // namespace

bool may_reach(int charge, int i, Evaluation& evaluation) {
  const std::vector<State> all = states(charge, i, evaluation);
  return std::any_of(all.begin(), all.end(), [&](const State& state) {
    return match_in(charge, i, state, evaluation) != Truth::no;
  });
}

std::vector<std::vector<int>> subjects(const View& view) {
  std::vector<std::vector<int>> found;
  for (int p = 0; p < view.count(); ++p) {
    const SeenProvision& seen = view.at(p);
    const Head head = seen.written->head;
    if (head != Head::control && head != Head::charge && head != Head::obligation) continue;
    const auto is_known_successor = [&](int r) {
      return std::any_of(
          view.provisions().begin(), view.provisions().end(), [&](const SeenProvision& target) {
            return std::count(target.replaced_by.begin(), target.replaced_by.end(), r) != 0;
          });
    };
    if (std::any_of(seen.comes_with.begin(), seen.comes_with.end(), is_known_successor)) continue;
    std::vector<int> chain{p};
    while (!view.at(chain.back()).replaced_by.empty()) {
      const int r = view.at(chain.back()).replaced_by.front();
      const int successor = view.find(view.at(r).written->with);
      if (successor < 0) break;
      chain.push_back(successor);
    }
    found.push_back(chain);
  }
  return found;
}

const std::string& stack_of(int charge, const View& view) {
  const Provision& written = *view.at(charge).written;
  return written.stack.empty() ? written.id : written.stack;
}

bool sums_as_one(const std::vector<int>& subject, const View& view) {
  const int first = subject.front();
  return std::all_of(subject.begin(), subject.end(), [&](int p) {
    return stack_of(p, view) == stack_of(first, view) &&
           view.at(p).written->rate.unit == view.at(first).written->rate.unit;
  });
}

// While a replacement is open, the least is what holds in every case of it.
MinuteFinding finding_at(const std::vector<int>& subject, int i, Evaluation& evaluation) {
  const bool charges = evaluation.view().at(subject.front()).written->head == Head::charge;
  const bool compare = charges && sums_as_one(subject, evaluation.view());
  const Measure measure = compare ? Measure::rate : Measure::effect;
  MinuteFinding made = strictest(subject, i, evaluation, measure);
  const std::vector<int> open = open_links(subject, i, evaluation);
  if (!open.empty()) {
    made.lo = beyond_all;
    for (const Supposed& one : cases_of(open)) {
      const MinuteFinding there = strictest(subject, i, evaluation.supposing(one), measure);
      made.lo = std::min(made.lo, there.lo);
    }
  }
  if (made.lo == made.hi) made.kinds = {};
  return made;
}

}  // namespace inforce::oracle
