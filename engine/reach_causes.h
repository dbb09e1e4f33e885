// Which tests of a scope come out otherwise from one minute on, said in words.
//
// A scope is read at every minute: an item may come under another, a party may join a list, a date
// may pass. What moved then is neither an act nor a date of the provision itself.
#pragma once

#include <string>

#include "engine/evaluation.h"

namespace inforce {

/// "the item is dual-use"; "the consignee or end user is not among: the list". All that the
/// provision's own text tests, of a permission what is left of its amount, too. Empty where nothing
/// moved, and without a question.
std::string tests_moved(const Evaluation& evaluation, ProvisionId provision, Instant t);

/// "X reaches what is asked from 2025-04-04, as the item is Ore": of a provision's scope, as
/// amended by then. Empty where that did not move.
std::string reach_moved(const Evaluation& evaluation, ProvisionId provision, Instant t);

}  // namespace inforce
