#include "engine/answer.h"

#include <algorithm>
#include <cstdlib>

namespace inforce {

std::string_view word(FindingClass finding_class) {
  switch (finding_class) {
    case FindingClass::does_not_apply: return "does not apply";
    case FindingClass::may_apply: return "may apply";
    case FindingClass::applies_in_part: return "applies part of the day";
    case FindingClass::applies: return "applies";
  }
  std::abort();  // a FindingClass has no other value
}

std::string_view word(EndCheck check) {
  switch (check) {
    case EndCheck::verified: return "verified";
    case EndCheck::unverified: return "unverified";
    case EndCheck::coming: return "coming";
  }
  std::abort();  // an EndCheck has no other value
}

Instant first_minute_of(const Finding& finding) {
  const auto& all = finding.stretches;
  const auto first = std::find_if(all.begin(), all.end(), [](const Stretch& stretch) {
    return stretch.effect.greatest > Effect::none;
  });
  return first == all.end() ? all.front().from : first->from;
}

void Lines::add(EffectRange effect, Effect cautiously) {
  certain = std::max(certain, effect.least);
  cautious = std::max(cautious, cautiously);
  at_worst = std::max(at_worst, effect.greatest);
}

const Finding* Answer::find(ProvisionId provision) const {
  const auto found = std::lower_bound(
      findings.begin(), findings.end(), provision,
      [](const Finding& finding, ProvisionId id) { return finding.provision < id; });
  return found == findings.end() || found->provision != provision ? nullptr : &*found;
}

}  // namespace inforce
