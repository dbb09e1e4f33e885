// What a shell offers at the end of a line: commands and options, and of the packs items, parties,
// provisions and the days on which something is about to change.
#pragma once

#include <string>

#include "cli/program.h"

namespace inforce {

/// `inforce __complete WORD…`, the words after the program's name up to the cursor, the last one
/// as far as it is typed. One offer a line; ":files" alone where a path is to come. A line that
/// makes no sense, or packs with errors, get none: the command itself will say why.
Said run_complete(const World& world);

}  // namespace inforce
