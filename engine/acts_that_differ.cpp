#include "engine/acts_that_differ.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "engine/finding.h"
#include "engine/names.h"

namespace inforce {
namespace {

std::optional<ProvisionId> known(const EvaluationAt& side, const std::string& name) {
  const auto id = side.evaluation.book().find_provision(name);
  return id && side.evaluation.known().holds(*id) ? id : std::nullopt;
}

Instant first_minute_asked(const EvaluationAt& side, ProvisionId id) {
  const Evaluation& evaluation = side.evaluation;
  return minutes_of(side.when, evaluation.moments().zone_of(evaluation.book().at(id))).from;
}

// How far an act counts; no act of that name counts for nothing.
Truth weight(const EvaluationAt& side, const std::string& target, const std::string& change) {
  const auto id = known(side, target);
  if (!id) return Truth::no;
  for (const Acting& one : side.evaluation.life(*id).acting) {
    if (side.evaluation.book().at(one.change).id != change) continue;
    return one.act.at(first_minute_asked(side, *id)).value;
  }
  return Truth::no;
}

void add_acts(const EvaluationAt& side, const std::string& target, std::vector<std::string>& all) {
  const auto id = known(side, target);
  if (!id) return;
  for (const Acting& one : side.evaluation.life(*id).acting) {
    const std::string& act = side.evaluation.book().at(one.change).id;
    if (std::find(all.begin(), all.end(), act) == all.end()) all.push_back(act);
  }
}

std::string manner(Truth weight) {
  switch (weight) {
    case Truth::no: return " no longer ";
    case Truth::unclear: return " perhaps ";
    case Truth::yes: break;
  }
  return " ";
}

// Whether all it depends on holds.
Truth conditions(const EvaluationAt& side, const std::string& target) {
  const auto id = known(side, target);
  if (!id) return Truth::yes;
  return side.evaluation.life(*id).conditions.at(first_minute_asked(side, *id)).value;
}

std::string hold(Truth conditions) {
  switch (conditions) {
    case Truth::no: return "a condition of it is no longer met";
    case Truth::unclear: return "a condition of it may no longer be met";
    case Truth::yes: break;
  }
  return "its conditions are met";
}

}  // namespace

std::string acts_that_differ(const EvaluationAt& before, const EvaluationAt& after,
                             const std::string& target) {
  std::vector<std::string> acts;
  add_acts(after, target, acts);
  add_acts(before, target, acts);
  const RuleBook& now = after.evaluation.book();
  std::string text;
  for (const std::string& act : acts) {
    const Truth counts = weight(after, target, act);
    if (weight(before, target, act) == counts) continue;
    const RuleBook& book = now.find_provision(act) ? now : before.evaluation.book();
    const Head head = book.at(*book.find_provision(act)).head;
    text += (text.empty() ? "" : "; ") + act + manner(counts) + std::string(verb(head)) + " it";
  }
  if (!text.empty()) return text;
  const Truth held = conditions(after, target);
  return held == conditions(before, target) ? "" : hold(held);
}

}  // namespace inforce
