#include "engine/changes.h"

#include <algorithm>
#include <tuple>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/stated.h"
#include "timeline/zone.h"

namespace inforce {

namespace {

Zone zone_of(const Chronicle& chronicle, ProvisionId id) {
  return chronicle.without_question().moments().zone_of(chronicle.book().at(id));
}

// The provision before and after a minute; nothing, if it is the same.
std::optional<Change> change_at(const Chronicle& chronicle, ProvisionId id, Instant t) {
  const Evaluation& evaluation = chronicle.without_question();
  const Provision& provision = chronicle.book().at(id);
  const auto& status = chronicle.status(id);
  Change change{t,
                zone_of(chronicle, id),
                id,
                status.at(t - 1),
                status.at(t),
                words(provision, stated(evaluation, id, t - 1)),
                words(provision, stated(evaluation, id, t)),
                {},
                {}};
  // What an amendment makes of a provision that is over is nothing to tell.
  const bool over = change.after.only(Status::ended) || change.after.only(Status::prospective);
  const bool amended = change.says_before != change.says_after && !over;
  if (change.before == change.after && !amended) return std::nullopt;
  Cause cause = cause_of_step(evaluation, id, t);
  change.because = std::move(cause.sentence);
  change.by = std::move(cause.by);
  return change;
}

// The minutes from `from` on at which a provision may change, in order.
std::vector<Instant> moments_of_change(const Chronicle& chronicle, ProvisionId id, Instant from,
                                       std::optional<Instant> until) {
  std::vector<Instant> moments;
  for (const auto& step : chronicle.status(id).changes(from, until)) moments.push_back(step.at);
  for (const Instant t : amended_at(chronicle.without_question(), id)) {
    if (from <= t && (!until || t < *until)) moments.push_back(t);
  }
  std::sort(moments.begin(), moments.end());
  moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
  return moments;
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
    for (const Instant t : moments_of_change(chronicle, id, from, until)) {
      if (auto change = change_at(chronicle, id, t)) found.push_back(std::move(*change));
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
  std::optional<Change> first;
  each_known(chronicle, [&](ProvisionId id) {
    const Instant from = minutes_of(after, zone_of(chronicle, id)).until;
    for (const Instant t : moments_of_change(chronicle, id, from, std::nullopt)) {
      if (first && first->at <= t) return;
      if (auto change = change_at(chronicle, id, t)) {
        first = std::move(change);
        return;
      }
    }
  });
  return first;
}

}  // namespace inforce
