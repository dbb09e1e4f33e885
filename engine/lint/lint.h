// What a careful author would mend, though every question can be asked: the R6xx of `check --lint`.
//
// None of it changes an answer, and all of it can be settled in the pack. Looked at as known on the
// newest day of the book, so that what is found turns on the day asked only where looks grow old.
#pragma once

#include "rules/diagnostic.h"
#include "rules/rule_book.h"
#include "timeline/date.h"

namespace inforce {

/// Days after which a look no longer says much: a quarter.
inline constexpr int stale_after_days = 92;

/// Adds warnings R601 to R610 for the whole book. `today`: the day on which looks are judged.
void lint(const RuleBook& book, Date today, Diagnostics& found);

}  // namespace inforce
