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
};
ChargesView charges_view(const Answer& answer);

/// Ends that passed with no look since, of the stack's charges and of what acts on them. Semantics
/// B 8: a sum that one of them keeps low is not called clear.
std::vector<const Lapse*> unverified_ends(const Answer& answer, const ChargeStack& stack);

std::string charges_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);
/// Schema inforce/charges/v1.
std::string charges_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);

}  // namespace inforce
