// What is owed on a day, over all deadlines of each instance.
#include <utility>

#include "engine/chronicle.h"
#include "engine/obligations.h"

namespace inforce {

std::vector<OwedOn> owed_on(const Evaluation& evaluation, ProvisionId obligation,
                            const When& when) {
  const Zone zone = evaluation.moments().zone_of(evaluation.book().at(obligation));
  const Minutes minutes = minutes_of(when, zone);
  std::vector<OwedOn> all;
  for (Instance& instance : instances(evaluation, obligation, when.day)) {
    OwedStates states;
    for (const Reckoning& one : instance.reckonings) states |= states_over(one, minutes);
    all.push_back({std::move(instance), states});
  }
  return all;
}

std::vector<OwedOn> owed_on(const Chronicle& chronicle, const When& when) {
  const RuleBook& book = chronicle.book();
  std::vector<OwedOn> all;
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId id{index};
    const Provision& provision = book.at(id);
    if (provision.head != Head::obligation || !chronicle.known().holds(id)) continue;
    if (book.instrument_of(provision).force == Force::agreed) continue;
    for (OwedOn& one : owed_on(chronicle.without_question(), id, when)) {
      all.push_back(std::move(one));
    }
  }
  return all;
}

}  // namespace inforce
