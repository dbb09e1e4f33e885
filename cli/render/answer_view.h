// An answer sorted for people: what bears on it, and how many do not and why.
//
// Text and JSON are both made from this, so they cannot say different things.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"

namespace inforce {

struct AnswerView {
  std::vector<const Finding*> applies;      ///< controls, strictest first
  std::vector<const Finding*> may_apply;    ///< controls that an open point keeps open
  std::vector<const Finding*> suspended;    ///< they would reach the facts, but are suspended, or
                                            ///< held by a condition
  std::vector<const Finding*> excepted;     ///< they reach the facts, but a permission lifts them
  std::vector<const Finding*> put_off;      ///< they did reach the facts, and were then postponed
  std::vector<const Finding*> interrupted;  ///< they did, and begin again later; soonest first
  std::vector<const Finding*> coming_in;    ///< they would, and begin later; soonest first
  std::vector<const Finding*> charges, permissions, obligations, parameters;
  std::size_t everywhere = 0;  ///< obligations and parameters that hold whatever the shipment
  std::vector<const Lapse*> unverified, coming;  ///< ends of what reaches the facts

  std::size_t elsewhere = 0;  ///< controls and charges outside the question
  std::size_t over = 0;       ///< ended
  std::size_t others = 0;     ///< acts on other provisions, and what else is not listed
};

AnswerView view(const Answer& answer, const RuleBook& book);

/// Why "nothing" may not be taken for clear; empty if nothing qualifies it.
std::vector<std::string> reservations(const Answer& answer, const AnswerView& view);

/// The same question one day (or one minute) earlier, if the three effects were others then.
std::optional<Answer> different_before(const Chronicle& chronicle, const Answer& answer);

/// What changes next in the effect of a control or charge on the facts told.
struct NextChange {
  ProvisionId provision;
  Zone zone;
  Instant at;
  EffectRange before, after;
  std::optional<Instant> settled;  ///< from here on it is certain, where it begins open
  EffectRange at_last;             ///< what it is then
  std::size_t others = 0;          ///< provisions that change at the same moment
};
std::optional<NextChange> next_change(const Answer& answer, const RuleBook& book);

}  // namespace inforce
