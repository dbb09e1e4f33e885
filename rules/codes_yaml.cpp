// R101 to R124: a file as text and as YAML.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> yaml_codes() {
  using enum Severity;
  return {
      {Code::unreadable_file, "unreadable-file", error, "a file or folder that cannot be read",
       R"(The operating system does not hand over the file: it is not there, it is a folder, or you
may not read it. The message gives the system's own words.

No question is answered from the packs that could be read: half a rule book answers wrongly.)"},
      {Code::too_large, "too-large", error, "a file too large to be a pack",
       R"(A rule file holds one instrument. Ten thousand provisions come to about 6 MB; a file beyond
16 MiB is most likely no rule file at all, and is not read.

Split the file by instrument, or move it out of the pack's folder.)"},
      {Code::utf16, "utf16", error, "text in UTF-16",
       R"(The file is written in UTF-16, two bytes to a letter. Some editors on Windows call it
"Unicode". Rule files are UTF-8, so that every tool shows the same characters.

Save the file again as UTF-8, or:  iconv -f UTF-16 -t UTF-8 old.yaml > new.yaml)"},
      {Code::nul_byte, "nul-byte", error, "a zero byte in the text",
       R"(The file holds a byte of value zero. Text has none: the file is damaged, is not text, or was
cut together from different encodings.

Open it in an editor that shows such bytes, and remove them. "\0" in double quotes would put one into
a text, and is refused as well.)"},
      {Code::not_utf8, "not-utf8", error, "bytes that are not UTF-8",
       R"(At the place named, the bytes are no character in UTF-8. Often a file was saved in an older
encoding: GB18030 for Chinese, Windows-1252 for European languages.

Save the file again as UTF-8, or:  iconv -f GB18030 -t UTF-8 old.yaml > new.yaml)"},
      {Code::control_character, "control-character", error, "an invisible control character",
       R"(Only line breaks and tabs may stand in a rule file besides what can be printed. A control
character cannot be seen, and two programs may read it differently. A carriage return
without a line feed (the line end of very old systems) is one too.

Remove the character. A backslash sequence that stands for one, such as "\x07", is refused as well.)"},
      {Code::empty_file, "empty-file", error, "a file with nothing in it",
       R"(The file is empty or holds nothing but comments. Every *.yaml file in a pack's folder is read
as an instrument or as one of the named lists, so an empty one is a sign of a lost text.

Write the instrument, or remove the file.)"},
      {Code::yaml_syntax, "yaml-syntax", error, "text that is not YAML",
       R"(The text cannot be read as YAML from this place on, and nothing after it has been looked at.
The cause may lie some lines earlier: a quote that closes too late, a missing colon, a value
that begins with one of  @ ` % & * ! | >  and is not quoted.

    share: %25          # wrong: begins with a percent sign
    share: "%25"        # right

A text in single quotes ends at an apostrophe, unless that is written twice: 'China''s share'.)"},
      {Code::unclosed_quote, "unclosed-quote", error, "a quote that is never closed",
       R"(A quoted text begins here and the file ends before it does. All that follows was swallowed by
the quote, so nothing after it has been looked at.

An apostrophe inside single quotes is written twice: 'China''s share'.)"},
      {Code::unclosed_bracket, "unclosed-bracket", error, "a bracket that is never closed",
       R"(A list [ ] or a map { } begins here and is not closed where it should be.)"},
      {Code::colon_in_text, "colon-in-text", error, "a colon inside unquoted text",
       R"(A colon followed by a space makes what stands before it a key. In the middle of a text it
needs quotes.)"},
      {Code::tab_indentation, "tab-indentation", error, "a tab used for indentation",
       R"(YAML is indented with spaces; how wide a tab is, every editor decides for itself.

Replace each tab at the beginning of a line by spaces (two to a level).)"},
      {Code::uneven_indentation, "uneven-indentation", error, "lines that do not line up",
       R"(The keys of one map, and the dashes of one list, begin in the same column. This line begins
between the columns of the lines above it, or a key stands where a list or a text goes on.

A key without a colon, or without a space after its colon, can have the same effect.)"},
      {Code::bad_escape, "bad-escape", error, "a backslash sequence YAML does not know",
       R"(Inside double quotes a backslash begins an escape, such as \n, \t, \", \\, \x41 or \u4E2D. One
that YAML does not know is an error, as is a character number that does not exist.

Write the backslash twice, or use single quotes, where it means itself: 'C:\packs'.)"},
      {Code::several_documents, "several-documents", error, "more than one document in a file",
       R"(A line --- after the beginning starts a second YAML document, and a line ... ends one. Many
tools read only the first and drop the rest in silence, so a rule file is one document.

Move what follows to a file of its own, or remove the line.)"},
      {Code::directive, "directive", error, "a YAML directive",
       R"(A line that begins with % instructs the YAML reader (%YAML, %TAG). The rule language has no
use for it.

Remove the line. A text that begins with a percent sign is quoted.)"},
      {Code::anchor_or_alias, "anchor-or-alias", error, "an anchor or an alias",
       R"(&name remembers a value and *name repeats it. In law each provision says what it says: a
repeated value hides where a rule comes from, and a few lines can unfold into millions.

Write the value out at each place. A text that begins with & or * is quoted.)"},
      {Code::merge_key, "merge-key", error, "a merge key",
       R"(The key << copies the keys of another map in some YAML tools and is an ordinary key in others.
A rule whose content depends on the tool is no rule.

Write the keys out.)"},
      {Code::tag, "tag", error, "a YAML tag",
       R"(A word that begins with ! or !! tells the YAML reader what type a value has. In the rule
language each key has one type, so there is nothing to tell.

Remove the tag. A text that begins with an exclamation mark is quoted.)"},
      {Code::key_not_text, "key-not-text", error, "a key that is not a word",
       R"(Keys are words. Here a list, a map or nothing at all stands as the key of a map.

    : licence             # wrong: no key before the colon

A { } where a plain value was meant has the same effect: {name}: x.)"},
      {Code::too_deep, "too-deep", error, "maps and lists nested too deeply",
       R"(Maps and lists stand within one another more than 64 deep. The rule language needs about ten
levels; such a file is damaged or was made to exhaust a reader. The rest of the file has not
been looked at.)"},
      {Code::duplicate_key, "duplicate-key", error, "a key written twice in one map",
       R"(The same key stands twice in one map. YAML tools silently take the first or the last; which
of the two dates is the law, only you can tell.

Keep one of them. Two windows are written as a list: windows: [{from: …}, {from: …}].)"},
      {Code::boolean_like_key, "boolean-like-key", error,
       "an unquoted key that some tools read as true or false",
       R"(Unquoted yes, no, on, off, y and n are truth values in YAML 1.1, which many tools still read:
there the key NO (Norway) becomes the key false. The words true and false are for every tool.

No key of the rule language itself is such a word.)"},
      {Code::comma_in_text, "comma-in-text", error, "an unquoted text cut in two by a comma",
       R"(Inside { } a comma ends the value. What follows it becomes a key of its own, with nothing
behind it.

A key whose colon has no space after it, {from:2024-12-03}, looks the same to YAML.)"},
      {Code::comment_in_text, "comment-in-text", warning, "a text cut short by a # behind a blank",
       R"(A # behind a blank begins a comment: what follows it is read by nobody. Where it belongs to the text,
as in the number of an act, the text is quoted; where it is a comment, a blank stands behind it.)"},
  };
}

}  // namespace inforce
