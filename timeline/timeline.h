// A value over time: at every minute one value, and few moments at which it changes.
//
// Everything the engine says is one of these: the status of a provision, whether a suspension acts,
// which version holds. Being total it needs no "no answer here"; being the shortest list of its own
// changes, it compares, merges and prints without any further thought.
#pragma once

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <vector>

#include "timeline/instant.h"
#include "timeline/period.h"
#include "timeline/truth.h"

namespace inforce {

/// A function of time, total and constant between its steps. It asks only == of T.
/// Invariant: the first step is at Instant::first(), steps strictly increase and stay on the time
/// axis, and the values of neighbours differ. Hence two timelines are equal exactly if they say the
/// same at every minute.
template <class T>
class Timeline {
 public:
  /// From here, until the next step, this value.
  struct Step {
    Instant from;
    T value;

    friend bool operator==(const Step& a, const Step& b) {
      return a.from == b.from && a.value == b.value;
    }
  };

  struct Change {
    Instant at;  ///< the first minute of `after`
    T before;
    T after;

    friend bool operator==(const Change& a, const Change& b) {
      return a.at == b.at && a.before == b.before && a.after == b.after;
    }
  };

  /// The same at all times.
  explicit Timeline(T always) { steps_.push_back({Instant::first(), std::move(always)}); }

  /// Steps in order of time, the first at Instant::first(). Of several at one minute the last one
  /// counts; one that changes nothing is dropped.
  static Timeline from_steps(std::vector<Step> steps) {
    assert(!steps.empty() && steps.front().from == Instant::first() && "a timeline is total");
    Timeline made;
    made.steps_.reserve(steps.size());
    for (Step& step : steps) made.append(step.from, std::move(step.value));
    return made;
  }

  [[nodiscard]] const std::vector<Step>& steps() const { return steps_; }
  [[nodiscard]] const T& at(Instant t) const { return step_at(t).value; }

  /// The step that holds at `t`: also since when.
  [[nodiscard]] const Step& step_at(Instant t) const {
    const auto after = first_after(t);
    return after == steps_.begin() ? *after : *(after - 1);
  }

  /// The next minute after `t` with another value than the minute before it.
  [[nodiscard]] std::optional<Instant> next_change_after(Instant t) const {
    const auto after = first_after(t);
    if (after == steps_.end()) return std::nullopt;
    return after->from;
  }

  /// All changes in [from, until), in order. Without `until`: to the end of time.
  [[nodiscard]] std::vector<Change> changes(Instant from, std::optional<Instant> until) const {
    std::vector<Change> found;
    for (auto step = first_after(from - 1); step != steps_.end(); ++step) {
      if (until && *until <= step->from) break;
      if (step == steps_.begin()) continue;  // the beginning of time changes nothing
      found.push_back({step->from, (step - 1)->value, step->value});
    }
    return found;
  }

  /// `value` in [from, until); elsewhere as before. An empty run changes nothing.
  void set(Instant from, std::optional<Instant> until, T value) {
    from = std::max(from, Instant::first());
    if (until && *until <= from) return;
    Timeline made;
    made.steps_.reserve(steps_.size() + 2);
    auto step = steps_.begin();
    for (; step != steps_.end() && step->from < from; ++step) {
      made.steps_.push_back(std::move(*step));
    }
    // The value that resumes at `until` may be one already moved, so it is looked up in `made`.
    std::optional<T> resumed;
    if (step != steps_.begin()) resumed = made.steps_.back().value;
    made.append(from, std::move(value));
    for (; step != steps_.end() && (!until || step->from <= *until); ++step) {
      resumed = std::move(step->value);
    }
    if (until) made.append(*until, std::move(*resumed));
    for (; step != steps_.end(); ++step) made.append(step->from, std::move(step->value));
    steps_ = std::move(made.steps_);
  }
  void set(const Period& period, T value) { set(period.from(), period.until(), std::move(value)); }

  /// Minute by minute f(this, other): one walk over both.
  template <class U, class F>
  [[nodiscard]] auto combine(const Timeline<U>& other, F f) const {
    using R = std::decay_t<std::invoke_result_t<F&, const T&, const U&>>;
    Timeline<R> made;
    made.steps_.reserve(steps_.size() + other.steps_.size() - 1);
    auto mine = steps_.begin();
    auto theirs = other.steps_.begin();
    Instant now = Instant::first();
    while (true) {
      made.append(now, f(mine->value, theirs->value));
      const bool mine_goes_on = mine + 1 != steps_.end();
      const bool theirs_goes_on = theirs + 1 != other.steps_.end();
      if (!mine_goes_on && !theirs_goes_on) return made;
      if (!mine_goes_on) {
        now = (++theirs)->from;
      } else if (!theirs_goes_on) {
        now = (++mine)->from;
      } else {
        const Instant next_mine = (mine + 1)->from;
        const Instant next_theirs = (theirs + 1)->from;
        now = std::min(next_mine, next_theirs);
        if (next_mine == now) ++mine;
        if (next_theirs == now) ++theirs;
      }
    }
  }

  /// Minute by minute f(this).
  template <class F>
  [[nodiscard]] auto map(F f) const {
    using R = std::decay_t<std::invoke_result_t<F&, const T&>>;
    Timeline<R> made;
    made.steps_.reserve(steps_.size());
    for (const Step& step : steps_) made.append(step.from, f(step.value));
    return made;
  }

  friend bool operator==(const Timeline& a, const Timeline& b) { return a.steps_ == b.steps_; }

 private:
  template <class U>
  friend class Timeline;

  Timeline() = default;  // only on the way to a whole one

  [[nodiscard]] auto first_after(Instant t) const {
    return std::upper_bound(steps_.begin(), steps_.end(), t,
                            [](Instant moment, const Step& step) { return moment < step.from; });
  }

  // Keeps the invariant: the one place where steps are added. What begins after the time axis
  // ends ("never") is not there.
  void append(Instant from, T value) {
    assert((steps_.empty() || steps_.back().from <= from) && "steps come in order of time");
    if (Instant::last() < from) return;
    if (!steps_.empty() && steps_.back().from == from) steps_.pop_back();
    if (!steps_.empty() && steps_.back().value == value) return;
    steps_.push_back({from, std::move(value)});
  }

  std::vector<Step> steps_;
};

[[nodiscard]] inline Timeline<Truth> both(const Timeline<Truth>& a, const Timeline<Truth>& b) {
  return a.combine(b, [](Truth x, Truth y) { return both(x, y); });
}

[[nodiscard]] inline Timeline<Truth> either(const Timeline<Truth>& a, const Timeline<Truth>& b) {
  return a.combine(b, [](Truth x, Truth y) { return either(x, y); });
}

[[nodiscard]] inline Timeline<Truth> negate(const Timeline<Truth>& a) {
  return a.map([](Truth x) { return negate(x); });
}

/// "At least once so far": at each minute the greatest value up to and including it.
[[nodiscard]] inline Timeline<Truth> once(const Timeline<Truth>& a) {
  Truth greatest = Truth::no;
  return a.map([&greatest](Truth x) { return greatest = either(greatest, x); });
}

}  // namespace inforce
