// R125 to R139: keys and the values behind them.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> field_codes() {
  using enum Severity;
  return {
      {Code::unknown_key, "unknown-key", error, "a key that is not in the language",
       R"(Nobody reads this key here, so what it says would be lost: a misspelt 'through' would make an
open end. The hint names the nearest key that is known at this place.

rules/FORMAT.md lists the keys of each kind of entry. For remarks there is 'note'.)"},
      {Code::missing_key, "missing-key", error, "a required key that is not there",
       R"(The entry lacks a key without which it has no meaning. rules/FORMAT.md marks the required keys
of each kind of entry with an asterisk.)"},
      {Code::no_value, "no-value", error, "a key with nothing behind it",
       R"(After the key comes nothing, or the word null or ~, which YAML reads as nothing. Whether a
date was forgotten or is not known makes a difference, so nothing is never a value here.

Write the value, or remove the key. The word null as a text is quoted: "null".)"},
      {Code::wrong_shape, "wrong-shape", error,
       "a list, a map or a single value in the wrong place",
       R"(The key is known, but what stands behind it has another shape than the language expects: a
list where one value stands, a value where a map of keys stands, and so on.

A single value may always stand for a list of one.)"},
      {Code::empty_text, "empty-text", error, "an empty text",
       R"(Quotes with nothing (or only blanks) between them. A title, a reason or an id that is empty
says no more than a key that is missing.

Write the text, or remove the key.)"},
      {Code::not_a_number, "not-a-number", error, "a number written in a way that can be misread",
       R"(Numbers are written with digits and at most one decimal point: 25, 0.1, -3. Not 1e3, 1_000,
1,000, 0x10, 010, .5 or 5. : YAML tools differ in what they make of those.

A unit stands behind its number: 50 USD/t, not $50/t. Per cent is written %: 10 percent would be
in another unit than 10 %, and the two would never add up.)"},
      {Code::number_out_of_range, "number-out-of-range", error, "a number beyond its bounds",
       R"(The number can be read, but lies outside what makes sense at this place. The message names
the bounds.)"},
      {Code::not_true_or_false, "not-true-or-false", error, "neither true nor false",
       R"(Only the words true and false, unquoted and in small letters, are truth values. yes, on, True
or 1 mean different things to different YAML tools.)"},
      {Code::unknown_word, "unknown-word", error, "a word that is not among those allowed here",
       R"(At this place only certain words of the language may stand; the label lists them. The hint
names the nearest one.)"},
      {Code::said_twice, "said-twice", error, "the same thing said in two ways",
       R"(Two keys that exclude each other stand in one entry. If they agree, one is idle; if they do
not, nobody can tell which is meant.

Keep one of them.)"},
      {Code::bad_id, "bad-id", error, "an id that breaks the rule for ids",
       R"(Ids are lower-case letters, digits and hyphens, and begin with a letter or a digit:
cn-mofcom-2024-46, item-2. A provision of another instrument is named instrument/provision.
A country is its ISO code of two capital letters.

An id that is a truth value or a number to YAML tools (on, true, 2024) is quoted where it is
written as a value, or better: another one is chosen.

One way of writing an id means that a search for it finds every use.)"},
      {Code::empty_list, "empty-list", error, "a list with nothing in it",
       R"(An empty list [] could mean "none" or "not yet filled in". A scope of no items would reach
nothing, a missing one everything.

Write the members, or remove the key.)"},
      {Code::listed_twice, "listed-twice", warning, "the same value twice in one list",
       R"(The second mention changes nothing. It may be a slip for a neighbour: antimony twice, and
germanium missing.)"},
      {Code::boolean_like_text, "boolean-like-text", warning,
       "an unquoted word that some tools read as true or false",
       R"(inforce reads NO as the text NO. YAML 1.1 tools, which are still many, read it as false, and a
colleague's script would ship to a country called false.)"},
      {Code::number_like_text, "number-like-text", warning,
       "unquoted digits that other tools change",
       R"(inforce keeps the text as written. Other YAML tools read a number, and what they write back
differs: 0101 becomes 65 or 101, 2805.30 becomes 2805.3, the list number 3E001 becomes 30,
12:30 becomes 750.)"},
  };
}

}  // namespace inforce
