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
  std::vector<const Uncovered*> uncovered;           ///< of import measures
  std::vector<const Lapse*> unverified_ends_beside;  ///< that bear on no stack told
};
ChargesView charges_view(const Answer& answer);

std::string charges_text(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);
/// Schema inforce/charges/v1.
std::string charges_json(const Setting& setting, const Chronicle& chronicle, const Answer& answer,
                         const ChargesView& view);

}  // namespace inforce
