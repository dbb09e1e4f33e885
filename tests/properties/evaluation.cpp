#include "tests/properties/evaluation.h"

#include <algorithm>

namespace inforce::oracle {

Evaluation::Evaluation(const View& view, const OracleQuestion* question, Weighing weighing,
                       std::vector<Minute> times, Supposed supposed)
    : view_(view),
      question_(question),
      weighing_(weighing),
      times_(std::move(times)),
      supposed_(std::move(supposed)) {
  const std::size_t cells = times_.size() * static_cast<std::size_t>(view.count());
  operative_.assign(cells, -1);
  once_.assign(cells, -1);
  assumed_.assign(static_cast<std::size_t>(view.count()), std::nullopt);
}

int Evaluation::index_of(Minute t) const {
  const auto found = std::lower_bound(times_.begin(), times_.end(), t);
  return static_cast<int>(found - times_.begin());
}

std::int8_t& Evaluation::memo(std::vector<std::int8_t>& table, int p, int i) {
  return table[static_cast<std::size_t>(p) * times_.size() + static_cast<std::size_t>(i)];
}

Truth Evaluation::negation(Truth value) const {
  if (view_.wrong() == WrongEngine::negation_on_the_wrong_bound) {
    return truth(value != Truth::yes);
  }
  return negate(value);
}

// A 2.
Truth Evaluation::in_span(const Span& span, Minute t) const {
  if (span.from.latest <= t && t < span.until.earliest) return Truth::yes;
  if (t < span.from.earliest || t >= span.until.latest) return Truth::no;
  return Truth::unclear;
}

// B 13: 29 February as a last day is the month's last, as a first day 1 March in common years.
bool Evaluation::in_season(int p, Minute t) const {
  const SeenProvision& seen = view_.at(p);
  if (!seen.written->yearly) return true;
  if (t == since_ever) return false;
  const Date today = civil_date(Instant::from_minutes_since_epoch(t), view_.zone_of(p));
  const bool leap = last_day_of_month(today.year(), 2) == 29;
  const int from = seen.written->yearly->from == 229 && !leap ? 301 : seen.written->yearly->from;
  const int through =
      seen.written->yearly->through == 229 && !leap ? 228 : seen.written->yearly->through;
  const int now = today.month() * 100 + today.day();
  const bool within_a_year = seen.written->yearly->from <= seen.written->yearly->through;
  return within_a_year ? from <= now && now <= through : from <= now || now <= through;
}

Truth Evaluation::brought(int p, int i) {
  Truth any = Truth::no;
  for (const int r : view_.at(p).comes_with) {
    for (int target = 0; target < view_.count(); ++target) {
      const std::vector<int>& replaced = view_.at(target).replaced_by;
      if (std::count(replaced.begin(), replaced.end(), r) == 0) continue;
      any = either(any, act(r, target, i));
    }
  }
  return any;
}

Truth Evaluation::in_spans(int p, int i) const {
  Truth any = Truth::no;
  for (const Span& span : view_.at(p).spans) any = either(any, in_span(span, time(i)));
  return any;
}

// A 2, and of a successor A 6.
Truth Evaluation::window(int p, int i) {
  if (!in_season(p, time(i))) return Truth::no;
  const SeenProvision& seen = view_.at(p);
  if (!seen.held_by_replacement) return in_spans(p, i);
  return seen.instrument->in_force.empty() ? brought(p, i) : both(brought(p, i), in_spans(p, i));
}

Truth Evaluation::any_acting(int p, int i, Head head) {
  Truth any = Truth::no;
  for (const int y : view_.at(p).acting) {
    if (view_.at(y).written->head == head) any = either(any, act(y, p, i));
  }
  return any;
}

// A 4.
Truth Evaluation::in_force(int p, int i) {
  Truth held = either(window(p, i), any_acting(p, i, Head::extends));
  held = both(held, negation(any_acting(p, i, Head::postpones)));
  Truth gone = any_acting(p, i, Head::ends);
  for (const int r : view_.at(p).replaced_by) gone = either(gone, act(r, p, i));
  if (view_.at(p).written->head == Head::suspends) {
    gone = either(gone, any_acting(p, i, Head::resumes));
  }
  return both(held, negation(gone));
}

// A 5.
Truth Evaluation::suspended(int p, int i) { return any_acting(p, i, Head::suspends); }

Truth Evaluation::condition(const Condition& condition_, int i) {
  switch (condition_.kind) {
    case Condition::Kind::any: {
      Truth any = Truth::no;
      for (const Condition& part : condition_.parts) any = either(any, condition(part, i));
      return any;
    }
    case Condition::Kind::all: {
      Truth all = Truth::yes;
      for (const Condition& part : condition_.parts) all = both(all, condition(part, i));
      return all;
    }
    case Condition::Kind::ref: break;
  }
  if (const SeenEvent* event = view_.find_event(condition_.ref)) {
    return in_span({event->date, {never, never}}, time(i));
  }
  const int p = view_.find(condition_.ref);
  if (p < 0) return Truth::no;
  // What was not checked against a source meets a condition at most possibly.
  return view_.at(p).recalled ? both(operative(p, i), Truth::unclear) : operative(p, i);
}

Truth Evaluation::conditions(int p, int i) {
  Truth all = Truth::yes;
  for (const Condition& one : view_.at(p).written->while_all) all = both(all, condition(one, i));
  for (const Condition& one : view_.at(p).written->unless_any) {
    all = both(all, negation(condition(one, i)));
  }
  return all;
}

Truth Evaluation::operative_now(int p, int i) {
  return both(both(in_force(p, i), negation(suspended(p, i))), conditions(p, i));
}

// The greatest solution: all hold, until some do not.
void Evaluation::solve_loop(const std::vector<int>& component, int i) {
  for (const int p : component) assumed_[static_cast<std::size_t>(p)] = Truth::yes;
  for (bool changed = true; changed;) {
    changed = false;
    for (const int p : component) {
      const Truth now = operative_now(p, i);
      std::optional<Truth>& assumed = assumed_[static_cast<std::size_t>(p)];
      changed = changed || *assumed != now;
      assumed = now;
    }
  }
  for (const int p : component) {
    std::optional<Truth>& assumed = assumed_[static_cast<std::size_t>(p)];
    memo(operative_, p, i) = static_cast<std::int8_t>(*assumed);
  }
  for (const int p : component) assumed_[static_cast<std::size_t>(p)].reset();
}

Truth Evaluation::operative(int p, int i) {
  if (assumed_[static_cast<std::size_t>(p)]) return *assumed_[static_cast<std::size_t>(p)];
  if (memo(operative_, p, i) < 0) {
    const std::vector<int>& component = view_.at(p).component;
    if (component.size() > 1) {
      solve_loop(component, i);
    } else {
      const Truth value = operative_now(p, i);
      memo(operative_, p, i) = static_cast<std::int8_t>(value);
    }
  }
  return static_cast<Truth>(memo(operative_, p, i));
}

Truth Evaluation::once_operative(int p, int i) {
  if (memo(once_, p, i) < 0) {
    Truth greatest = Truth::no;
    for (int s = 0; s <= i; ++s) greatest = either(greatest, operative(p, s));
    memo(once_, p, i) = static_cast<std::int8_t>(greatest);
  }
  return static_cast<Truth>(memo(once_, p, i));
}

Truth Evaluation::reversed(int y, int i) {
  Truth any = Truth::no;
  for (const int e : view_.at(y).acting) {
    const Provision& written = *view_.at(e).written;
    if (written.head == Head::ends && written.how == "reversed") any = either(any, act(e, y, i));
  }
  return any;
}

Truth Evaluation::not_lifted(int y, int i) {
  Truth lifted = either(any_acting(y, i, Head::ends), any_acting(y, i, Head::resumes));
  lifted = either(lifted, any_acting(y, i, Head::replaces));
  return both(negation(lifted), negation(suspended(y, i)));
}

// A 3.
Truth Evaluation::acting(int y, int i) {
  const Provision& written = *view_.at(y).written;
  if (acts_for_good(written)) {
    return both(both(once_operative(y, i), negation(suspended(y, i))), negation(reversed(y, i)));
  }
  if (written.head == Head::suspends && written.revival == Revival::needs_act) {
    return both(once_operative(y, i), not_lifted(y, i));
  }
  if (written.head == Head::suspends && written.revival == Revival::unclear) {
    const Truth afterwards = both(once_operative(y, i), not_lifted(y, i));
    return either(operative(y, i), both(afterwards, Truth::unclear));
  }
  return operative(y, i);
}

Truth Evaluation::matches(const Scope& scope, int owner, int i, bool claimed) const {
  if (question_ == nullptr) return truth(scope.empty());
  return match(scope, owner, Asked{view_, *question_, time(i)}, claimed);
}

// A permission is claimed, and its amount is part of the match.
Truth Evaluation::change_matches(int y, int i) const {
  const Provision& written = *view_.at(y).written;
  const bool claimed = written.head == Head::permission;
  const Truth tests =
      both(matches(written.scope, y, i, claimed), matches(written.if_all, y, i, claimed));
  return both(tests, amount_allows(y, i));
}

Truth Evaluation::amount_allows(int y, int i) const {
  const Provision& written = *view_.at(y).written;
  if (written.head != Head::permission || !written.amount) return Truth::yes;
  return question_ == nullptr ? Truth::no : within_amount(y, Asked{view_, *question_, time(i)});
}

bool Evaluation::shares_a_side(int y, int p) const {
  return share_a_side(*view_.at(y).instrument, *view_.at(p).instrument, view_.book());
}

// B 5: a political act moves binding law only possibly; so does what is only announced.
bool Evaluation::weight_cuts(int y, int p) const {
  if (view_.wrong() == WrongEngine::weight_ignored) return false;
  return view_.at(y).instrument->force < view_.at(p).instrument->force ||
         view_.at(y).written->announced;
}

Evaluation& Evaluation::supposing(const Supposed& supposed) {
  std::unique_ptr<Evaluation>& made = cases_[supposed];
  if (!made) made = std::make_unique<Evaluation>(view_, question_, weighing_, times_, supposed);
  return *made;
}

Truth Evaluation::act(int y, int p, int i) {
  const Truth value = act_as_written(y, p, i);
  if (value != Truth::unclear) return value;
  for (const auto& [replacement, acts] : supposed_) {
    if (replacement == y) return acts;
  }
  return value;
}

Truth Evaluation::act_as_written(int y, int p, int i) {
  const SeenProvision& seen = view_.at(y);
  const bool heavy = view_.wrong() == WrongEngine::weight_ignored;
  if (seen.instrument->force == Force::agreed && !heavy) return Truth::no;
  if (!shares_a_side(y, p)) return Truth::no;
  Truth value = both(acting(y, i), change_matches(y, i));
  if (weight_cuts(y, p)) {
    if (weighing_ == Weighing::as_written) value = both(value, Truth::unclear);
    if (weighing_ == Weighing::by_the_texts) value = Truth::no;
  }
  return seen.recalled ? both(value, Truth::unclear) : value;
}

}  // namespace inforce::oracle
