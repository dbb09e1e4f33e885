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

/// The latest day on which anything in the book became known, was withdrawn or was looked for. As
/// known by then all of it counts, so a proof does not depend on the day one asks.
Date newest_day(const RuleBook& book);

}  // namespace inforce
