#include <algorithm>
#include <string>
#include <utility>

#include "rules/parse_civil.h"
#include "rules/parse_date.h"
#include "rules/parse_file.h"
#include "rules/parse_scope.h"
#include "rules/parse_window.h"
#include "rules/parse_zone.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

Source read_source(const PackNode::Entry& entry, Diagnostics& out) {
  Source source;
  source.key = entry.key;
  FieldReader fields(entry.value, entry.key.mark, "source " + in_quotes(entry.key.value), out);
  const auto keep = [&](std::string_view key, std::string& field, Need need) {
    if (auto text = fields.text(key, need)) field = std::move(text->value);
  };
  keep("title", source.title, Need::required);
  keep("publisher", source.publisher, Need::optional);
  keep("note", source.note, Need::optional);
  if (auto date = fields.scalar("date")) {
    read_civil(*date, std::nullopt, out);
    source.date = std::move(date->value);
  }
  if (auto url = fields.scalar("url")) {
    if (url->value.rfind("https://", 0) != 0) {
      out.add({.code = Code::link_without_https,
               .mark = url->mark,
               .message = in_quotes(url->value) + " is no https link",
               .hint = url->value.find("https://") == std::string::npos
                           ? "write the full link, beginning with https://"
                           : "take away what stands before https://; a text is quoted with the "
                             "straight quotes of the keyboard"});
    }
    source.url = std::move(url->value);
  }
  if (const auto seen = fields.choice("seen", seen_words)) source.seen = seen->value;
  fields.finish();
  return source;
}

/// R428: only a sum has stretches and cases in which it is not known.
void refuse_limits(const Mark& mark, const std::string& what, Diagnostics& out) {
  out.add({.code = Code::gap_of_no_stack,
           .mark = mark,
           .message = "what is left out has " + what +
                      ", and no stack of charges in which it would be due",
           .hint = "name the stack with 'stack', or say the " + what + " in 'why'"});
}

void read_not_encoded(FieldReader& fields, Instrument& instrument) {
  for (const PackNode* node : fields.items("not_encoded")) {
    FieldReader entry(*node, node->mark(), "an entry of 'not_encoded'", fields.out());
    const auto at = entry.text("at", Need::required);
    const auto why = entry.text("why", Need::required);
    auto stack = entry.text("stack");
    auto window = read_window_keys(entry, instrument.zone, Start::optional);
    if (window && !entry.has("stack")) refuse_limits(window->mark, "days", entry.out());
    Scope scope;
    if (const PackNode* tests = entry.take("scope")) {
      const Mark key = entry.key("scope")->mark;
      if (!entry.has("stack")) refuse_limits(key, "a scope", entry.out());
      if (auto read = read_scope(*tests, key, instrument.zone, entry.out())) {
        scope = std::move(*read);
      }
    }
    entry.finish();
    if (!at || !why) continue;
    instrument.not_encoded.push_back({node->mark(), at->value, why->value, std::move(stack),
                                      std::move(window), std::move(scope)});
  }
}

std::optional<Zone> read_own_zone(FieldReader& fields) {
  const PackNode* node = fields.take("zone", Need::required);
  return node == nullptr ? std::nullopt : read_zone(*node, "zone", fields.out());
}

void read_names(FieldReader& fields, Instrument& instrument) {
  if (auto title = fields.text("title", Need::required)) instrument.title = title->value;
  if (auto title = fields.text("title_zh")) instrument.title_zh = title->value;
  if (auto note = fields.text("note")) instrument.note = note->value;
  instrument.aka = fields.texts("aka");
  instrument.issuers = references_to(fields.ids("issuer", IdForm::party, Need::required));
  instrument.on_behalf = references_to(fields.ids("on_behalf", IdForm::party));
}

void read_standing(FieldReader& fields, Instrument& instrument) {
  if (const auto nature = fields.choice("nature", nature_words, Need::required)) {
    instrument.nature = nature->value;
  }
  if (const auto force = fields.choice("force", force_words, Need::required)) {
    instrument.force = force->value;
  }
  fields.take("published", Need::required);
  instrument.known = read_fact_knowledge(fields);
  if (const PackNode* looked = fields.take("looked")) {
    for (Marked<Date>& day : read_dates(*looked, "looked", fields.out())) {
      instrument.looked.push_back({day, {}, {}});
    }
  }
  instrument.in_force = read_windows(fields, "in_force", instrument.zone);
  for (const PackNode::Entry& entry : fields.declared("sources", IdForm::simple)) {
    instrument.sources.push_back(read_source(entry, fields.out()));
  }
  instrument.paragraphs = fields.texts("paragraphs");
  read_not_encoded(fields, instrument);
}

