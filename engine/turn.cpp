// Which way a difference turns: tighter or looser.
#include <algorithm>

#include "engine/differences.h"
#include "engine/quantity.h"

namespace inforce {

namespace {

/// What a charge takes, least and most, in the digits of one unit.
struct RateRange {
  std::string least = "0", greatest = "0";
};

// What applies to the facts told; nothing where it is not in that book, or none are told.
const Finding* finding_of(const std::optional<DifferenceSide>& side) {
  return side ? side->finding() : nullptr;
}

RateRange rate_range(const std::optional<DifferenceSide>& side) {
  const Finding* finding = finding_of(side);
  RateRange range;
  if (finding == nullptr || finding->effect.greatest == Effect::none) return range;
  const auto less = [](const Quantity& a, const Quantity& b) {
    return compare_digits(a.digits, b.digits) < 0;
  };
  const auto [least, greatest] =
      std::minmax_element(finding->rates.begin(), finding->rates.end(), less);
  if (least == finding->rates.end()) return range;
  if (finding->effect.least != Effect::none) range.least = least->digits;
  range.greatest = greatest->digits;
  return range;
}

// Amounts of two units are not to be compared.
bool in_one_unit(const Difference& difference) {
  std::vector<Quantity> all;
  for (const Finding* side : {finding_of(difference.before), finding_of(difference.after)}) {
    if (side != nullptr) all.insert(all.end(), side->rates.begin(), side->rates.end());
  }
  return std::all_of(all.begin(), all.end(),
                     [&](const Quantity& one) { return one.unit == all.front().unit; });
}

Turn turn_of(bool up, bool down) {
  if (up == down) return Turn::none;
  return up ? Turn::tighter : Turn::looser;
}

bool is_charge(const Difference& difference) {
  const auto rated = [](const std::optional<DifferenceSide>& side) {
    const Finding* finding = finding_of(side);
    return finding != nullptr && !finding->rates.empty();
  };
  return rated(difference.before) || rated(difference.after);
}

Turn turn_of_charge(const Difference& difference) {
  if (!in_one_unit(difference)) return Turn::none;
  const RateRange before = rate_range(difference.before);
  const RateRange after = rate_range(difference.after);
  const auto least = compare_digits(before.least, after.least);
  const auto greatest = compare_digits(before.greatest, after.greatest);
  return turn_of(least < 0 || greatest<0, least> 0 || greatest > 0);
}

}  // namespace

Turn turn(const Difference& difference) {
  if (is_charge(difference)) return turn_of_charge(difference);
  const auto effect = [](const std::optional<DifferenceSide>& side) {
    const Finding* finding = finding_of(side);
    return finding == nullptr ? EffectRange{} : finding->effect;
  };
  const auto& together = difference.together;
  const EffectRange before = together ? together->before : effect(difference.before);
  const EffectRange after = together ? together->after : effect(difference.after);
  const bool up = before.least < after.least || before.greatest < after.greatest;
  const bool down = after.least < before.least || after.greatest < before.greatest;
  return turn_of(up, down);
}

}  // namespace inforce
