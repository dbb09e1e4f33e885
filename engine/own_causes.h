// What of a provision's own text moves it at one minute: a date of it, or a condition.
#pragma once

#include <string>

#include "engine/evaluation.h"

namespace inforce {

/// "X has its last day on 2026-11-27, or the day before": its start or end, or what it adds or puts
/// off as an act, if that lies at this minute on any reading. Empty where none does.
std::string dates_moved(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// "X is no longer operative, on which it depends": of the conditions that moved. Empty where none
/// did, or where they come to the same as before.
std::string conditions_moved(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// "has its last day on 2026-11-27, or the day before"; "ends before 00:01 on 2026-11-10 (New
/// York)".
std::string end_words(const MomentRange& end);

}  // namespace inforce
