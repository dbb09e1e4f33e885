#include "engine/ruled_out.h"

#include <algorithm>
#include <set>
#include <vector>

#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/why_not.h"

namespace inforce {

namespace {

using Reasoned = std::pair<OutBy, RuledOut>;

OutBy reason_of(WhyNot::Kind kind) {
  switch (kind) {
    case WhyNot::Kind::not_yet_in_force: return OutBy::not_yet_in_force;
    case WhyNot::Kind::ended: return OutBy::ended;
    case WhyNot::Kind::postponed: return OutBy::postponed;
    case WhyNot::Kind::suspended: return OutBy::suspended;
    case WhyNot::Kind::condition: return OutBy::condition;
    case WhyNot::Kind::scope: return OutBy::scope;
    case WhyNot::Kind::excepted: return OutBy::excepted;
    case WhyNot::Kind::without_effect: return OutBy::without_effect;
  }
  return OutBy::several;  // a Kind has no other value
}

Reasoned not_known(const Known& known, ProvisionId id) {
  const auto withdrawn = known.withdrawn(id);
  const std::string day = iso(known.by());
  return {OutBy::not_known,
          {id, std::nullopt,
           withdrawn ? "withdrawn as wrong on " + iso(*withdrawn) : "not known by " + day}};
}

void add_changes(const OpenLine& line, const Minutes& date, std::set<Instant>& found) {
  for (const auto& change : line.changes(date.from + 1, date.until)) found.insert(change.at);
}

// Each minute asked at which another reason may begin.
std::set<Instant> minutes_to_look_at(const Evaluation& evaluation, ProvisionId id) {
  const Life& life = evaluation.life(id);
  std::set<Instant> found;
  for (const Minutes& date : minutes_asked(evaluation, evaluation.book().at(id))) {
    found.insert(date.from);
    for (const OpenLine* line :
         {&life.in_force, &life.suspended, &life.conditions, &life.reaches}) {
      add_changes(*line, date, found);
    }
  }
  return found;
}

constexpr const char* each_its_own = "on no reading of what is open, each for a reason of its own";

// The reason may change within the day, or from one date told to another: then both are said.
Reasoned at_all_minutes(const Evaluation& evaluation, ProvisionId id) {
  std::optional<Reasoned> first;
  std::vector<std::string> said;
  for (const Instant t : minutes_to_look_at(evaluation, id)) {
    const auto why = why_not(evaluation, id, t);
    if (!why) return {OutBy::several, {id, std::nullopt, each_its_own}};
    if (!first) first = Reasoned{reason_of(why->kind), {id, why->by, {}}};
    if (std::find(said.begin(), said.end(), why->sentence) == said.end()) {
      said.push_back(why->sentence);
    }
  }
  for (const std::string& sentence : said) {
    std::string& text = first->second.sentence;
    text += (text.empty() ? "" : ", and at another time asked: ") + sentence;
  }
  return *first;
}

// An amendment may give it a scope that its own text does not have.
bool tests_shipments(const Evaluation& evaluation, ProvisionId id) {
  const RuleBook& book = evaluation.book();
  if (!book.at(id).scope.empty()) return true;
  const auto& acting = evaluation.life(id).acting;
  return std::any_of(acting.begin(), acting.end(), [&](const Acting& one) {
    const auto& scope = book.at(one.change).terms.scope;
    return scope && !scope->empty();
  });
}

}  // namespace

std::optional<Reasoned> ruled_out(const Answer& answer, ProvisionId id) {
  const Evaluation& evaluation = *answer.evaluation;
  const Finding* finding = answer.find(id);
  if (finding == nullptr) return not_known(evaluation.known(), id);
  if (finding->finding_class == FindingClass::does_not_apply) {
    return at_all_minutes(evaluation, id);
  }
  const Head head = evaluation.book().at(id).head;
  if (is_change(head)) return Reasoned{OutBy::acts_on_others, {id, {}, "it acts on others only"}};
  if (head == Head::permission) {
    return Reasoned{OutBy::acts_on_others, {id, {}, "it permits, and demands nothing"}};
  }
  const bool of_shipments = head == Head::control || head == Head::charge;
  if (of_shipments || tests_shipments(evaluation, id)) return std::nullopt;
  return Reasoned{OutBy::no_shipments, {id, {}, "it tests nothing of a shipment"}};
}

}  // namespace inforce
