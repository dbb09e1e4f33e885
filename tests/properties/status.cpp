// Statuses told and compared.

#include <algorithm>
#include <set>

#include "tests/properties/asked_dates.h"
#include "tests/properties/oracle.h"
#include "tests/properties/status_line.h"

namespace inforce::oracle {

namespace {

bool out(const StatusSet& set) { return set.prospective || set.pending || set.ended; }

bool alike(const StatusSet& law, const StatusSet& engine, bool settled) {
  if (settled) return law == engine;
  return law.operative == engine.operative && law.suspended == engine.suspended &&
         out(law) == out(engine);
}

}  // namespace

StatusAnswer Oracle::statuses(Instant at, Date as_known, std::vector<std::string>* unsettled) {
  const View& known = view(as_known);
  const Moment moment{false, Date{1970, 1, 1}, at};
  Evaluation evaluation(known, nullptr, Weighing::as_written, minutes_for(known, {moment}));
  const auto i = static_cast<std::size_t>(evaluation.index_of(at.minutes_since_epoch()));
  StatusAnswer answer;
  for (int p = 0; p < known.count(); ++p) {
    const std::string& id = known.at(p).written->id;
    const StatusAt now = status_line(p, evaluation)[i];
    answer[id] = now.set;
    if (!now.settled && unsettled != nullptr) unsettled->push_back(id);
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
