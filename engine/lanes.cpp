#include "engine/lanes.h"

#include <algorithm>

#include "engine/causes.h"
#include "engine/chains.h"
#include "engine/for_some.h"
#include "engine/open_points.h"
#include "engine/stated.h"

namespace inforce {

namespace {

template <class Line>
void add_moments(const Line& line, std::vector<Instant>& moments) {
  for (const auto& step : line.steps()) moments.push_back(step.from);
}

OpenKinds kinds_of_status(const Life& life, Instant t) {
  OpenKinds open;
  for (const OpenLine* line : {&life.in_force, &life.suspended, &life.conditions}) {
    open |= line->at(t).kinds;
  }
  return open;
}

bool same_run(const LaneRun& a, const LaneRun& b) {
  return a.statuses == b.statuses && a.effect == b.effect && a.open == b.open && a.says == b.says &&
         a.unchecked == b.unchecked && a.manner == b.manner && a.otherwise == b.otherwise;
}

// Else only what keeps it open is another: no act moved it.
bool moves(const LaneRun& before, const LaneRun& after) {
  const bool rests = after.statuses.only(Status::suspended);
  return before.statuses != after.statuses || before.effect != after.effect ||
         before.says != after.says || (rests && before.manner != after.manner);
}

// The first minute of the line where it never takes another value.
Instant last_change(const OpenLine& line) {
  const Instant last = line.steps().back().from;
  return std::max(last, Instant::first() + 1);
}

class Runs {
 public:
  Runs(const Evaluation& evaluation, ProvisionId id, const ForSome* for_some)
      : evaluation_(evaluation),
        id_(id),
        for_some_(for_some),
        life_(evaluation.life(id)),
        told_(told_status_line(evaluation, id)) {}

  std::vector<LaneRun> all() const {
    std::vector<LaneRun> runs;
    for (const Instant t : moments()) {
      LaneRun run = at(t);
      if (!runs.empty() && same_run(runs.back(), run)) continue;
      if (!runs.empty()) runs.back().until = t;
      if (!runs.empty() && moves(runs.back(), run)) {
        Cause cause = cause_of_step(evaluation_, id_, t);
        run.because = std::move(cause.sentence);
        run.by = std::move(cause.by);
      }
      runs.push_back(std::move(run));
    }
    return runs;
  }

 private:
  std::vector<Instant> moments() const {
    std::vector<Instant> moments = amended_at(evaluation_, id_);
    add_moments(told_, moments);
    add_moments(life_.outcome, moments);
    if (for_some_ != nullptr) {
      for (const Instant t : for_some_->moments()) moments.push_back(t);
    }
    // What is open may stay so, and for another reason.
    for (const Acting& one : life_.acting)
      add_moments(evaluation_.life(one.change).written, moments);
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
  }

  LaneRun at(Instant t) const {
    const Outcome& outcome = life_.outcome.at(t);
    const ToldStatus& status = told_.at(t);
    LaneRun run{t,  never, status.statuses, outcome.effect, {}, outcome.open, false, status.manner,
                {}, {}};
    // What an amendment makes of a provision that is over, or not there yet, is nothing to tell.
    const bool there = run.statuses.has(Status::operative) || run.statuses.has(Status::suspended);
    const Instant told =
        there ? t : life_.in_force.next_change_after(t).value_or(last_change(life_.in_force) - 1);
    run.says = words(evaluation_.book().at(id_), stated(evaluation_, id_, told));
    if (!run.statuses.certain()) run.open |= kinds_of_status(life_, t);
    run.unchecked = run.open.has(OpenKind::text) && only_unchecked(t);
    if (for_some_ == nullptr) return run;
    run.not_for_all = for_some_->acts(t);
    run.otherwise = for_some_->words(t);
    return run;
  }

