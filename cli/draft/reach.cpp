#include "cli/draft/reach.h"

#include <algorithm>

#include "engine/evaluation.h"
#include "engine/status_line.h"

namespace inforce {
namespace {

// At some minute from `t` on.
template <class Value, class Test>
bool ever_from(const Timeline<Value>& line, Instant t, Test test) {
  const auto& steps = line.steps();
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const bool before = i + 1 < steps.size() && steps[i + 1].from <= t;
    if (!before && test(steps[i].value)) return true;
  }
  return false;
}

std::vector<std::string> names(const std::vector<Reference>& all) {
  std::vector<std::string> made;
  for (const Reference& one : all) made.push_back(one.name.value);
  return made;
}

}  // namespace

std::optional<Instant> start_of(const Timeline<Statuses>& life) {
  for (const auto& step : life.steps()) {
    if (!step.value.only(Status::prospective) && !step.value.only(Status::pending)) {
      return step.from;
    }
  }
  return std::nullopt;
}

bool go_together(const Instrument& first, const Instrument& other) {
  return names(first.issuers) == names(other.issuers) && first.zone == other.zone &&
         first.force == other.force;
}

Instant Reach::morning(ProvisionId id, Date day) const {
  return first_minute(day, *book().instrument_of(book().at(id)).zone);
}

// For everybody: what an act carries on for some can still be moved.
bool Reach::ended_by(ProvisionId id, Date day) const {
  const Life& for_some = known_.with_nothing_told().life(id);
  return status_line(for_some).at(morning(id, day)).only(Status::ended);
}

bool Reach::lapsed(ProvisionId id) const {
  const Life& life = known_.without_question().life(id);
  return life.ended.at(morning(id, line_.published)).value == Truth::no;
}

// An act may go on acting when its own time is over: a suspension that needs another to lift it.
bool Reach::still_acts(ProvisionId id) const {
  const Evaluation& plain = known_.without_question();
  const auto& targets = book().targets(id);
  return std::any_of(targets.begin(), targets.end(), [&](ProvisionId target) {
    if (!known_.known().holds(target)) return false;
    const Instant t = first_minute(line_.published, plain.moments().zone_of(book().at(target)));
    const auto& acting = plain.life(target).acting;
    return std::any_of(acting.begin(), acting.end(), [&](const Acting& one) {
      return one.change == id && one.act.at(t).value != Truth::no;
    });
  });
}

bool Reach::is_over(ProvisionId id) const {
  if (!ended_by(id, line_.published)) return false;
  if (extends()) return !line_.from || !lapsed(id);
  return ended_by(id, std::min(begins(), line_.published)) && !still_acts(id);
}

bool Reach::begins_before(ProvisionId id) const {
  const auto start = start_of(known_.status(id));
  return start && *start <= morning(id, begins());
}

// As the line stands, or for an extension as it may yet be told.
bool Reach::is_refused(ProvisionId id) const {
  if (!known_.known().holds(id)) return true;
  if (!extends()) return is_over(id);
  if (line_.from) return is_over(id) || !begins_before(id);
  return !start_of(known_.status(id)) || (is_over(id) && !lapsed(id));
}

bool Reach::has_an_end(ProvisionId id) const {
  const OpenLine& covered = known_.without_question().life(id).covered;
  const Instant begun = std::max(morning(id, begins()), *start_of(known_.status(id)));
  return ever_from(covered, begun, [](Open there) { return there.value != Truth::yes; });
}

bool Reach::is_suspended(ProvisionId id) const {
  if (book().at(id).head == Head::suspends) return true;
  const OpenLine& suspended = known_.without_question().life(id).suspended;
  return ever_from(suspended, morning(id, begins()),
                   [](Open held) { return held.value != Truth::no; });
}

bool Reach::can_move(ProvisionId id) const {
  if (is_refused(id)) return false;
  if (extends()) return has_an_end(id);
  return line_.verb.name != "resumes" || is_suspended(id);
}

bool Reach::can_move(InstrumentId id) const {
  bool any = false;
  for (const ProvisionId one : book().at(id).provisions) {
    if (book().at(one).acts_for_good() || !known_.known().holds(one)) continue;
    if (extends() && is_refused(one)) return false;
    any = any || can_move(one);
  }
  return any;
}

}  // namespace inforce
