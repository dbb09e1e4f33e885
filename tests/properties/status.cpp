// Which statuses are possible at one minute, without a question. Law: A 10.

#include <algorithm>
#include <set>

#include "tests/properties/oracle.h"

namespace inforce::oracle {

namespace {

struct OutOfForce {
  StatusSet which;
  bool settled = true;
};

// Not in force: is there a later start, was there an earlier one, is there any on file?
OutOfForce out_of_force(int p, int i, Evaluation& evaluation) {
  bool later = false;
  bool later_certain = false;
  bool earlier = false;
  bool stretch_later = false;  // stated, though some act keeps it from holding
  bool anything = false;       // a stretch, or an act that takes one away
  const auto n = static_cast<int>(evaluation.times().size());
  for (int s = 0; s < n; ++s) {
    const Truth held = evaluation.in_force(p, s);
    const bool stretch = evaluation.window(p, s) != Truth::no ||
                         evaluation.any_acting(p, s, Head::extends) != Truth::no;
    anything = anything || stretch;
    for (const Head head : {Head::ends, Head::replaces, Head::resumes, Head::postpones}) {
      anything = anything || evaluation.any_acting(p, s, head) != Truth::no;
    }
    if (s < i) earlier = earlier || held == Truth::yes;
    if (s <= i) continue;
    later = later || held != Truth::no;
    later_certain = later_certain || held == Truth::yes;
    stretch_later = stretch_later || stretch;
  }
  OutOfForce made;
  made.which.pending = later_certain;
  made.which.ended = !later && earlier;
  made.which.prospective = !anything;
  made.settled = later_certain || (!later && earlier && !stretch_later) || !anything;
  return made;
}

StatusSet status_of(int p, int i, Evaluation& evaluation, bool& settled) {
  const Truth held = evaluation.in_force(p, i);
  const Truth stopped = either(evaluation.suspended(p, i), negate(evaluation.conditions(p, i)));
  StatusSet set;
  set.operative = evaluation.operative(p, i) != Truth::no;
  set.suspended = both(held, stopped) != Truth::no;
  settled = held == Truth::yes;
  if (settled) return set;
  const OutOfForce out = out_of_force(p, i, evaluation);
  const bool postponed = evaluation.any_acting(p, i, Head::postpones) != Truth::no;
  settled = held == Truth::no && out.settled && !postponed;
  set.prospective = out.which.prospective;
  set.pending = out.which.pending;
  set.ended = out.which.ended;
  if (!set.prospective && !set.pending && !set.ended) set.ended = true;
  return set;
}

bool out(const StatusSet& set) { return set.prospective || set.pending || set.ended; }

bool alike(const StatusSet& law, const StatusSet& engine, bool settled) {
  if (settled) return law == engine;
  return law.operative == engine.operative && law.suspended == engine.suspended &&
         out(law) == out(engine);
}

}  // namespace

StatusAnswer Oracle::statuses(Instant at, Date as_known, std::vector<std::string>* unsettled) {
  const View& known = view(as_known);
  std::vector<Minute> times = known.boundaries();
  times.push_back(at.minutes_since_epoch());
  std::sort(times.begin(), times.end());
  times.erase(std::unique(times.begin(), times.end()), times.end());
  Evaluation evaluation(known, nullptr, Weighing::as_written, times);
  StatusAnswer answer;
  for (int p = 0; p < known.count(); ++p) {
    bool settled = true;
    const std::string& id = known.at(p).written->id;
    answer[id] = status_of(p, evaluation.index_of(at.minutes_since_epoch()), evaluation, settled);
    if (!settled && unsettled != nullptr) unsettled->push_back(id);
  }
  return answer;
}

std::string status_differences(const StatusAnswer& law, const StatusAnswer& engine,
                               const std::vector<std::string>& unsettled) {
  std::string lines;
  std::set<std::string> ids;
  for (const auto& [id, set] : law) ids.insert(id);
  for (const auto& [id, set] : engine) ids.insert(id);
  for (const std::string& id : ids) {
    const auto mine = law.find(id);
    const auto theirs = engine.find(id);
    if (mine == law.end() || theirs == engine.end()) {
      lines += id + ": known only to the " + (mine == law.end() ? "engine" : "oracle") + "\n";
      continue;
    }
    const bool settled = std::count(unsettled.begin(), unsettled.end(), id) == 0;
    if (alike(mine->second, theirs->second, settled)) continue;
    lines += id + ": " + text(mine->second) + " | " + text(theirs->second) + "\n";
  }
  return lines;
}

}  // namespace inforce::oracle
