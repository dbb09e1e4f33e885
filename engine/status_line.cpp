#include "engine/status_line.h"

#include <algorithm>
#include <vector>

namespace inforce {

namespace {

// What lies before and after a minute on the line of windows and extensions.
struct Surroundings {
  bool begins_later = false;     // a start on file, after this minute
  bool may_begin_later = false;  // one that may also never come, or may have come
  bool was_there = false;        // it held, or may have, and then no longer
};

// One entry per step of the line.
std::vector<Surroundings> surroundings(const OpenLine& covered) {
  const auto& steps = covered.steps();
  std::vector<Surroundings> found(steps.size());
  for (std::size_t i = 1; i < steps.size(); ++i) {
    found[i].was_there = found[i - 1].was_there || steps[i].value.value < steps[i - 1].value.value;
  }
  for (std::size_t i = steps.size() - 1; i-- > 0;) {
    const Truth now = steps[i].value.value;
    const Truth next = steps[i + 1].value.value;
    found[i].begins_later = found[i + 1].begins_later || (next == Truth::yes && now < next);
    found[i].may_begin_later = found[i + 1].may_begin_later || now < next;
  }
  return found;
}

// A start that is never certain to have come (planned, or not before) is no fixed start.
bool settles_later(const OpenLine& covered, std::size_t step) {
  const auto& steps = covered.steps();
  return step + 1 < steps.size();
}

// In force again for certain: by its dates, or because the act that stands in its way is stayed or
// undone.
bool in_force_later(const Life& life, Instant t) {
  const auto& steps = life.in_force.steps();
  return std::any_of(steps.begin(), steps.end(), [t](const OpenLine::Step& step) {
    return step.from > t && step.value.value == Truth::yes;
  });
}

void add_without_force(const Life& life, Instant t, const Surroundings& around, bool fixed,
                       Statuses& found) {
  // With a later start on file it is pending, not ended. Semantics A 10.
  if (in_force_later(life, t)) return found.add(Status::pending);
  const Truth ended = life.ended.at(t).value;
  if (ended != Truth::no) found.add(Status::ended);
  if (ended == Truth::yes) return;
  const Truth postponed = life.postponed.at(t).value;
  if (postponed != Truth::no) found.add(Status::pending);
  if (postponed == Truth::yes || life.covered.at(t).value == Truth::yes) return;
  if (around.begins_later || (around.may_begin_later && fixed)) {
    found.add(Status::pending);
  } else if (around.was_there) {
    found.add(Status::ended);
  } else {
    found.add(Status::prospective);
  }
}

void add_in_force(const Life& life, Instant t, Statuses& found) {
  const Truth suspended = either(life.suspended.at(t), negate(life.conditions.at(t))).value;
  if (suspended != Truth::yes) found.add(Status::operative);
  if (suspended != Truth::no) found.add(Status::suspended);
}

}  // namespace

Timeline<Truth> is_in(const Timeline<Statuses>& line, std::initializer_list<Status> wanted) {
  return line.map([wanted](Statuses statuses) {
    const auto all = statuses.all();
    const auto count = std::count_if(all.begin(), all.end(), [wanted](Status status) {
      return std::find(wanted.begin(), wanted.end(), status) != wanted.end();
    });
    if (count == 0) return Truth::no;
    return count == std::ptrdiff_t(all.size()) ? Truth::yes : Truth::unclear;
  });
}

bool was_in_force(const Life& life, Instant t) {
  const auto& steps = life.in_force.steps();
  return std::any_of(steps.begin(), steps.end(), [t](const OpenLine::Step& step) {
    return step.from < t && step.value.value == Truth::yes;
  });
}

bool outlived_while_put_off(const Life& life, Instant t) {
  if (life.postponed.at(t).value != Truth::yes) return false;
  const OpenLine left = both(life.covered, negate(life.postponed));
  return left.at(t).value == Truth::no &&
         std::none_of(left.steps().begin(), left.steps().end(), [t](const OpenLine::Step& step) {
           return step.from > t && step.value.value != Truth::no;
         });
}

bool never_yet_operative(const Life& life, Instant t) {
  if (life.in_force.at(t).value == Truth::no) return false;
  const auto& steps = life.operative.steps();
  return std::all_of(steps.begin(), steps.end(), [&](const OpenLine::Step& step) {
    return t < step.from || step.value.value == Truth::no;
  });
}

Timeline<Statuses> status_line(const Life& life) {
  const std::vector<Surroundings> around = surroundings(life.covered);
  std::vector<Instant> moments;
  for (const OpenLine* line :
       {&life.covered, &life.postponed, &life.ended, &life.suspended, &life.conditions}) {
    for (const auto& step : line->steps()) moments.push_back(step.from);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());

  std::vector<Timeline<Statuses>::Step> steps;
  const auto& covered = life.covered.steps();
  std::size_t step = 0;
  for (const Instant t : moments) {
    while (step + 1 < covered.size() && covered[step + 1].from <= t) ++step;
    Statuses found;
    const Truth in_force = life.in_force.at(t).value;
    if (in_force != Truth::no) add_in_force(life, t, found);
    if (in_force != Truth::yes) {
      const bool fixed = settles_later(life.covered, covered.size() - 1 > step ? step + 1 : step);
      add_without_force(life, t, around[step], fixed, found);
    }
    steps.push_back({t, found});
  }
  return Timeline<Statuses>::from_steps(std::move(steps));
}

}  // namespace inforce
