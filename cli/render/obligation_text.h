// What is owed, instance by instance, for people and for programs.
#pragma once

#include <string>
#include <vector>

#include "cli/render/json_value.h"
#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/obligations.h"

namespace inforce {

/// The states by one deadline at the minutes of the date asked.
OwedStates states_on(const Evaluation& evaluation, const Instance& instance,
                     const Reckoning& reckoning, const When& when);

/// "past its date, no record" of a political one, "overdue (no record) or open".
std::string state_words(const Evaluation& evaluation, const Instance& instance, OwedStates states,
                        const When& when);

std::string obligation_text(const Setting& setting, const Evaluation& evaluation,
                            const OwedOn& owed, const When& when);
JsonValue obligation_json(const Evaluation& evaluation, const OwedOn& owed, const When& when);

/// "counted from …", the days left out, the roll: a line each.
std::vector<std::string> explained(const Evaluation& evaluation, const Provision& obligation,
                                   const Deadline& deadline);

}  // namespace inforce
