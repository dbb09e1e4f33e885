// Tellings handed to a command of the user's, each recorded once the command has taken it.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/alerts/plan.h"
#include "cli/alerts/said_alert.h"
#include "engine/store/ledger.h"

namespace inforce {

/// What is still to be told, for standard error; empty if all was taken. `rows`: one for each of
/// the speech's tellings. Before each telling room is made for its record. After three commands in
/// a row that did not end in time no more are tried.
Result<std::string, StoreError> hand_over(const Speech& speech, const AlertPlan& plan,
                                          const std::vector<ToldAlert>& rows, Ledger ledger);

}  // namespace inforce
