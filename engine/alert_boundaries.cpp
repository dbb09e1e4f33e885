#include "engine/alert_boundaries.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/stated.h"
#include "engine/status_line.h"
#include "engine/stretches.h"
#include "timeline/zone.h"

namespace inforce {

namespace {

std::string joined(const RuleBook& book, const std::vector<ProvisionId>& ids) {
  std::string text;
  for (const ProvisionId id : ids) text += (text.empty() ? "" : " + ") + book.at(id).id;
  return text;
}

// Finds the boundaries of one provision's life.
class Boundaries {
 public:
  Boundaries(const Chronicle& chronicle, const ReachBoundaries& reach, ProvisionId id)
      : reach_(reach),
        evaluation_(chronicle.without_question()),
        book_(chronicle.book()),
        id_(id),
        provision_(book_.at(id)),
        life_(evaluation_.life(id)),
        zone_(evaluation_.moments().zone_of(provision_)),
        status_(chronicle.status(id)) {}

  std::vector<Alert> run() {
    const auto operative = is_in(status_, {Status::operative});
    for (const Holding& one : stretches(is_in(status_, {Status::operative, Status::suspended}))) {
      const std::string origin = origin_in_force(one);
      const bool has_effect = operative.at(one.certain_from.value_or(one.from)) != Truth::no;
      if (!one.certain_from) {
        add(AlertKind::unclear, origin, one.from, one.until);
        continue;
      }
      if (has_effect) add(AlertKind::starts, origin, one.from, one.certain_from);
      add_doubts(one, origin);
      if (one.certain_until) add(AlertKind::ends, origin, *one.certain_until, one.until);
    }
    for (const Holding& one : stretches(is_in(status_, {Status::suspended}))) add_suspended(one);
    add_amendments();
    add_remains();
    add_reach();
    return std::move(found_);
  }

 private:
  void add(AlertKind kind, std::string origin, Instant earliest, std::optional<Instant> latest) {
    if (earliest == Instant::first()) return;  // it has been so from always
    const int before = ++seen_[{kind, origin}];
    if (before > 1) origin += " #" + std::to_string(before);
    found_.push_back(
        {kind, id_, std::move(origin), {earliest, latest.value_or(never), zone_}, false});
  }

  void add_doubts(const Holding& one, const std::string& origin) {
    for (const auto& [from, until] : one.doubts) add(AlertKind::unclear, origin, from, until);
  }

  void add_suspended(const Holding& one) {
    const std::string origin = origin_suspended(one);
    if (!one.certain_from) {
      add(AlertKind::unclear, origin, one.from, one.until);
      return;
    }
    add(AlertKind::suspended, origin, one.from, one.certain_from);
    add_doubts(one, origin);
    if (!one.certain_until) return;
    // A suspension that is over together with the provision brings nothing back.
    const bool back = status_.at(*one.certain_until).has(Status::operative) ||
                      (one.until && status_.at(*one.until).has(Status::operative));
    if (back) add(AlertKind::snaps_back, origin, *one.certain_until, one.until);
  }

  // A window that begins with it, or whose first stretch it is; else what brought it about.
  std::string origin_in_force(const Holding& one) {
    for (std::size_t i = 0; i < life_.spans.size(); ++i) {
      const Span& span = life_.spans[i];
      const bool within = span.from.earliest <= one.from && one.from < span.until.latest;
      if (!within) continue;
      const bool first = begun_windows_.insert(i).second;
      if (provision_.yearly) {
        return "window " + std::to_string(i + 1) + ", " +
               std::to_string(civil_date(one.from, zone_).year());
      }
      if (first) return "window " + std::to_string(i + 1);
    }
    return brought_about(one.from, "its instrument");
  }

  // The suspensions that begin with it; else what it depends on.
  std::string origin_suspended(const Holding& one) const {
    std::vector<ProvisionId> by;
    for (const Acting& act : life_.acting) {
      const bool acts =
          book_.at(act.change).head == Head::suspends && act.act.at(one.from).value != Truth::no;
      if (acts) by.push_back(act.change);
    }
    if (!by.empty()) return joined(book_, by);
    std::string names;
    for (const Condition& condition : provision_.while_all) add_names(condition, names);
    for (const Condition& condition : provision_.unless_any) add_names(condition, names);
    return names.empty() ? brought_about(one.from, "its own terms") : "depending on " + names;
  }

