#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"

namespace inforce {
namespace {

std::string names(const std::vector<Reference>& references) {
  std::string text;
  for (const Reference& one : references) text += (text.empty() ? "" : ", ") + one.name.value;
  return text;
}

std::string coverage_text(const Coverage& one) {
  std::string text(word(one.subject));
  if (one.issuer) text += " by " + one.issuer->name.value;
  if (!one.items.empty()) text += ", " + names(one.items);
  if (!one.departure.empty()) text += ", from " + names(one.departure);
  if (!one.destination.empty()) text += ", to " + names(one.destination);
  if (one.window.from) text += ", since " + one.window.from->text;
  if (!one.what.empty()) text += ": " + one.what;
  if (one.complete_claimed) text += " (complete)";
  return text;
}

std::size_t instruments_in(const Pack& pack, const RuleBook& book) {
  const std::string folder = pack.folder + '/';
  std::size_t count = 0;
  for (const Instrument& instrument : book.instruments()) {
    count += book.sources().at(instrument.file).name().rfind(folder, 0) == 0 ? 1U : 0U;
  }
  return count;
}

std::string pack_text(const Pack& pack, const RuleBook& book, const Style& style) {
  std::string text = '\n' + toned(Tone::bold, pack.id.value) + "  " + pack.title + "  (" +
                     pack.folder + ", " + counted(instruments_in(pack, book), "instrument") + ")\n";
  if (!pack.note.empty()) text += paragraph(pack.note, 2, style);
  for (const Coverage& one : pack.covers) text += hanging("  covers", coverage_text(one), style);
  for (const Coverage& one : pack.does_not_cover) {
    text += hanging("  does not cover", coverage_text(one), style);
  }
  return text;
}

std::string text(const Setting& setting, const Ground& base) {
  const RuleBook& book = base.book();
  const auto look = book.oldest_look(base.chronicle.known_by());
  std::string out = "Set " + book.digest() + ": " + counted(book.packs().size(), "pack") + ", " +
                    counted(book.instruments().size(), "instrument") + ", " +
                    counted(book.provisions().size(), "provision") + ", " +
                    counted(book.events().size(), "event") + ", " +
                    (look ? "oldest look " + iso(*look) : "never looked for later acts") + '\n';
  for (const PackPlace& place : base.packs->places) {
    out +=
        hanging("  from", place.path + " (" + place.why + ", " + counted(place.files, "file") + ')',
                setting.style);
  }
  out += replaced_text(book, setting.style);
  for (const Pack& pack : book.packs()) out += pack_text(pack, book, setting.style);
  return out;
}

JsonValue coverage_json(const std::vector<Coverage>& all) {
  JsonValue::List list;
  for (const Coverage& one : all) list.emplace_back(coverage_text(one));
  return list;
}

std::string json(const Setting& setting, const Ground& base) {
  const RuleBook& book = base.book();
  JsonValue made =
      json_heading("inforce/packs/v1", setting, base.chronicle, {setting.today.day, std::nullopt});
  JsonValue::List places;
  for (const PackPlace& place : base.packs->places) {
    places.push_back(
        JsonValue::object({{"path", place.path}, {"why", place.why}, {"files", place.files}}));
  }
  made.add("places", std::move(places));
  JsonValue::List packs;
  for (const Pack& pack : book.packs()) {
    packs.push_back(JsonValue::object({{"pack", pack.id.value},
                                       {"title", pack.title},
                                       {"folder", pack.folder},
                                       {"instruments", instruments_in(pack, book)},
                                       {"covers", coverage_json(pack.covers)},
                                       {"does_not_cover", coverage_json(pack.does_not_cover)}}));
  }
  made.add("packs", std::move(packs));
  return dump(made);
}

}  // namespace

Said run_packs(const Setting& setting) {
  const auto base = ground(setting);
  if (!base) return base.error();
  return answered(setting, *base,
                  setting.form == Form::json ? json(setting, *base) : text(setting, *base));
}

}  // namespace inforce
