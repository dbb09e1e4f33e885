// Small rule books full of interaction: few provisions, few weeks, several zones, so that edges
// collide. The same seed gives the same books everywhere.
#pragma once

#include <vector>

#include "tests/properties/model.h"
#include "tests/properties/random.h"

namespace inforce::oracle {

[[nodiscard]] WrittenBook generate_book(Random& random);
[[nodiscard]] OracleQuestion generate_question(Random& random, const WrittenBook& book);
/// Only what some scope tests may be told under `--set`.
void keep_tested(OracleQuestion& question, const WrittenBook& book);

[[nodiscard]] Date generate_knowledge_date(Random& random, const WrittenBook& book);

/// A minute at, just before or just after which something may change.
[[nodiscard]] Instant generate_minute(Random& random, const WrittenBook& book);

}  // namespace inforce::oracle
