#include "engine/owed_states.h"

#include <algorithm>

#include "engine/status_line.h"

namespace inforce {

namespace {

TruthLine waived(const Evaluation& evaluation, const Life& life) {
  TruthLine found(Truth::no);
  for (const Acting& one : life.acting) {
    if (evaluation.book().at(one.change).head != Head::permission) continue;
    found = either(found, truths(one.act));
  }
  return found;
}

// It ended before it fell due: from then on, until it would hold again.
TruthLine lapsed(const TruthLine& ended, const TruthLine& past) {
  Truth lost = Truth::no;
  return ended.combine(past, [&lost](Truth gone, Truth over) {
    return lost = either(both(gone, negate(over)), both(lost, either(gone, over)));
  });
}

/// States put together one after the other; those that are not certainly false are possible.
class PossibleStates {
 public:
  void add(const TruthLine& line, Owed state) {
    found_ = found_.combine(line, [state](OwedStates so_far, Truth value) {
      return value == Truth::no ? so_far : so_far | state;
    });
  }
  /// Where no state taken before holds.
  void take(const TruthLine& line, Owed state) {
    add(both(rest_, line), state);
    leave_out(line);
  }
  void leave_out(const TruthLine& line) { rest_ = both(rest_, negate(line)); }

  [[nodiscard]] const TruthLine& rest() const { return rest_; }
  [[nodiscard]] const Timeline<OwedStates>& found() const { return found_; }

 private:
  Timeline<OwedStates> found_{OwedStates()};
  TruthLine rest_{Truth::yes};
};

void add_done(const OwedCourse& course, PossibleStates& states) {
  if (course.cap) return states.take(course.done, Owed::exceeded);
  const TruthLine in_time = once(both(course.done, negate(course.due.past)));
  states.add(in_time, Owed::met);
  states.add(both(both(course.done, course.due.past), negate(in_time)), Owed::met_late);
  states.leave_out(course.done);
}

// Unscheduled, where no start is on file.
void add_waiting(const OwedCourse& course, PossibleStates& states) {
  const OwedLife& life = course.life;
  const TruthLine before = both(course.early, negate(life.prospective));
  states.add(both(states.rest(), life.prospective), Owed::unscheduled);
  states.add(both(states.rest(), either(life.pending, before)), Owed::not_yet_open);
  states.leave_out(either(life.waiting, course.early));
}

}  // namespace

OwedLife owed_life(const Evaluation& evaluation, ProvisionId obligation) {
  const Life& life = evaluation.life(obligation);
  const Timeline<Statuses> status = status_line(life);
  return {is_in(status, {Status::prospective}),
          is_in(status, {Status::pending}),
          is_in(status, {Status::prospective, Status::pending}),
          is_in(status, {Status::suspended}),
          is_in(status, {Status::ended}),
          waived(evaluation, life)};
}

Timeline<OwedStates> owed_states(const OwedCourse& course) {
  PossibleStates states;
  add_done(course, states);
  states.take(lapsed(course.life.ended, course.due.past), Owed::lapsed);
  add_waiting(course, states);
  states.take(course.life.suspended, Owed::suspended);
  states.take(course.life.waived, Owed::waived);
  states.take(course.due.past, course.cap ? Owed::met : Owed::overdue);
  states.take(course.due.dateless, Owed::unscheduled);
  states.add(states.rest(), Owed::open);
  return states.found();
}

}  // namespace inforce
