// R4xx: meaning.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> meaning_codes() {
  using enum Severity;
  return {
      {Code::expectation_differs, "expectation-differs", error,
       "an answer other than the one expected",
       R"(An entry of 'expect' states an answer, and the packs as they stand give another. Either the packs say
something the author did not mean, or the expectation is wrong; 'inforce why' with the same question
shows what the answer rests on.

An expectation without 'as_known' is proven with all that the packs hold, on whatever day one checks.)"},
      {Code::expectation_unreadable, "expectation-unreadable", error,
       "an expectation that is no question to these packs",
       R"(The question of an entry under 'expect' is read like one on the command line: its item, countries,
parties, end use and attributes must be known to the packs. The message says what is not.)"},
      {Code::claim_differs, "claim-differs", error, "a claim whose record the packs do not bear out",
       R"('record' repeats what the packs hold about the thing that a claim is about, so that a change in a
pack shows wherever a claim rests on it. Dates are compared as they are written, lists without regard
to their order; 'days' counts the first window, and its last day only if that certainly counts.

    - {id: "8-7", about: cn-mofcom-2025-72/suspension, says: {days: 365}, record: {days: 383}, …}

Correct the record, or the pack it repeats.)"},
      {Code::claim_field_unknown, "claim-field-unknown", error,
       "a record of something that the thing does not have",
       R"(What 'record' may name depends on what the claim is about: an instrument has 'published' and 'nature',
a provision its dates and what it says, an event a 'date' and a 'place', an item what it is 'under', a
party its 'side', a group its 'members' and their 'count'.)"},
  };
}

}  // namespace inforce
