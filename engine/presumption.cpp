#include "engine/presumption.h"

#include <algorithm>
#include <set>

#include "engine/suspension_story.h"

namespace inforce {
namespace {

// One question about one minute. Reciprocal conditions lead back to where one came from; what has
// been seen says nothing new.
class Presumption {
 public:
  Presumption(const Evaluation& evaluation, Instant t) : evaluation_(evaluation), t_(t) {}

  bool of(ProvisionId id) {
    if (!seen_.insert(id).second) return false;
    if (came_back(id)) return true;
    const Provision& provision = evaluation_.book().at(id);
    return std::any_of(provision.while_all.begin(), provision.while_all.end(),
                       [this](const Condition& one) { return of(one); });
  }

 private:
  // The latest suspension ran out by itself, and its text does not say what comes then.
  bool came_back(ProvisionId id) const {
    const std::vector<Acting>& acting = evaluation_.life(id).acting;
    return std::any_of(acting.begin(), acting.end(), [&](const Acting& one) {
      const Provision& change = evaluation_.book().at(one.change);
      if (change.head != Head::suspends || change.revival != Revival::presumed) return false;
      const Life& life = evaluation_.life(one.change);
      const bool ran_out = one.act.at(t_).value == Truth::no &&
                           life.in_force.at(t_).value != Truth::yes &&
                           life.ended.at(t_).value == Truth::no;
      return ran_out && once(one.act).at(t_).value == Truth::yes &&
             is_latest_suspension(evaluation_, one, id, t_);
    });
  }

  // Of several any of which will do, one that holds without a presumption is enough.
  bool of(const Condition& condition) {
    switch (condition.kind) {
      case Condition::Kind::name:
        return condition.name.kind == Reference::Kind::provision && of(condition.name.provision());
      case Condition::Kind::all:
        return std::any_of(condition.parts.begin(), condition.parts.end(),
                           [this](const Condition& part) { return of(part); });
      case Condition::Kind::any:
        return std::all_of(condition.parts.begin(), condition.parts.end(),
                           [this](const Condition& part) { return !holds(part) || of(part); });
    }
    return false;  // a Condition has no other kind
  }

  bool holds(const Condition& condition) const {
    return condition_line(condition, evaluation_).at(t_).value == Truth::yes;
  }

  const Evaluation& evaluation_;
  Instant t_;
  std::set<ProvisionId> seen_;
};

}  // namespace

bool is_presumed(const Evaluation& evaluation, ProvisionId id, Instant t) {
  return Presumption(evaluation, t).of(id);
}

}  // namespace inforce
