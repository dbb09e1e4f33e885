// R603: provisions that no day and no reading of the dates ever finds in force.
#include <algorithm>
#include <string>
#include <vector>

#include "engine/lint/linted.h"

namespace inforce {
namespace {

// A condition on an event: what waits for one that may yet happen is not out of reach.
bool waits_for_event(const std::vector<Condition>& conditions) {
  return std::any_of(conditions.begin(), conditions.end(), [](const Condition& condition) {
    return condition.name.kind == Reference::Kind::event || waits_for_event(condition.parts);
  });
}

// Nor is what has no end of its waiting on file.
bool may_yet_begin(const Timeline<Statuses>& life) {
  const Statuses last = life.steps().back().value;
  return last.has(Status::prospective) || last.has(Status::pending) || last.has(Status::operative);
}

bool ever_operative(const Timeline<Statuses>& life) {
  return std::any_of(life.steps().begin(), life.steps().end(),
                     [](const auto& step) { return step.value.has(Status::operative); });
}

std::string why_never(const Timeline<Statuses>& life) {
  const bool suspended =
      std::any_of(life.steps().begin(), life.steps().end(),
                  [](const auto& step) { return step.value.has(Status::suspended); });
  return suspended ? "it is suspended, or its conditions are not met, for as long as it could be"
                   : "it has ended by the time it could begin";
}

}  // namespace

void lint_never_operative(const Linted& linted) {
  for_each_known(linted, [&](ProvisionId id, const Provision& provision) {
    if (!provision.note.empty()) return;
    const Timeline<Statuses>& life = linted.chronicle.status(id);
    if (ever_operative(life) || may_yet_begin(life)) return;
    if (waits_for_event(provision.while_all)) return;
    linted.out.add({.code = Code::never_operative,
                    .mark = provision.name.mark,
                    .message = in_quotes(provision.id) + " is never operative: " + why_never(life),
                    .hint = "look at its dates and at what acts on it (inforce show " +
                            provision.id + "); if that is the law, say so in a 'note'"});
  });
}

}  // namespace inforce
