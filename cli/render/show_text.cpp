#include "cli/render/show_text.h"

#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/standing.h"
#include "cli/render/table.h"
#include "cli/render/words.h"
#include "engine/course.h"
#include "engine/for_some.h"
#include "engine/names.h"

namespace inforce {
namespace {

constexpr std::size_t label_width = 10;

// "published  2024-12-03"
std::string field(const char* name, const std::string& value, const Style& style) {
  if (value.empty()) return {};
  return hanging(padded(name, label_width), value, style);
}

std::string names(const std::vector<Reference>& references) {
  std::string text;
  for (const Reference& one : references) text += (text.empty() ? "" : ", ") + one.name.value;
  return text;
}

std::string other_names(const std::vector<Marked<std::string>>& aka) {
  std::string text;
  for (const auto& one : aka) text += (text.empty() ? "" : ", ") + one.value;
  return text;
}

// The day of a note is not told, that of a source is.
std::string source_text(const Source& source, bool without_note) {
  std::string text = source.title;
  if (!source.publisher.empty()) text += ", " + source.publisher;
  if (!source.date.empty()) text += ", " + source.date;
  text += " (seen: " + std::string(word(source.seen)) + ')';
  if (!source.url.empty()) text += ' ' + source.url;
  if (!source.note.empty() && !without_note) text += ". " + source.note;
  return text;
}

std::string published(const Instrument& instrument) {
  if (instrument.known.published_always) return "always";
  return instrument.known.published ? iso(instrument.known.published->value) : "";
}

std::string looks(const Instrument& instrument, Date known_by) {
  std::string text;
  for (const Look& look : instrument.looked) {
    if (look.known_by(known_by)) text += (text.empty() ? "" : ", ") + iso(look.day.value);
  }
  return text.empty() ? "never" : text;
}

std::string title_of(const std::string& id, const std::string& title, const std::string& title_zh,
                     const Style& style) {
  std::string text = toned(Tone::bold, id) + '\n';
  if (!title.empty()) text += paragraph(title, 0, style);
  if (!title_zh.empty()) text += paragraph(title_zh, 0, style);
  return text;
}

std::string as_encoded(const Setting& setting, const Chronicle& chronicle, const Mark& mark) {
  const Sources& sources = chronicle.book().sources();
  if (looks_back(setting, chronicle)) {
    return "\nNotes and the file as encoded are shown without --as-known (" + sources.place(mark) +
           ").\n";
  }
  std::string text = "\n" + toned(Tone::bold, "As encoded") + " (" + sources.place(mark) + ")\n";
  for (const std::string& line : encoded(mark, sources)) {
    text += (line.empty() ? "" : "  " + line) + '\n';
  }
  return text;
}

std::string life_text(const Chronicle& chronicle, ProvisionId id, const Zone zone,
                      const Style& style) {
  std::string text = "\nLife, for nobody in particular\n";
  const RuleBook& book = chronicle.book();
  if (book.instrument_of(book.at(id)).force == Force::agreed) {
    text += "  Agreed only, so it has no effect of its own.\n";
  }
  for (const LifeStep& step : life_steps(chronicle, id)) {
    text += "  " + padded(from_text(step.from, zone), 12) + "  " + words(step.told) +
            (step.says.empty() ? "" : ", " + step.says) + '\n';
  }
  std::string some;
  for (const ProvisionId act : ForSome(chronicle, id).ever()) {
    some += (some.empty() ? "" : ", ") + book.at(act).id;
  }
  if (some.empty()) return text;
  return text + paragraph("Acts that reach only some facts change it too: " + some + '.', 2, style);
}

std::string acts_text(const Chronicle& chronicle, ProvisionId id, const Style& style) {
  const RuleBook& book = chronicle.book();
  Table table{.rows = {}, .give_way = 2};
  for (const ProvisionId change : acting_on(chronicle, id)) {
    const Provision& act = book.at(change);
    table.rows.push_back(
        {"  " + std::string(act.head == Head::permission ? "excepts" : word(act.head)), act.id,
         act.title.empty() ? book.instrument_of(act).title : act.title});
  }
  return table.rows.empty() ? "" : "\nActs on it\n" + render(table, style);
}

std::string accounts(const std::vector<OtherAccount>& others, const Style& style) {
  std::string text;
  for (const OtherAccount& one : others) {
    text += field("also said", one.field + " " + one.value + " (" + one.source + "): " + one.why,
                  style);
  }
  return text;
}

std::string acts_upon(const Chronicle& chronicle, ProvisionId id) {
  const RuleBook& book = chronicle.book();
  const Head head = book.at(id).head;
  if (!is_change(head) && head != Head::permission) return {};
  std::string text;
  for (const ProvisionId target : book.targets(id)) {
    text += (text.empty() ? "" : ", ") + book.at(target).id;
  }
  return text;
}

std::string not_known(const Chronicle& chronicle, const std::optional<Date>& withdrawn) {
  return "\nNot known by " + iso(chronicle.known_by()) +
         (withdrawn ? ": withdrawn on " + iso(*withdrawn) : "") + ".\n";
}

std::string provisions_text(const Setting& setting, const Chronicle& chronicle,
                            const Instrument& instrument) {
  const RuleBook& book = chronicle.book();
  const When today{setting.today.day, std::nullopt};
  Table table{.rows = {}, .give_way = 3};
  for (const ProvisionId one : instrument.provisions) {
    if (!chronicle.known().holds(one)) continue;
    const Provision& provision = book.at(one);
    table.rows.push_back({says_with_sign(chronicle, one, today), provision.id,
                          short_words(course(chronicle, one, today)), reach(provision, book)});
  }
  return "\nProvisions on " + iso(today.day) + '\n' + render(table, setting.style);
}

}  // namespace

std::string show_text(const Setting& setting, const Chronicle& chronicle, InstrumentId id) {
  const RuleBook& book = chronicle.book();
  const Instrument& instrument = book.at(id);
  const Style& style = setting.style;
  std::string text =
      title_of(instrument.id.value, instrument.title, instrument.title_zh, style) + '\n';
  text += replaced_text(book, style) + knowledge_text(setting, chronicle);
  text += field("also", other_names(instrument.aka), style);
  text += field("issuer", names(instrument.issuers), style);
  text += field("nature",
                std::string(word(instrument.nature)) + ", " + std::string(word(instrument.force)),
                style);
  text += field("zone", instrument.zone ? instrument.zone->name() : "", style);
  text += field("published", published(instrument), style);
  text += field("looked", looks(instrument, chronicle.known_by()), style);
  const bool back = looks_back(setting, chronicle);
  for (const Source& source : instrument.sources) {
    if (is_later(source, chronicle.known_by())) continue;
    text += field("source", source_text(source, back), style);
  }
  if (!back) text += field("note", instrument.note, style);
  for (const NotEncoded& left : instrument.not_encoded) {
    text += field("left out", left.at + ": " + left.why, style);
  }
  text += chronicle.known().holds(id) ? provisions_text(setting, chronicle, instrument)
                                      : not_known(chronicle, chronicle.known().withdrawn(id));
  return text + as_encoded(setting, chronicle, whole_file(instrument.file));
}

std::string show_text(const Setting& setting, const Chronicle& chronicle, ProvisionId id) {
  const RuleBook& book = chronicle.book();
  const Provision& provision = book.at(id);
  const Style& style = setting.style;
  const Zone zone = zone_of(provision, book);
  std::string text = title_of(provision.id, provision.title, provision.title_zh, style) + '\n';
  text += replaced_text(book, style) + knowledge_text(setting, chronicle);
  const When today{setting.today.day, std::nullopt};
  text += field("is", says_with_sign(chronicle, id, today), style);
  text += field("says", provision.text, style);
  text += field("also", other_names(provision.aka), style);
  text += field("of", book.instrument_of(provision).title, style);
  text += field("cited", citation(provision, chronicle.known()), style);
  text += field("link", link(provision, chronicle.known()), style);
  text += field("acts on", acts_upon(chronicle, id), style);
  if (provision.confidence != Confidence::verified) {
    text +=
        field("confidence",
              std::string(word(provision.confidence)) + ": not checked against a source", style);
  }
  text += accounts(known_accounts(chronicle.known(), provision.instrument, provision.also_stated),
                   style);
  if (!looks_back(setting, chronicle)) text += field("note", provision.note, style);
  if (chronicle.known().holds(id)) {
    text += life_text(chronicle, id, zone, style) + acts_text(chronicle, id, style);
  } else {
    text += not_known(chronicle, chronicle.known().withdrawn(id));
  }
  return text + as_encoded(setting, chronicle, provision.name.mark);
}

std::string show_text(const Setting& setting, const Chronicle& chronicle, EventId id) {
  const RuleBook& book = chronicle.book();
  const Event& event = book.at(id);
  const Style& style = setting.style;
  std::string text = title_of(event.id, event.title, event.title_zh, style) + '\n';
  text += replaced_text(book, style) + knowledge_text(setting, chronicle);
  text += field("date", event_date(event), style);
  text += field("place", event.place, style);
  text += field("breach of", names(event.finds_breach_of), style);
  text += accounts(known_accounts(chronicle.known(), event.instrument, event.also_stated), style);
  if (!looks_back(setting, chronicle)) text += field("note", event.note, style);
  if (!chronicle.known().holds(id)) text += not_known(chronicle, std::nullopt);
  return text + as_encoded(setting, chronicle, event.name.mark);
}

}  // namespace inforce