  static void add_names(const Condition& condition, std::string& names) {
    if (condition.kind == Condition::Kind::name) {
      names += (names.empty() ? "" : " + ") + condition.name.name.value;
    }
    for (const Condition& part : condition.parts) add_names(part, names);
  }

  std::string brought_about(Instant t, const char* otherwise) const {
    const Cause cause = cause_of_step(evaluation_, id_, t);
    return cause.by.empty() ? otherwise : joined(book_, cause.by);
  }

  // Held back before and after, and another part of it stays.
  void add_remains() {
    if (provision_.head != Head::control) return;
    const auto line = status_.combine(life_.outcome, [](Statuses status, const Outcome& outcome) {
      return std::pair(status.only(Status::suspended), outcome.effect);
    });
    std::optional<Effect> before;
    std::optional<Instant> open_since;
    const auto tell = [&](std::optional<Instant> settled) {
      const Instant first = open_since ? *open_since : *settled;
      add(AlertKind::amended, brought_about(first, "what suspends it"), first, settled);
    };
    for (const auto& step : line.steps()) {
      const auto& [rests, stays] = step.value;
      if (rests && stays.least != stays.greatest) {
        if (before && !open_since) open_since = step.from;
        continue;
      }
      if (rests && before && *before != stays.least) tell(step.from);
      before = rests ? std::optional(stays.least) : std::nullopt;
      open_since.reset();
    }
    if (open_since) tell(std::nullopt);
  }

  // Other cases come under it, or leave it, for a reason outside of its own dates.
  void add_reach() {
    const std::vector<Alert> before = found_;
    for (const ReachBoundary& one : reach_.of(id_)) {
      if (is_among(before, one)) continue;
      const auto latest = one.at.latest < never ? std::optional(one.at.latest) : std::nullopt;
      add(AlertKind::amended, one.origin, one.at.earliest, latest);
      found_.back().other_cases = true;
    }
  }

  // An amendment of a scope may set what the rule says as well.
  static bool is_among(const std::vector<Alert>& all, const ReachBoundary& one) {
    return std::any_of(all.begin(), all.end(), [&](const Alert& told) {
      return told.kind == AlertKind::amended && told.at.earliest == one.at.earliest &&
             told.origin.substr(0, told.origin.find(" #")) == one.origin;
    });
  }

  bool is_law(Instant t) const {
    const Statuses status = status_.at(t);
    return status.has(Status::operative) || status.has(Status::suspended);
  }

  // The starts and ends of amendments that make it say something else.
  void add_amendments() {
    for (const Acting& act : life_.acting) {
      if (book_.at(act.change).head != Head::amends) continue;
      const std::string& name = book_.at(act.change).id;
      for (const Holding& one : stretches(truths(act.act))) {
        add_amendment(name, one.from, one.certain_from);
        if (one.until)
          add_amendment(name + " is over", one.certain_until.value_or(*one.until), one.until);
      }
    }
  }

  void add_amendment(const std::string& origin, Instant earliest, std::optional<Instant> latest) {
    const Instant settled = latest.value_or(earliest);
    // What begins with the rule itself is told by its start.
    const bool before = is_law(earliest - 1) || is_law(settled - 1);
    if (before && is_law(settled) && says(earliest - 1) != says(settled)) {
      add(AlertKind::amended, origin, earliest, latest);
    }
  }

  std::string says(Instant t) const { return words(provision_, stated(evaluation_, id_, t)); }

  const ReachBoundaries& reach_;
  const Evaluation& evaluation_;
  const RuleBook& book_;
  ProvisionId id_;
  const Provision& provision_;
  const Life& life_;
  Zone zone_;
  const Timeline<Statuses>& status_;
  std::set<std::size_t> begun_windows_;
  std::map<std::pair<AlertKind, std::string>, int> seen_;
  std::vector<Alert> found_;
};

}  // namespace

std::vector<Alert> alert_boundaries(const Chronicle& chronicle, const ReachBoundaries& reach,
                                    ProvisionId provision) {
  return Boundaries(chronicle, reach, provision).run();
}

}  // namespace inforce
