// The names that alerts had in earlier versions, as they are called now.
#pragma once

#include <string>

#include "engine/chronicle.h"

namespace inforce {

/// An extended end that passed unlooked-at was named by its moment, "extended to
/// 2026-12-05T16:00Z"; its origin is the act that extends (semantics B 19). The ledger's rows stay
/// as they are, so they are read under the name of today: the act that ends at that moment, or the
/// only one that extends it at all. Any other name, and one that no act answers to, is itself.
std::string name_now(const Chronicle& chronicle, const std::string& identity);

}  // namespace inforce
