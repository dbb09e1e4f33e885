// R6xx: what a careful author would mend. No answer turns on it.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> lint_codes() {
  using enum Severity;
  return {
      {Code::two_rules_for_one_case, "two-rules-for-one-case", warning,
       "two rules of one side that say different things of one case",
       R"(Two controls, or two charges of one component and stack, have the same scope, come from one side and
are certainly in force at one time, and one is stricter than the other. Mostly the later act was meant
to take the place of the earlier one; sometimes a word of the scope was forgotten. The strictest, or
the greatest rate, is what the answers say meanwhile.)"},
      {Code::owed_but_forbidden, "owed-but-forbidden", warning,
       "an obligation to do what the same side prohibits",
       R"(A side owes something about goods that a prohibition of its own reaches, and both certainly hold at one
time. Either there is a permission, or the obligation does not hold while the prohibition does, or one
of the two scopes is too wide. Where the two really clash, say so in the note of a permission that you
leave 'recalled', or in 'not_encoded', and keep the finding.)"},
      {Code::never_operative, "never-operative", warning, "a provision that is never operative",
       R"(On no day, and on no reading of its dates, is it in force: it had ended or was suspended before it could
begin, and nothing brings it back. That may be the law; often a date has the wrong year. What waits for
an event that may yet happen is not told of, nor is what has a 'note' that says why it stands there.)"},
      {Code::scope_never_met, "scope-never-met", warning, "a scope that no question can meet",
       R"(The tests of a scope exclude each other, or exclude everything that the provision it changes reaches. It
would be silently without effect: no date passes, the goods leave a country for the same country, or a
permission is for cases that its control does not know.)"},
      {Code::unused, "unused", warning, "something declared that nothing speaks of",
       R"(A good that no rule reaches and no expectation asks about, nor anything above or below it; a party, a
group or a list that no scope, no issuer and no bearer names. Whoever asks about it gets an answer, and
that answer is always "nothing applies".)"},
      {Code::stale_look, "stale-look", warning,
       "an act after which nobody has looked for a quarter",
       R"(An act that still has a part to play is only as good as the last look for acts later than it: what was
extended or repealed last week is not in the pack by itself. 'looked' holds the days on which somebody
searched. Judged on the day of the check; an act published less than 92 days ago is taken as seen then.
Of what was never checked against a source no look is asked for: every answer says that of it already.)"},
      {Code::missing_citation, "missing-citation", warning, "something on record without a source",
       R"(Rules and changes have to cite where they are written. Obligations, parameters and events that happened
may stand without, and then nobody who doubts them can look. An event that has not happened, and what
is computed, need none.)"},
      {Code::missing_source, "missing-source", warning,
       "a source that nobody opened, or could not find",
       R"(What stands as 'verified' should rest on at least one source that somebody opened (seen: primary, the
text itself, or secondary, a report of it). And a source needs an address or a publisher, so that the
reader of an answer can open it too.)"},
      {Code::date_undecided, "date-undecided", warning, "a date left open with no word on why",
       R"(A date of several readings, told differently by several sources, without its minute, or whose last day
may count or not, makes answers on that day unclear, and whoever gets one will ask why. Say in 'why' or
in a 'note' what was looked at and what the text leaves open; or decide it.)"},
      {Code::missing_paragraph, "missing-paragraph", warning,
       "a paragraph of which the pack says nothing",
       R"(With 'paragraphs' the file of an instrument lists what the text has. Each is to be encoded, so that some
provision, event or claim cites it ('at' is the paragraph or begins with its name), or left out on
purpose, with an entry in 'not_encoded' that says why. inforce check --coverage counts them.)"},
  };
}

}  // namespace inforce
