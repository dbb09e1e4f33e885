// R150 to R169: files, heads of provisions and values with a form of their own.
#include "rules/codes.h"

namespace inforce {

std::vector<CodeRow> form_codes() {
  using enum Severity;
  return {
      {Code::no_head, "no-head", error, "a provision that does not say what it is",
       R"(Every provision has exactly one of these keys: control, obligation, charge, permission, parameter,
suspends, resumes, extends, postpones, ends, replaces, amends. It says what the provision does.)"},
      {Code::several_heads, "several-heads", error, "a provision that says it is two things",
       R"(A provision does one thing, so it has one of the keys control, obligation, charge, permission,
parameter, suspends, resumes, extends, postpones, ends, replaces, amends. A paragraph that both
prohibits and suspends is encoded as two provisions, each citing the paragraph.)"},
      {Code::key_of_another_head, "key-of-another-head", error,
       "a key that belongs to another kind of provision",
       R"(The key is in the language, but not for this kind of provision: 'leaves' says what remains of a
suspended rule and means nothing in a control. The message names the kinds it belongs to.

What ends, replaces or resumes acts for good from its first minute: it has 'from' and no end.
Its own undoing is a provision of its own, with how: reversed.)"},
      {Code::file_of_another_kind, "file-of-another-kind", error,
       "goods, parties or a pack in a file of another name",
       R"(The name of a file decides what it holds: pack.yaml, items.yaml, parties.yaml, calendars.yaml,
records.yaml; every other file holds one instrument. Move the entries to the file of that name.)"},
      {Code::unknown_format, "unknown-format", error,
       "a pack in a format this program does not read",
       R"(The first line of pack.yaml says in which edition of the language the pack is written. This
program reads edition 1.)"},
      {Code::no_pack_file, "no-pack-file", error, "a folder of rules without a pack.yaml",
       R"(Each pack says in pack.yaml what it is called and what it covers, so that answers can name what no
pack covers. The least is:

    format: 1
    pack: own-licences
    title: Our own licences)"},
      {Code::several_pack_files, "several-pack-files", error, "two files pack.yaml in one pack",
       R"(All rule files below a folder with a pack.yaml belong to that pack, sub-folders included. A second
pack.yaml below it would be a pack within a pack. Move its folder beside the first one.)"},
      {Code::no_packs, "no-packs", error, "no rules to be found",
       R"(The folder holds no rule files (*.yaml), neither itself nor in its sub-folders. Without rules every
answer would be "nothing applies", which nobody should believe.)"},
      {Code::yml_file, "yml-file", warning, "a rule file that is not read because of its name",
       R"(Only files whose name ends in .yaml are read. What stands in a .yml file has no effect.

Rename it, or move it away.)"},
      {Code::customs_number_form, "customs-number-form", error,
       "a customs number with more than digits",
       R"(Numbers of a nomenclature are written with their 2 to 12 digits alone: 8112929010, not 8112.92.90.10.
Quotes keep other YAML tools from dropping a leading zero.)"},
      {Code::share_not_per_cent, "share-not-per-cent", error, "a share that is not in per cent",
       R"(How much of a company another one owns, and how much of a good certain contents make up, is written
in per cent, so that shares can be added.

    ownership: {by: listed, share: {at_least: 50 %}})"},
      {Code::rate_without_unit, "rate-without-unit", error, "a charge without a unit",
       R"(A bare number may be per cent, dollars or dollars a tonne.

    charge: 10 %
    charge: 50 USD/t)"},
      {Code::role_test_form, "role-test-form", error, "a test on dates that compares nothing",
       R"(A test on the dates of a shipment is one of declaration, departure, loading, entry, licence_issue and
contract, then <, <=, > or >=, then a day or minute:

    if_all: ["loading < 2026-02-24T00:01", "entry < 2026-02-28T00:01"])"},
      {Code::link_without_https, "link-without-https", error,
       "a source's link that is no https link",
       R"(Links are copied into answers and files. They are written in full and begin with https://, so that
what is opened is what was cited. A source that is not on the web has no 'url'.)"},
      {Code::record_left_out, "record-left-out", warning,
       "a record that these packs have no place for",
       R"(What an office entered stays on record, and the packs may change or be others: a provision has another
name, an amount another unit. Under 'misfits: left out' an entry that no longer fits is left out of
every answer and told of here; without that key it is an error.

The office's own store is read so. Use the packs for which it was entered, or retract the entry with
inforce evidence retract NUMBER and enter it anew.)"},
  };
}

}  // namespace inforce
