#include "engine/course.h"

#include "engine/evaluation.h"
#include "engine/finding.h"
#include "timeline/zone.h"

namespace inforce {

Statuses Course::all() const {
  Statuses found;
  for (const auto& step : steps) {
    for (const Status status : step.value.all()) found.add(status);
  }
  return found;
}

Course course(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  const Zone zone = chronicle.without_question().moments().zone_of(chronicle.book().at(provision));
  const auto [from, until] = minutes_of(when, zone);
  const auto& line = chronicle.status(provision);
  Course found{zone, {}};
  const auto add = [&](Instant at, Statuses statuses) {
    const Evaluation& plain = chronicle.without_question();
    found.steps.push_back({at, statuses, manner(plain, provision, at, statuses)});
  };
  add(from, line.at(from));
  for (const auto& change : line.changes(from + 1, until)) add(change.at, change.after);
  return found;
}

std::string words(const Course& course) {
  const auto said = [](const Course::Step& step) { return words(step.value, step.manner); };
  std::string text = said(course.steps.front());
  for (std::size_t i = 1; i < course.steps.size(); ++i) {
    text += " → " + said(course.steps[i]) + " from " +
            clock(civil(course.steps[i].from, course.zone).minute_of_day);
  }
  return text;
}

std::string short_words(const Course& course) {
  std::string text = words(course.steps.front().value);
  if (!course.changes()) return text;
  const auto& last = course.steps.back();
  text += course.steps.size() > 2 ? " → … → " : " → ";
  return text + words(last.value) + ' ' + clock(civil(last.from, course.zone).minute_of_day);
}

}  // namespace inforce