  // Where no point of the text is found, nothing is said of a check.
  bool only_unchecked(Instant t) const {
    bool any = false;
    for (const OpenPoint& one : open_points(evaluation_, id_, t)) {
      if (one.kind != OpenKind::text) continue;
      if (!one.unchecked) return false;
      any = true;
    }
    return any;
  }

  const Evaluation& evaluation_;
  ProvisionId id_;
  const ForSome* for_some_;  // nothing: it is asked for facts told
  const Life& life_;
  Timeline<ToldStatus> told_;
};

// An extension that counts, and until when it carries what it extends.
struct Carried {
  const Acting* extension;
  MomentRange end;
};

std::vector<Carried> extensions_of(const Evaluation& evaluation, const Life& life) {
  std::vector<Carried> found;
  for (const Acting& one : life.acting) {
    const Provision& change = evaluation.book().at(one.change);
    const std::vector<Span>& spans = evaluation.life(one.change).spans;
    if (change.head != Head::extends || !change.new_end || spans.empty()) continue;
    found.push_back(
        {&one, evaluation.moments().end_of(*change.new_end, spans.front().from, change)});
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const Carried& a, const Carried& b) { return a.end.latest < b.end.latest; });
  return found;
}

// Each extension takes up where the one before it would have left off.
void add_prolonged(const Evaluation& evaluation, ProvisionId what, std::vector<Prolonged>& found) {
  const Life& life = evaluation.life(what);
  if (life.spans.empty()) return;
  Instant end = life.spans.back().until.earliest;
  for (const Carried& one : extensions_of(evaluation, life)) {
    // One that no longer acts by then, or finds nothing left to carry on, extends nothing.
    const Truth counts = end < never ? one.extension->act.at(end).value : Truth::no;
    if (counts == Truth::no || life.in_force.at(end - 1).value == Truth::no) continue;
    found.push_back({end, what, one.extension->change, counts == Truth::yes});
    end = std::max(end, one.end.earliest);
  }
}

// One more control, minute by minute.
Timeline<Lines> with(const Timeline<Lines>& lines, const Timeline<Outcome>& outcome) {
  return lines.combine(outcome, [](Lines sum, const Outcome& one) {
    sum.add(one.effect, one.cautious());
    return sum;
  });
}

Lane lane_of(const Evaluation& evaluation, ProvisionId provision, const ForSome* for_some) {
  const RuleBook& book = evaluation.book();
  Lane made{provision, evaluation.moments().zone_of(book.at(provision)), {}, {}};
  made.runs = Runs(evaluation, provision, for_some).all();
  add_prolonged(evaluation, provision, made.prolonged);
  for (const Acting& one : evaluation.life(provision).acting) {
    if (book.at(one.change).head == Head::suspends) {
      add_prolonged(evaluation, one.change, made.prolonged);
    }
  }
  std::stable_sort(made.prolonged.begin(), made.prolonged.end(),
                   [](const Prolonged& a, const Prolonged& b) { return a.at < b.at; });
  return made;
}

}  // namespace

Lane lane(const Evaluation& evaluation, ProvisionId provision) {
  return lane_of(evaluation, provision, nullptr);
}

Lane lane(const Chronicle& chronicle, ProvisionId provision) {
  const ForSome for_some(chronicle, provision);
  return lane_of(chronicle.without_question(), provision, &for_some);
}

Timeline<Lines> lines_over_time(const Evaluation& evaluation) {
  Timeline<Lines> lines{Lines{}};
  for (const ControlLine& line : control_lines(evaluation, RightAt::all_minutes)) {
    lines = with(lines, line.outcome);
  }
  return lines;
}

bool reaches_as_told(const Evaluation& evaluation, ProvisionId provision) {
  const auto& steps = evaluation.life(provision).reaches.steps();
  return std::any_of(steps.begin(), steps.end(), [](const OpenLine::Step& step) {
    return step.value.value != Truth::no && !step.value.kinds.has(OpenKind::facts);
  });
}

}  // namespace inforce
