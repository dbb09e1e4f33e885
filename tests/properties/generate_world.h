// Goods, parties, lists and scopes of a generated book.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/generate_dates.h"
#include "tests/properties/model.h"
#include "tests/properties/random.h"

namespace inforce::oracle {

void make_world(Random& random, const Calendar& calendar, WrittenBook& book);

/// At most so many tests, of different attributes, none on dates.
[[nodiscard]] Scope make_scope(Random& random, int tests);

[[nodiscard]] ScopeTest make_date_test(Random& random, const Calendar& calendar);

[[nodiscard]] const std::vector<std::string>& roles();

}  // namespace inforce::oracle
