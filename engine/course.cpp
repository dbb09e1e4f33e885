#include "engine/course.h"

#include <algorithm>

#include "engine/evaluation.h"
#include "engine/finding.h"
#include "timeline/zone.h"

namespace inforce {

Statuses Course::all() const {
  Statuses found;
  for (const auto& step : steps) {
    for (const Status status : step.told.statuses.all()) found.add(status);
  }
  return found;
}

Course course(const Chronicle& chronicle, ProvisionId provision, const When& when) {
  const Zone zone = chronicle.without_question().moments().zone_of(chronicle.book().at(provision));
  const auto [from, until] = minutes_of(when, zone);
  const auto line = told_status_line(chronicle.without_question(), provision);
  Course found{zone, {{from, line.at(from)}}};
  for (const auto& change : line.changes(from + 1, until)) {
    found.steps.push_back({change.at, change.after});
  }
  return found;
}

bool alike(const Course& one, const Course& other) {
  const auto minute = [](const Course& course, const Course::Step& step) {
    return civil(step.from, course.zone).minute_of_day;
  };
  return std::equal(one.steps.begin(), one.steps.end(), other.steps.begin(), other.steps.end(),
                    [&](const Course::Step& a, const Course::Step& b) {
                      const bool first = &a == &one.steps.front();
                      return a.told == b.told && (first || minute(one, a) == minute(other, b));
                    });
}

std::string words(const Course& course) {
  std::string text = words(course.steps.front().told);
  for (std::size_t i = 1; i < course.steps.size(); ++i) {
    text += " → " + words(course.steps[i].told) + " from " +
            clock(civil(course.steps[i].from, course.zone).minute_of_day);
  }
  return text;
}

namespace {

// Pending would mislead on what was in force before; other manners are left to longer texts.
std::string short_of(const ToldStatus& told) {
  const bool misleads = told.manner == Manner::interrupted || told.manner == Manner::outlived;
  std::string text = misleads ? words(told.statuses, told.manner) : words(told.statuses);
  if (told.leaves != Effect::none) text += ", " + std::string(word(told.leaves)) + " stays";
  return text;
}

}  // namespace

std::string short_words(const Course& course) {
  std::string text = short_of(course.steps.front().told);
  if (!course.changes()) return text;
  const auto& last = course.steps.back();
  text += course.steps.size() > 2 ? " → … → " : " → ";
  return text + short_of(last.told) + ' ' + clock(civil(last.from, course.zone).minute_of_day);
}

}  // namespace inforce
