// From names to records: every reference of a draft finds what it names, or is reported.
#pragma once

#include <string>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/draft.h"
#include "rules/ids.h"

namespace inforce {

/// Adds the countries, which need no declaration. Comes before `resolve_names`.
void add_countries(Draft& draft);

/// Looks every name up: first in its own file, then over all packs.
void resolve_names(Draft& draft, Diagnostics& out);

/// Of each provision that changes or excepts others: which, sorted, each once. An instrument is
/// spread out to its provisions without the changes that act for good; `resumes P` to the
/// suspensions of P. The draft's names must be resolved.
using Targets = std::vector<std::vector<ProvisionId>>;
Targets spread_targets(const Draft& draft, Diagnostics& out);

/// Countries or groups on whose behalf an instrument acts, sorted, each once.
std::vector<std::string> sides_of(const Draft& draft, const Instrument& instrument);

/// An act on nobody's side could act on nothing; a side that nobody has is a slip.
void check_sides(const Draft& draft, Diagnostics& out);

/// Names in expectations that nothing has. Expectations are proven only in a book without errors;
/// this tells of the names beside the errors of another.
void check_expected_names(const Draft& draft, Diagnostics& out);

}  // namespace inforce
