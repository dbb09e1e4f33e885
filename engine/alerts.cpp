#include "engine/alerts.h"

#include <algorithm>
#include <tuple>

#include "engine/alert_boundaries.h"
#include "engine/deadline_alerts.h"
#include "engine/evaluation.h"
#include "engine/lapses.h"

namespace inforce {

namespace {

// What an act brings about is told of its targets.
bool has_boundaries(const RuleBook& book, const Provision& provision) {
  if (book.instrument_of(provision).force == Force::agreed) return false;
  return !is_change(provision.head) || provision.tests_facts();
}

// What began the stretch that has run out: a window of its own, or the act that extended it.
std::string origin_of_lapse(const Chronicle& chronicle, const Lapse& lapse) {
  if (lapse.extended_by) return chronicle.book().at(*lapse.extended_by).id;
  const auto& spans = chronicle.without_question().life(lapse.provision).spans;
  const auto window = std::find_if(spans.begin(), spans.end(), [&](const Span& span) {
    return span.until.earliest == lapse.earliest;
  });
  return "window " + std::to_string(window - spans.begin() + 1);
}

// Two that end it at the same moment are one end.
bool is_told_of(const std::vector<Lapse>& told, const Lapse& lapse) {
  return std::any_of(told.begin(), told.end(), [&](const Lapse& one) {
    return one.provision == lapse.provision && one.earliest == lapse.earliest &&
           one.latest == lapse.latest;
  });
}

void add_unlooked(const Chronicle& chronicle, Instant now, std::vector<Alert>& found) {
  std::vector<Lapse> told;
  for (const Lapse& one : lapses(chronicle.without_question(), now)) {
    const bool over = one.latest >= never ? one.earliest <= now : one.latest <= now;
    if (one.check != EndCheck::unverified || !over) continue;  // its last day may be today
    if (is_told_of(told, one)) continue;
    found.push_back({AlertKind::unlooked,
                     one.provision,
                     origin_of_lapse(chronicle, one),
                     {one.earliest, one.latest, one.zone},
                     false});
    told.push_back(one);
  }
}

void put_in_order(std::vector<Alert>& alerts) {
  std::stable_sort(alerts.begin(), alerts.end(), [](const Alert& a, const Alert& b) {
    return std::tie(a.at.earliest, a.provision, a.kind) <
           std::tie(b.at.earliest, b.provision, b.kind);
  });
}

void add_boundaries(const Chronicle& chronicle, const ReachBoundaries& reach, ProvisionId id,
                    Instant now, Date ahead, std::vector<Alert>& found) {
  if (has_boundaries(chronicle.book(), chronicle.book().at(id))) {
    for (Alert& one : alert_boundaries(chronicle, reach, id)) found.push_back(std::move(one));
  }
  add_deadlines(chronicle, id, now, ahead, found);
}

}  // namespace

std::vector<Alert> alerts(const Chronicle& chronicle, Instant now, Date ahead) {
  std::vector<Alert> found;
  const ReachBoundaries reach(chronicle);
  for (std::uint32_t index = 0; index < chronicle.book().provisions().size(); ++index) {
    const ProvisionId id{index};
    if (chronicle.known().holds(id)) add_boundaries(chronicle, reach, id, now, ahead, found);
  }
  add_unlooked(chronicle, now, found);
  put_in_order(found);
  return found;
}

std::vector<Alert> boundaries_of(const Chronicle& chronicle, ProvisionId provision, Instant now,
                                 Date ahead) {
  std::vector<Alert> found;
  add_boundaries(chronicle, ReachBoundaries(chronicle), provision, now, ahead, found);
  put_in_order(found);
  return found;
}

}  // namespace inforce
