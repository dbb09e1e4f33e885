#include "engine/former_names.h"

#include <vector>

#include "engine/alert.h"
#include "engine/evaluation.h"
#include "engine/names.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

constexpr std::string_view by_moment = "extended to ";

// The act that extends it to that moment; else the only one that extends it.
const Provision* extender(const Chronicle& chronicle, ProvisionId id, const std::string& moment) {
  const Evaluation& evaluation = chronicle.without_question();
  const RuleBook& book = chronicle.book();
  std::vector<const Provision*> all;
  for (const Acting& one : evaluation.life(id).acting) {
    const Provision& change = book.at(one.change);
    if (change.head != Head::extends || !change.new_end) continue;
    const auto spans = evaluation.life(one.change).spans;
    if (spans.empty()) continue;
    const MomentRange end =
        evaluation.moments().end_of(*change.new_end, spans.front().from, change);
    if (end.earliest < never && iso_utc(end.earliest) == moment) return &change;
    all.push_back(&change);
  }
  return all.size() == 1 ? all.front() : nullptr;
}

}  // namespace

std::string name_now(const Chronicle& chronicle, const std::string& identity) {
  const std::string origin = origin_of(identity);
  if (kind_of(identity) != AlertKind::unlooked || origin.rfind(by_moment, 0) != 0) return identity;
  const auto id = chronicle.book().find_provision(provision_of(identity));
  if (!id || !chronicle.known().holds(*id)) return identity;
  const Provision* act = extender(chronicle, *id, origin.substr(by_moment.size()));
  if (act == nullptr) return identity;
  return identity.substr(0, identity.size() - origin.size()) + act->id;
}

}  // namespace inforce
