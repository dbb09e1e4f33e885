// R5xx: derived dates and loops.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> derived_codes() {
  using enum Severity;
  return {
      {Code::loop, "loop", error, "a loop of rules that rest on each other",
       R"(To know whether a rule holds, what acts on it and what it is conditioned on must be known
first. Here that leads back to the rule itself: A ends B, B suspends A. The message walks the loop.

A parameter computed from another rests on it in the same way.

Only 'while' may be mutual, as in two commitments that each hold while the other does. A rule cannot
hold only while itself does. The loader looks for loops on every day on which what is on file changes.)"},
      {Code::dates_in_a_circle, "dates-in-a-circle", error, "dates counted from each other",
       R"(An event or a provision is dated from another, and that one, perhaps over more steps, from the first.
None of them has a date. Give one of them the date the text gives.)"},
  };
}

}  // namespace inforce
