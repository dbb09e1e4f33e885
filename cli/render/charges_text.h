// What is due at the border, as people and as programs read it.
#pragma once

#include <string>
#include <vector>

#include "cli/setting.h"
#include "engine/charges.h"
#include "engine/chronicle.h"

namespace inforce {

/// What `charges` tells of an answer.
struct ChargesView {
  std::vector<ChargeStack> stacks;
  /// Of the instruments that hold a charge in them; parts with days only if they hold when asked.
  std::vector<std::pair<InstrumentId, const NotEncoded*>> left_out;
  std::vector<const Uncovered*> uncovered;  ///< of import measures
  /// Ends that passed with no look since and that bear on a charge. Semantics B 8: a sum that one
  /// of them keeps low is not called clear.
  std::vector<const Lapse*> unverified;

  /// Those that bear on a charge of the stack, whether or not that reaches the facts just now.
  [[nodiscard]] std::vector<const Lapse*> unverified_of(const ChargeStack& stack,
                                                        const RuleBook& book) const;
  /// Those that bear on none of the stacks told.
  [[nodiscard]] std::vector<const Lapse*> unverified_beside(const RuleBook& book) const;
};
ChargesView charges_view(const Answer& answer);

std::string charges_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);
/// Schema inforce/charges/v1.
std::string charges_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);

}  // namespace inforce