void lose(Draft& draft, const InstrumentFrame& frame, const std::string& name) {
  draft.lost.ids.push_back(frame.id + "/" + name);
}

void read_provisions(FieldReader& fields, const InstrumentFrame& frame, Instrument& instrument,
                     Draft& draft) {
  for (const PackNode::Entry& entry : fields.declared("provisions", IdForm::simple)) {
    auto provision = read_provision(entry, frame, fields.out());
    if (!provision) {
      lose(draft, frame, entry.key.value);
      continue;
    }
    instrument.provisions.push_back({static_cast<std::uint32_t>(draft.provisions.size())});
    draft.provisions.push_back(std::move(*provision));
  }
}

void read_events(FieldReader& fields, const InstrumentFrame& frame, Instrument& instrument,
                 Draft& draft) {
  for (const PackNode::Entry& entry : fields.declared("events", IdForm::simple)) {
    auto event = read_event(entry, frame, fields.out());
    if (!event) {
      lose(draft, frame, entry.key.value);
      continue;
    }
    instrument.events.push_back({static_cast<std::uint32_t>(draft.events.size())});
    draft.events.push_back(std::move(*event));
  }
}

// A file of goods under another name would otherwise be told that all its keys are unknown.
bool is_of_another_kind(const PackNode& root, Diagnostics& out) {
  if (!root.is_map() || root.find("instrument") != nullptr) return false;
  constexpr Choice<std::string_view> homes[] = {
      {"items", "items.yaml"},         {"parties", "parties.yaml"},  {"groups", "parties.yaml"},
      {"calendars", "calendars.yaml"}, {"evidence", "records.yaml"}, {"format", "pack.yaml"},
      {"pack", "pack.yaml"},           {"looked", "records.yaml"}};
  for (const auto& home : homes) {
    const PackNode::Entry* entry = root.find(home.word);
    if (entry == nullptr) continue;
    // Instruments have that key as well: one whose first line was mistyped is still one.
    if (home.word == "looked" && root.find("issuer") != nullptr) return false;
    out.add({.code = Code::file_of_another_kind,
             .mark = entry->key.mark,
             .message = "this file is read as an instrument, but holds " + in_quotes(home.word),
             .hint = in_quotes(home.word) + " stands in a file named " + std::string(home.value)});
    return true;
  }
  return false;
}

// Whoever meets it may hold an act in an edition of the language that is not this one.
void refuse_format(const PackNode& root, FieldReader& fields) {
  if (root.find("format") == nullptr) return;
  fields.out().add({.code = Code::unknown_key,
                    .mark = fields.key("format")->mark,
                    .message = "'format' is no key of an instrument",
                    .hint = "the format stands in the pack.yaml of the act's folder; acts without "
                            "one are read in format 1"});
}

}  // namespace

void parse_instrument(const PackNode& root, FileId file, Draft& draft, Diagnostics& out) {
  if (is_of_another_kind(root, out)) return;
  const std::size_t errors = out.count(Severity::error);
  FieldReader fields(root, whole_file(file), "an instrument", out);
  if (!fields.is_map()) return;
  refuse_format(root, fields);
  Instrument instrument;
  instrument.file = file;
  if (auto id = fields.id("instrument", IdForm::simple, Need::required)) {
    instrument.id = std::move(*id);
  }
  instrument.zone = read_own_zone(fields);
  read_names(fields, instrument);
  read_standing(fields, instrument);

  InstrumentFrame frame;
  frame.id = instrument.id.value;
  frame.index = {static_cast<std::uint32_t>(draft.instruments.size())};
  frame.zone = instrument.zone;
  if (const auto confidence = fields.choice("confidence", confidence_words)) {
    frame.confidence = confidence->value;
  }
  instrument.whole = out.count(Severity::error) == errors && !fields.misses_any();
  read_provisions(fields, frame, instrument, draft);
  read_events(fields, frame, instrument, draft);
  parse_claims(fields, frame, draft);
  parse_expectations(fields, frame, draft);
  fields.finish();
  draft.instruments.push_back(std::move(instrument));
}

}  // namespace inforce
