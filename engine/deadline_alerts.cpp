#include "engine/deadline_alerts.h"

#include <algorithm>
#include <optional>

#include "engine/alerts.h"
#include "engine/evaluation.h"
#include "engine/owed_states.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

bool is_owed(OwedStates states) {
  const std::vector<Owed> all = states.all();
  return std::any_of(all.begin(), all.end(), [](Owed state) {
    return state != Owed::met && state != Owed::met_late && state != Owed::waived &&
           state != Owed::lapsed;
  });
}

// From the first minute of the earliest last day to the first after the latest.
std::optional<MomentRange> due(const std::vector<const Deadline*>& versions) {
  std::optional<MomentRange> found;
  for (const Deadline* one : versions) {
    const std::optional<LastDays> days = one->last_days;
    if (!days) continue;
    const Zone zone = one->after.zone;
    const Instant earliest =
        one->by_minute ? one->after.earliest : first_minute(days->earliest, zone);
    const Instant latest = one->after.latest;
    if (!found) found = MomentRange{earliest, latest, zone};
    found->earliest = std::min(found->earliest, earliest);
    found->latest = std::max(found->latest, latest);
  }
  return found;
}

}  // namespace

std::string origin_of(const Instance& instance, const Reckoning& reckoning) {
  std::string name = instance.period ? "period " + instance.period->key : "once";
  if (!reckoning.versions.empty() && reckoning.versions.front().restated) {
    name += ", restated by " + reckoning.versions.front().restated->source;
  }
  return name;
}

void add_deadlines(const Chronicle& chronicle, ProvisionId id, Instant now, Date ahead,
                   std::vector<Alert>& found) {
  const Evaluation& evaluation = chronicle.without_question();
  const Provision& provision = chronicle.book().at(id);
  if (provision.head != Head::obligation) return;
  if (provision.amount && is_cap(*provision.amount)) return;
  if (chronicle.book().instrument_of(provision).force == Force::agreed) return;
  for (const Instance& instance : instances(evaluation, id, ahead)) {
    for (const Reckoning& one : instance.reckonings) {
      if (!is_owed(one.states.at(now))) continue;
      const auto versions = standing(evaluation, instance, one, now);
      const auto at = due(versions);
      if (!at) continue;
      found.push_back(
          {AlertKind::deadline, id, origin_of(instance, one), *at, versions.front()->by_minute});
    }
  }
}

}  // namespace inforce
