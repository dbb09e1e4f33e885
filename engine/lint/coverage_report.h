// Of each instrument which paragraphs the packs hold, leave out on purpose, or lack.
#pragma once

#include <string>
#include <vector>

#include "rules/rule_book.h"

namespace inforce {

struct ParagraphCoverage {
  InstrumentId instrument;
  bool listed = false;  ///< the file says which paragraphs there are; else none can be missing
  /// Listed: paragraphs. Not listed: places cited, and places left out, each once.
  std::vector<std::string> encoded, left_out;
  std::vector<Marked<std::string>> missing;
};

/// Of every instrument, in the packs' order. A paragraph is encoded where a provision, event,
/// parameter or claim cites a place that is the paragraph, or begins with its name: "item 2, first
/// half" is of "item 2" and not of "item". One that is also in 'not_encoded' counts as encoded in
/// part, hence as encoded.
std::vector<ParagraphCoverage> paragraph_coverage(const RuleBook& book);

}  // namespace inforce
