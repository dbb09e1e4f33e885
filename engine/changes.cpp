#include "engine/changes.h"

#include <algorithm>
#include <tuple>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/finding.h"
#include "engine/for_some.h"
#include "engine/reach_boundaries.h"
#include "engine/stated.h"
#include "timeline/zone.h"

namespace inforce {

namespace {

Zone zone_of(const Chronicle& chronicle, ProvisionId id) {
  return chronicle.without_question().moments().zone_of(chronicle.book().at(id));
}

// Of one provision, over time.
class Changing {
 public:
  Changing(const Chronicle& chronicle, const ReachBoundaries& reach, ProvisionId id)
      : evaluation_(chronicle.without_question()),
        id_(id),
        provision_(chronicle.book().at(id)),
        zone_(zone_of(chronicle, id)),
        told_(told_status_line(evaluation_, id)),
        for_some_(chronicle, id),
        reach_(reach.of(id)) {}

  // The provision before and after a minute; nothing, if it is the same.
  [[nodiscard]] std::optional<Change> at(Instant t) const {
    const std::string said = says(t - 1);
    const std::string says_now = says(t);
    Change change{t, zone_, id_, told_.at(t - 1), told_.at(t), said, says_now, false, {}, {}};
    // What an amendment makes of a provision that is over is nothing to tell.
    const Statuses after = change.after.statuses;
    const bool over = after.only(Status::ended) || after.only(Status::prospective);
    const bool amended = said != says_now && !over;
    const std::string reach = reach_reason(evaluation_.book(), id_, reach_, t);
    change.other_cases = !reach.empty();
    if (stands_otherwise(change) || amended) {
      Cause cause = cause_of_step(evaluation_, id_, t);
      change.because = std::move(cause.sentence);
      add_for_some(t, change);
      change.by = std::move(cause.by);
    } else if (!change.other_cases) {
      return std::nullopt;
    }
    if (change.other_cases) add_reach(t, reach, change);
    return change;
  }

  // The minutes from `from` on at which it may change, in order.
  [[nodiscard]] std::vector<Instant> moments(Instant from, std::optional<Instant> until) const {
    std::vector<Instant> moments;
    for (const auto& step : told_.changes(from, until)) moments.push_back(step.at);
    for (const Instant t : amended_at(evaluation_, id_)) {
      if (from <= t && (!until || t < *until)) moments.push_back(t);
    }
    for (const ReachBoundary& one : reach_) {
      for (const Instant t : {one.at.earliest, one.at.latest}) {
        const bool asked = from <= t && t < until.value_or(never);
        if (asked) moments.push_back(t);
      }
    }
    std::sort(moments.begin(), moments.end());
    moments.erase(std::unique(moments.begin(), moments.end()), moments.end());
    return moments;
  }

 private:
  [[nodiscard]] std::string says(Instant t) const {
    return words(provision_, stated(evaluation_, id_, t));
  }

  // How it came to its status is a change only while it rests: by an act, or for a condition.
  static bool stands_otherwise(const Change& change) {
    const ToldStatus& before = change.before;
    const ToldStatus& after = change.after;
    if (before.statuses != after.statuses || before.leaves != after.leaves) return true;
    return after.statuses.only(Status::suspended) && before.manner != after.manner;
  }

  void add_for_some(Instant t, Change& change) const {
    const std::string otherwise = for_some_.words(t);
    if (!otherwise.empty()) change.because += (change.because.empty() ? "" : "; ") + otherwise;
  }

  void add_reach(Instant t, const std::string& reason, Change& change) const {
    change.because += (change.because.empty() ? "" : "; ") + reason;
    for (const ReachBoundary& one : reach_) {
      const auto act = evaluation_.book().find_provision(one.origin);
      if (act && one.moves_at(t)) change.by.push_back(*act);
    }
  }

  const Evaluation& evaluation_;
  ProvisionId id_;
  const Provision& provision_;
  Zone zone_;
  Timeline<ToldStatus> told_;
  ForSome for_some_;
  std::vector<ReachBoundary> reach_;
};

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
  const ReachBoundaries reach(chronicle);
  each_known(chronicle, [&](ProvisionId id) {
    const Changing changing(chronicle, reach, id);
    for (const Instant t : changing.moments(from, until)) {
      if (auto change = changing.at(t)) found.push_back(std::move(*change));
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
  const ReachBoundaries reach(chronicle);
  each_known(chronicle, [&](ProvisionId id) {
    const Instant from = minutes_of(after, zone_of(chronicle, id)).until;
    const Changing changing(chronicle, reach, id);
    for (const Instant t : changing.moments(from, std::nullopt)) {
      if (first && first->at <= t) return;
      if (auto change = changing.at(t)) {
        first = std::move(change);
        return;
      }
    }
  });
  return first;
}

}  // namespace inforce
