// Small rule books full of interaction: few provisions, few weeks, several zones, so that edges
// collide. The same seed gives the same books everywhere.
#pragma once

#include <vector>

#include "tests/properties/model.h"
#include "tests/properties/random.h"

namespace inforce::oracle {

[[nodiscard]] WrittenBook generate_book(Random& random);

/// The minutes at which something may change: what is asked lies at, just before or just after one.
using Edges = std::vector<std::int64_t>;
[[nodiscard]] Edges edges_of(const WrittenBook& book);

[[nodiscard]] OracleQuestion generate_question(Random& random, const WrittenBook& book,
                                               const Edges& edges);
/// Only what some scope tests may be told under `--set`.
void keep_tested(OracleQuestion& question, const WrittenBook& book);

[[nodiscard]] Date generate_knowledge_date(Random& random, const WrittenBook& book);

[[nodiscard]] Instant generate_minute(Random& random, const Edges& edges);

}  // namespace inforce::oracle
