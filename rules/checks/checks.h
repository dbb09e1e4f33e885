// Everything in a pack that can be read and yet cannot be meant.
//
// A table of checks, each one matter with its own code, all of them asked. What was refused before
// (a record that is not `whole`) is not asked again.
#pragma once

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/resolve.h"

namespace inforce {

/// Comes last before a book is made: names are resolved and targets spread out. A draft of which no
/// error was said, here or before, compiles for every knowledge date.
void check_book(const Draft& draft, const Targets& targets, Diagnostics& out);

}  // namespace inforce
