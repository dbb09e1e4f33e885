#include "engine/manner.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "engine/presumption.h"
#include "engine/status_line.h"

namespace inforce {

std::string_view word(Manner manner) {
  switch (manner) {
    case Manner::plain: return "";
    case Manner::interrupted: return "interrupted";
    case Manner::outlived: return "outlived";
    case Manner::unmet: return "unmet";
    case Manner::presumed: return "presumed";
  }
  std::abort();  // a Manner has no other value
}

Manner manner(const Evaluation& evaluation, ProvisionId provision, Instant t, Statuses statuses) {
  const Life& life = evaluation.life(provision);
  if (statuses.only(Status::pending)) {
    if (outlived_while_put_off(life, t)) return Manner::outlived;
    return was_in_force(life, t) ? Manner::interrupted : Manner::plain;
  }
  if (statuses.only(Status::suspended) && life.suspended.at(t).value == Truth::no) {
    return Manner::unmet;
  }
  if (statuses.only(Status::operative) && is_presumed(evaluation, provision, t)) {
    return Manner::presumed;
  }
  return Manner::plain;
}

Timeline<ToldStatus> told_status_line(const Evaluation& evaluation, ProvisionId provision) {
  const Life& life = evaluation.life(provision);
  const Timeline<Statuses> line = status_line(life);
  std::vector<Instant> moments;
  for (const auto& step : line.steps()) moments.push_back(step.from);
  for (const OpenLine* one : {&life.in_force, &life.suspended, &life.conditions}) {
    for (const auto& step : one->steps()) moments.push_back(step.from);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  std::vector<Timeline<ToldStatus>::Step> steps;
  for (const Instant t : moments) {
    const Statuses statuses = line.at(t);
    steps.push_back({t, {statuses, manner(evaluation, provision, t, statuses)}});
  }
  return Timeline<ToldStatus>::from_steps(std::move(steps));
}

std::string words(Statuses statuses, Manner manner) {
  switch (manner) {
    case Manner::plain: break;
    case Manner::interrupted: return "out of force for a time";
    case Manner::outlived: return "put off beyond its own end";
    case Manner::unmet: return words(statuses) + " (a condition is not met)";
    case Manner::presumed: return words(statuses) + " by presumption";
  }
  return words(statuses);
}

}  // namespace inforce
