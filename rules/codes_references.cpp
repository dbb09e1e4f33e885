// R3xx: references.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> reference_codes() {
  using enum Severity;
  return {
      {Code::unknown_reference, "unknown-reference", error, "a name that nothing has",
       R"(The name refers to an instrument, provision, event, item, party, group or calendar that no loaded
pack declares. Within its own file a provision or event is called by its name alone, elsewhere
instrument/name. The hint names the nearest id.

A change to a rule that is not encoded cannot be encoded either: encode the rule first, as far as it
is known.)"},
      {Code::wrong_kind, "wrong-kind", error, "a name of something that cannot stand there",
       R"(The name is known, but what it names is of a kind that makes no sense here: an event cannot be
suspended, a condition cannot be a whole instrument. The message says what is expected.)"},
      {Code::ambiguous_name, "ambiguous-name", error, "a name that means two things",
       R"(A short name was found both as a provision or event of this file and as an instrument (or as an item
and a party). Write instrument/name in full, or rename one of the two.)"},
      {Code::declared_twice, "declared-twice", error, "the same id declared twice",
       R"(Ids of instruments are unique over all packs; so are ids and other names (aka) of items, and of
parties and groups together. Within an instrument no event has the name of a provision. Otherwise a
reference would mean one of them by chance.

Two packs that both need an item share it: declare it in one of them.

That is so within the packs of one layer. A file of /etc/inforce/packs, --also or --suppose with the
id of an instrument that lies below takes the place of the whole instrument: that is no fault, and
every answer says which file was taken instead of which.)"},
      {Code::unknown_country, "unknown-country", error, "two capitals that are no country's code",
       R"(Two capital letters stand for a country, by its ISO 3166-1 code: GB for the United Kingdom, KR for
South Korea. Every such code is known without a declaration. The European Union is no country: it
is a group.)"},
      {Code::unknown_end_use, "unknown-end-use", error, "an end use that no pack declares",
       R"(The words for end uses are declared in pack.yaml, so that a question can offer them and a slip does
not become a rule that never applies. civil and military always exist.)"},
      {Code::unknown_source, "unknown-source", error,
       "a citation of a source the instrument does not list",
       R"(cite names a key of the instrument's own 'sources', where title, publisher, date and link stand.)"},
      {Code::issuer_without_side, "issuer-without-side", error, "an instrument on nobody's side",
       R"(A change acts only on provisions of a side it shares, so every act needs to be on some side. It comes
from 'side' of its issuers in parties.yaml, or from 'on_behalf' of the instrument. Only reports,
and instruments without provisions, need none.)"},
      {Code::no_targets, "no-targets", error, "a change that acts on nothing",
       R"(An instrument stands for all its provisions except changes that act for good. Here none is left: the
instrument has no such provisions, or (for 'resumes') nothing suspends what is named. A change that acts
on nothing would be silently without effect.)"},
      {Code::unknown_side, "unknown-side", error, "a side that is neither a country nor a group",
       R"(side says whose law an authority moves: a country by its two capitals, or a declared group such as
eu. It is compared as written, so a slip would cut off all acts of the authority.)"},
      {Code::item_under_itself, "item-under-itself", error, "an item that lies under itself",
       R"('under' names a wider item. Going from one to the next leads back to where it began, so each would be
wider than itself. The message lists the way; remove the step that is not so.)"},
  };
}

}  // namespace inforce
