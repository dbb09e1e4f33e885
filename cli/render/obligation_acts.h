// The acts that hold what is owed open, suspended or waived on a date.
#pragma once

#include <string>
#include <vector>

#include "cli/render/standing.h"

namespace inforce {

/// Extensions, suspensions and permissions that act on it, or may, at some minute of the date; in
/// the packs' order.
std::vector<ActedOn> acts_on_owed(const Evaluation& evaluation, ProvisionId obligation,
                                  const When& when);

/// Until when it does so: an extension to its new end, any other as long as it acts.
MomentRange acts_until(const Evaluation& evaluation, const ActedOn& act);

/// "extended by X, last day 2027-01-10, or the day before (announced)", "may be suspended by Y, no
/// end on file".
std::string act_text(const Evaluation& evaluation, const ActedOn& act);

}  // namespace inforce
