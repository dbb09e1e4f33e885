// The packs' own expectations and claims, put to the proof.
#pragma once

#include "rules/diagnostic.h"
#include "rules/rule_book.h"

namespace inforce {

/// Every `expect:` is asked, every claim's `record:` compared. What differs is an error at the
/// place where the pack says it. Returns how many were proven.
struct Proven {
  std::size_t expectations = 0;
  std::size_t claims = 0;
};
Proven prove(const RuleBook& book, Diagnostics& found);

}  // namespace inforce
