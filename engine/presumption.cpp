#include "engine/presumption.h"

#include <algorithm>
#include <set>

namespace inforce {
namespace {

// The last step through `t` in which it acted or may have.
std::optional<OpenLine::Step> last_hold(const OpenLine& act, Instant t) {
  std::optional<OpenLine::Step> last;
  for (const OpenLine::Step& step : act.steps()) {
    if (step.from <= t && step.value.value != Truth::no) last = step;
  }
  return last;
}

// Certainly, at some minute of [from, t].
bool was_no_law(const Life& life, Instant from, Instant t) {
  if (life.in_force.at(from).value == Truth::no) return true;
  const auto later = life.in_force.changes(from + 1, t + 1);
  return std::any_of(later.begin(), later.end(),
                     [](const auto& change) { return change.after.value == Truth::no; });
}

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
  bool came_back(ProvisionId id) const {
    const std::vector<Acting>& acting = evaluation_.life(id).acting;
    return std::any_of(acting.begin(), acting.end(), [&](const Acting& one) {
      return left_in_silence(evaluation_, one, id, t_) && one.act.at(t_).value == Truth::no &&
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

bool is_latest_suspension(const Evaluation& evaluation, const Acting& one, ProvisionId target,
                          Instant t) {
  const RuleBook& book = evaluation.book();
  if (book.at(one.change).head != Head::suspends) return false;
  const auto mine = last_hold(one.act, t);
  const std::vector<Acting>& all = evaluation.life(target).acting;
  return std::none_of(all.begin(), all.end(), [&](const Acting& other) {
    if (book.at(other.change).head != Head::suspends) return false;
    const auto its = last_hold(other.act, t);
    return its && (!mine || mine->from < its->from);
  });
}

bool left_in_silence(const Evaluation& evaluation, const Acting& suspension, ProvisionId target,
                     Instant t) {
  const Provision& change = evaluation.book().at(suspension.change);
  if (change.head != Head::suspends || change.revival != Revival::presumed) return false;
  const Life& life = evaluation.life(suspension.change);
  const bool ran_out =
      suspension.act.at(t).value != Truth::yes && life.in_force.at(t).value != Truth::yes &&
      life.ended.at(t).value == Truth::no && once(suspension.act).at(t).value == Truth::yes;
  if (!ran_out) return false;
  const auto held = last_hold(suspension.act, t);
  const Instant over = std::min(suspension.act.next_change_after(held->from).value_or(t), t);
  // Else something else had stopped it before: a suspension of it, or a condition.
  if (life.in_force.at(over).value == Truth::yes) return false;
  return !was_no_law(evaluation.life(target), over, t);
}

bool is_presumed(const Evaluation& evaluation, ProvisionId id, Instant t) {
  return Presumption(evaluation, t).of(id);
}

}  // namespace inforce
