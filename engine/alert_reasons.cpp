#include "engine/alert_reasons.h"

#include <algorithm>
#include <set>

#include "engine/causes.h"
#include "engine/evaluation.h"
#include "engine/for_some.h"
#include "engine/names.h"
#include "engine/obligations.h"
#include "engine/reach_boundaries.h"
#include "engine/stated.h"
#include "engine/status_line.h"
#include "engine/told_status.h"
#include "engine/window_text.h"
#include "timeline/zone.h"

namespace inforce {

namespace {

// The instance and the reckoning a deadline's origin names.
struct Named {
  Instance instance;
  Reckoning reckoning;
};

std::optional<Named> named(const Chronicle& chronicle, ProvisionId id, const std::string& origin,
                           Date by) {
  for (Instance& instance : instances(chronicle.without_question(), id, by)) {
    for (const Reckoning& one : instance.reckonings) {
      if (origin_of(instance, one) == origin) return Named{instance, one};
    }
  }
  return std::nullopt;
}

std::string dated_by(const Chronicle& chronicle, const Alert& alert) {
  const RuleBook& book = chronicle.book();
  const Date by = civil_date(std::min(alert.at.earliest, Instant::last()), alert.at.zone);
  const auto found = named(chronicle, alert.provision, alert.origin, by);
  if (!found) return {};
  const auto versions = standing(chronicle.without_question(), found->instance, found->reckoning,
                                 chronicle_now(chronicle));
  if (versions.empty()) return {};
  const Deadline& deadline = *versions.front();
  std::string text =
      deadline.written ? "due " + date_text(book, *deadline.written) : "its period ends then";
  if (deadline.amended_by) text += ", as amended by " + book.at(*deadline.amended_by).id;
  if (deadline.restated) text += ", as restated by " + deadline.restated->source;
  return text;
}

std::string last_looked(const Chronicle& chronicle, const Alert& alert) {
  const auto look = look_for(chronicle, identity(chronicle.book(), alert));
  return look ? "nobody has looked for later acts since " + iso(*look)
              : "nobody has looked for later acts";
}

// Of what begins or comes back: what lifts it for everybody all the same.
std::string lifted_still(const Chronicle& chronicle, const Alert& alert) {
  const Instant t = std::min(alert.at.latest, Instant::last());
  std::string text;
  for (const Acting& one : chronicle.without_question().life(alert.provision).acting) {
    const Provision& act = chronicle.book().at(one.change);
    if (act.head != Head::permission || one.act.at(t).value != Truth::yes) continue;
    text += "; lifted then for everybody by " + act.id;
    if (act.leaves) text += ", but for " + std::string(word(act.leaves->value));
  }
  return text;
}

std::string begins_again(const Chronicle& chronicle, const Alert& alert) {
  const Life& life = chronicle.without_question().life(alert.provision);
  const auto again = life.in_force.changes(alert.at.earliest, std::nullopt);
  const auto next = std::find_if(again.begin(), again.end(), [](const auto& change) {
    return change.after.value == Truth::yes;
  });
  return next == again.end() ? "" : "; begins again " + moment_text(next->at, alert.at.zone);
}

std::string for_whom_not(const Chronicle& chronicle, const Alert& alert) {
  const Instant settled = std::min(alert.at.latest, Instant::last());
  const std::string otherwise = ForSome(chronicle, alert.provision).words(settled);
  return otherwise.empty() ? otherwise : "; " + otherwise;
}

// What the word of a boundary does not say: an end for a season only, a return of what never was,
// what an act does, and for whom it is otherwise.
std::string aside(const Chronicle& chronicle, const Alert& alert) {
  const std::string does = what_it_does(chronicle.book(), alert.provision);
  std::string text = does.empty() ? "" : "; " + does;
  if (alert.kind == AlertKind::snaps_back) {
    const Life& life = chronicle.without_question().life(alert.provision);
    if (never_yet_operative(life, alert.at.earliest - 1)) text += "; never operative before";
  }
  if (alert.kind == AlertKind::snaps_back || alert.kind == AlertKind::starts) {
    text += lifted_still(chronicle, alert);
  }
  if (alert.kind == AlertKind::ends) text += begins_again(chronicle, alert);
  return text + for_whom_not(chronicle, alert);
}

}  // namespace

Instant chronicle_now(const Chronicle& chronicle) {
  return first_minute_after(chronicle.known_by(), utc()) - 1;
}

std::string because(const Chronicle& chronicle, const Alert& alert) {
  switch (alert.kind) {
    case AlertKind::deadline: return dated_by(chronicle, alert);
    case AlertKind::unlooked: return last_looked(chronicle, alert) + for_whom_not(chronicle, alert);
    default: break;
  }
  if (alert.other_cases) {
    const std::string origin = alert.origin.substr(0, alert.origin.find(" #"));
    return reach_reason(chronicle.book(), alert.provision, {{origin, alert.at}}, alert.at.earliest);
  }
  const Cause cause =
      cause_of_step(chronicle.without_question(), alert.provision, alert.at.earliest);
  return cause.sentence + aside(chronicle, alert);
}

std::string what_it_says(const Chronicle& chronicle, const Alert& alert) {
  const Provision& provision = chronicle.book().at(alert.provision);
  if (provision.head == Head::control || provision.head == Head::charge) {
    const Instant t = std::min(alert.at.latest, Instant::last());
    const Evaluation& plain = chronicle.without_question();
    const ToldStatus told = told_status_line(plain, alert.provision).at(t);
    const std::string text = words(provision, stated(plain, alert.provision, t));
    return told.leaves == Effect::none ? text : text + ", " + words(told);
  }
  return provision.title.empty() ? provision.text : provision.title;
}

std::optional<Date> look_for(const Chronicle& chronicle, const std::string& alert) {
  const RuleBook& book = chronicle.book();
  std::optional<Date> latest;
  for (const std::string& name : {provision_of(alert), origin_of(alert)}) {
    const auto id = book.find_provision(name);
    if (!id) continue;
    const auto look = chronicle.known().last_look(book.at(*id).instrument);
    if (look && (!latest || *latest < *look)) latest = look;
  }
  return latest;
}

std::string owed_now(const Chronicle& chronicle, ProvisionId id, const std::string& origin) {
  const auto found = named(chronicle, id, origin, Date::last());
  if (!found) return "it is no longer owed";
  std::string text;
  for (const Owed state : found->reckoning.states.at(chronicle_now(chronicle)).all()) {
    text += (text.empty() ? "" : " or ") + std::string(word(state));
  }
  return "it is " + text;
}

int AlertHistory::revision(const Alert& alert) {
  int moves = 0;
  std::optional<MomentRange> before;
  for (const Date day : days_of(alert.provision)) {
    for (const Alert& one : boundaries(day, alert.provision)) {
      if (one.kind != alert.kind || one.origin != alert.origin) continue;
      const bool same =
          before && before->earliest == one.at.earliest && before->latest == one.at.latest;
      if (before && !same) ++moves;
      before = one.at;
    }
  }
  return moves;
}

// Of a rule that names a long list there are many, each of which is told.
const std::vector<Alert>& AlertHistory::boundaries(Date day, ProvisionId provision) {
  const auto [at, news] = boundaries_.try_emplace({day, provision});
  const Chronicle& chronicle = as_known(day);
  if (news && chronicle.known().holds(provision)) {
    at->second = boundaries_of(chronicle, provision, chronicle_now(chronicle), ahead_);
  }
  return at->second;
}

const Chronicle& AlertHistory::as_known(Date day) {
  const auto found = chronicles_.find(day);
  if (found != chronicles_.end()) return found->second;
  return chronicles_.emplace(day, compile(*book_, day)).first->second;
}

// Of all that the provision rests on, directly or not.
std::vector<Date> AlertHistory::days_of(ProvisionId provision) const {
  std::set<ProvisionId> reached{provision};
  std::vector<ProvisionId> open{provision};
  while (!open.empty()) {
    const ProvisionId id = open.back();
    open.pop_back();
    for (const Dependency& one : book_->dependencies()[id.index]) {
      if (reached.insert(one.on).second) open.push_back(one.on);
    }
  }
  std::set<InstrumentId> instruments;
  for (const ProvisionId id : reached) instruments.insert(book_->at(id).instrument);
  std::set<Date> days{last_};
  for (const InstrumentId id : instruments) {
    for (const Date day : knowledge_days(*book_, id)) {
      if (day <= last_) days.insert(day);
    }
  }
  return {days.begin(), days.end()};
}

}  // namespace inforce
