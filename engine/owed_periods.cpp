#include "engine/owed_periods.h"

#include <algorithm>

namespace inforce {
namespace {

// Its own windows, and those of what extends it, whether it works or not.
std::vector<Span> bounds(const Evaluation& evaluation, ProvisionId id) {
  const Moments& moments = evaluation.moments();
  std::vector<Span> found = moments.spans(id);
  for (const Acting& one : evaluation.life(id).acting) {
    const Provision& change = evaluation.book().at(one.change);
    if (change.head != Head::extends || !may_act(evaluation.book(), one.change, id)) continue;
    for (Span span : moments.spans(one.change)) {
      const MomentRange end = moments.end_of(*change.new_end, span.from, change);
      span.until.latest = std::min(span.until.latest, end.latest);
      if (span.from.earliest < span.until.latest) found.push_back(span);
    }
  }
  return found;
}

}  // namespace

// Windows bound what recurs; so does its own last time.
std::vector<RecurringPeriod> owed_periods(const Evaluation& evaluation, ProvisionId id, Date by) {
  const Provision& provision = evaluation.book().at(id);
  const Recurrence recurrence = provision.obligation.recurring->recurrence();
  const Zone zone = evaluation.moments().zone_of(provision);
  std::vector<RecurringPeriod> found;
  for (const Span& span : bounds(evaluation, id)) {
    if (span.from.earliest >= never) continue;
    const Date first = civil_date(std::max(span.from.earliest, Instant::first()), zone);
    const Date last =
        span.until.latest >= never ? rule_horizon() : civil_date(span.until.latest - 1, zone);
    const auto all = periods(recurrence, first, last);
    found.insert(found.end(), all.begin(), all.end());
  }
  const auto earlier = [](const RecurringPeriod& a, const RecurringPeriod& b) {
    return a.first < b.first;
  };
  std::sort(found.begin(), found.end(), earlier);
  const auto same = [](const RecurringPeriod& a, const RecurringPeriod& b) {
    return a.first == b.first;
  };
  found.erase(std::unique(found.begin(), found.end(), same), found.end());
  const auto later = std::find_if(found.begin(), found.end(),
                                  [by](const RecurringPeriod& one) { return one.first > by; });
  if (later != found.end()) found.erase(later + 1, found.end());
  return found;
}

}  // namespace inforce
