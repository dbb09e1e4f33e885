// Whether two scopes can reach the same shipment, and whether they test the very same.
#pragma once

#include <string>

#include "rules/rule_book.h"

namespace inforce {

/// Can no shipment meet both? Only said where it is certain: goods that share none, countries and
/// end uses that exclude each other. Belonging counts whenever it was, members unknown may be any.
bool exclude_each_other(const RuleBook& book, const Scope& a, const Scope& b);

/// Do both test goods, and can the same good meet both tests?
bool share_goods(const RuleBook& book, const Scope& a, const Scope& b);

/// Equal for scopes that test the same, in whatever order they say it.
std::string form_of(const Scope& scope);

}  // namespace inforce
