#include "engine/told_status.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

#include "engine/evaluation.h"
#include "engine/presumption.h"
#include "engine/status_line.h"

namespace inforce {
namespace {

Manner manner(const Evaluation& evaluation, ProvisionId provision, Instant t, Statuses statuses) {
  const Life& life = evaluation.life(provision);
  if (statuses.only(Status::pending) && outlived_while_put_off(life, t)) return Manner::outlived;
  if (statuses.has(Status::pending)) {
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

// Whatever suspends it. Where a condition is not met nothing stays.
Effect leaves(const Evaluation& evaluation, ProvisionId id, Instant t, Statuses statuses) {
  const Life& life = evaluation.life(id);
  const bool control = evaluation.book().at(id).head == Head::control;
  const bool rests = control && statuses.has(Status::suspended);
  if (!rests || life.conditions.at(t).value != Truth::yes) return Effect::none;
  std::optional<Effect> least;
  for (const Acting& one : life.acting) {
    const Provision& change = evaluation.book().at(one.change);
    if (change.head != Head::suspends || one.act.at(t).value == Truth::no) continue;
    const Effect left = change.leaves ? change.leaves->value : Effect::none;
    least = least ? std::min(*least, left) : left;
  }
  return least.value_or(Effect::none);
}

std::vector<Instant> moments(const Evaluation& evaluation, ProvisionId id) {
  const Life& life = evaluation.life(id);
  std::vector<Instant> all{Instant::first()};
  const auto add = [&all](const OpenLine& line) {
    for (const auto& step : line.steps()) all.push_back(step.from);
  };
  // Those of its status, and those at which it is only told otherwise.
  for (const OpenLine* line : {&life.covered, &life.postponed, &life.ended, &life.in_force,
                               &life.suspended, &life.conditions}) {
    add(*line);
  }
  for (const Acting& one : life.acting) {
    if (evaluation.book().at(one.change).head == Head::suspends) add(one.act);
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

}  // namespace

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

Timeline<ToldStatus> told_status_line(const Evaluation& evaluation, ProvisionId provision) {
  const Timeline<Statuses> line = status_line(evaluation.life(provision));
  std::vector<Timeline<ToldStatus>::Step> steps;
  for (const Instant t : moments(evaluation, provision)) {
    const Statuses statuses = line.at(t);
    steps.push_back({t,
                     {statuses, manner(evaluation, provision, t, statuses),
                      leaves(evaluation, provision, t, statuses)}});
  }
  return Timeline<ToldStatus>::from_steps(std::move(steps));
}

std::string words(Statuses statuses, Manner manner) {
  switch (manner) {
    case Manner::plain: break;
    case Manner::interrupted: return words(statuses, "out of force for a time");
    case Manner::outlived: return "put off beyond its own end";
    case Manner::unmet: return words(statuses) + " (a condition is not met)";
    case Manner::presumed: return words(statuses) + " by presumption";
  }
  return words(statuses);
}

std::string words(const ToldStatus& told) {
  std::string text = words(told.statuses, told.manner);
  if (told.leaves == Effect::none) return text;
  text += told.statuses.certain() ? ", leaving " : ", leaving at least ";
  return text + std::string(word(told.leaves));
}

}  // namespace inforce
