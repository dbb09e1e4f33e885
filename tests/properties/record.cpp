#include "tests/properties/record.h"

#include <set>

namespace inforce::oracle {

std::vector<std::string> accounts_in(const std::vector<SeenEvidence>& evidence) {
  std::set<std::string> names;
  for (const SeenEvidence& one : evidence) names.insert(one.account);
  if (names.empty()) names.insert("");
  return {names.begin(), names.end()};
}

Recorded recorded_by(const std::vector<SeenEvidence>& evidence, const std::string& account,
                     Minute t) {
  Recorded made;
  for (const SeenEvidence& one : evidence) {
    if (one.account != account || t < one.done.earliest) continue;
    const bool certain = one.done.latest <= t;
    const Truth there = certain ? Truth::yes : Truth::unclear;
    made.any = either(made.any, there);
    if (!one.written->amount) made.all_done = either(made.all_done, there);
    made.most += one.kilograms;
    if (certain) made.least += one.kilograms;
  }
  return made;
}

Truth reached(const Recorded& recorded, const std::optional<Amount>& amount) {
  if (!amount) return recorded.any;
  const std::int64_t limit = kilograms(amount->limit);
  // At least and less than are reached by the limit itself, the other two beyond it.
  const bool by_itself = amount->at_most == amount->exclusive;
  const auto enough = [&](std::int64_t sum) { return by_itself ? sum >= limit : sum > limit; };
  const Truth sum = enough(recorded.least)  ? Truth::yes
                    : enough(recorded.most) ? Truth::unclear
                                            : Truth::no;
  return either(sum, recorded.all_done);
}

}  // namespace inforce::oracle
