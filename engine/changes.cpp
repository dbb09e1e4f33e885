#include "engine/changes.h"

#include <algorithm>
#include <tuple>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "timeline/zone.h"

namespace inforce {

namespace {

Zone zone_of(const Chronicle& chronicle, ProvisionId id) {
  return chronicle.without_question().moments().zone_of(chronicle.book().at(id));
}

Change change_at(const Chronicle& chronicle, ProvisionId id,
                 const Timeline<Statuses>::Change& step) {
  const Evaluation& evaluation = chronicle.without_question();
  Cause cause = cause_of_step(evaluation, id, step.at);
  return {step.at,
          zone_of(chronicle, id),
          id,
          step.before,
          step.after,
          std::move(cause.sentence),
          std::move(cause.by)};
}

template <class Visit>
void each_known(const Chronicle& chronicle, const Visit& visit) {
  for (std::uint32_t index = 0; index < chronicle.book().provisions().size(); ++index) {
    const ProvisionId id{index};
    if (chronicle.known().holds(id)) visit(id);
  }
}

}  // namespace

std::vector<Change> changes(const Chronicle& chronicle, Instant from, Instant until) {
  std::vector<Change> found;
  each_known(chronicle, [&](ProvisionId id) {
    for (const auto& step : chronicle.status(id).changes(from, until)) {
      found.push_back(change_at(chronicle, id, step));
    }
  });
  std::stable_sort(found.begin(), found.end(), [](const Change& a, const Change& b) {
    return std::tie(a.at, a.provision) < std::tie(b.at, b.provision);
  });
  return found;
}

std::vector<Change> changes_on(const Chronicle& chronicle, Date first, Date last) {
  constexpr int ample = 2 * 24 * 60;  // no zone's day begins further from that of UTC
  std::vector<Change> found = changes(chronicle, first_minute(first, utc()) - ample,
                                      first_minute_after(last, utc()) + ample);
  const auto outside = [&](const Change& change) {
    const Date day = civil_date(change.at, change.zone);
    return day < first || last < day;
  };
  found.erase(std::remove_if(found.begin(), found.end(), outside), found.end());
  return found;
}

std::optional<Change> next_change(const Chronicle& chronicle, const When& after) {
  std::optional<std::pair<Instant, ProvisionId>> first;
  each_known(chronicle, [&](ProvisionId id) {
    const Zone zone = zone_of(chronicle, id);
    const Instant last = minutes_of(after, zone).until - 1;
    const auto at = chronicle.status(id).next_change_after(last);
    if (at && (!first || *at < first->first)) first.emplace(*at, id);
  });
  if (!first) return std::nullopt;
  const auto step = chronicle.status(first->second).changes(first->first, first->first + 1);
  return change_at(chronicle, first->second, step.front());
}

}  // namespace inforce
