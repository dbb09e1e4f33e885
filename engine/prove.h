// The packs' own expectations and claims, put to the proof.
#pragma once

#include <optional>
#include <string>

#include "rules/diagnostic.h"
#include "rules/rule_book.h"

namespace inforce {

/// How many hold.
struct Proven {
  std::size_t expectations = 0;
  std::size_t claims = 0;
};

/// How a person would ask the same of these packs, for the hints.
struct HowAsked {
  std::string packs = {};                    ///< options that name them: " --also our-packs"
  std::optional<Date> today = std::nullopt;  ///< what is known later is asked with --as-known
};

/// Every `expect:` is asked, every claim's `record:` compared. What differs is an error at the
/// place where the pack says it.
Proven prove(const RuleBook& book, Diagnostics& found, const HowAsked& how = {});

/// The latest day on which anything in the book became known, was withdrawn or was looked for. As
/// known by then all of it counts, so a proof does not depend on the day one asks.
Date newest_day(const RuleBook& book);

}  // namespace inforce
