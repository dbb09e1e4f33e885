#include <algorithm>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "rules/digest.h"

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

/// Files that are read together: a pack's folder, or one file that stands by itself.
struct Part {
  std::string place;
  std::vector<DigestPart> files;
  std::size_t instruments = 0;
  std::optional<Date> newest_look;
};

bool is_in(const std::string& file, const std::string& folder) {
  return file == folder || file.rfind(folder + '/', 0) == 0;
}

Part part_of(const std::string& place, const Chronicle& chronicle) {
  const RuleBook& book = chronicle.book();
  Part part{place, {}, 0, std::nullopt};
  for (std::size_t i = 0; i < book.sources().size(); ++i) {
    const SourceText& source = book.sources().at(static_cast<FileId>(i));
    if (!is_in(source.name(), place)) continue;
    part.files.push_back({source.name().substr(place.size()), source.text()});
  }
  for (std::size_t i = 0; i < book.instruments().size(); ++i) {
    const InstrumentId id{static_cast<std::uint32_t>(i)};
    if (!is_in(book.sources().at(book.at(id).file).name(), place)) continue;
    ++part.instruments;
    const auto look = chronicle.known().last_look(id);
    if (look && (!part.newest_look || *part.newest_look < *look)) part.newest_look = look;
  }
  return part;
}

// What lies in no pack's folder: a file of its own, or one of a folder over a pack's.
std::vector<std::string> lone_files(const RuleBook& book) {
  std::vector<std::string> files;
  for (std::size_t i = 0; i < book.sources().size(); ++i) {
    const std::string& name = book.sources().at(static_cast<FileId>(i)).name();
    const bool in_a_pack = std::any_of(book.packs().begin(), book.packs().end(),
                                       [&](const Pack& pack) { return is_in(name, pack.folder); });
    if (!in_a_pack) files.push_back(name);
  }
  return files;
}

// Only of acts one looks for later ones.
std::string state(const Part& part) {
  const std::string digest = "digest " + digest_of(part.files);
  if (part.instruments == 0) return digest;
  return digest + ", " +
         (part.newest_look ? "newest look " + iso(*part.newest_look)
                           : "never looked for later acts");
}

std::string pack_text(const Pack& pack, const Chronicle& chronicle, const Style& style) {
  const Part part = part_of(pack.folder, chronicle);
  const std::string what =
      pack.title + "  (" + pack.folder + ", " + counted(part.instruments, "instrument") + ')';
  std::string text = '\n' + beside(toned(Tone::bold, pack.id.value), what, 2, style) +
                     paragraph(state(part), 2, style);
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
  const std::string set = "Set " + book.digest() + ": " + counted(book.packs().size(), "pack") +
                          ", " + counted(book.instruments().size(), "instrument") + ", " +
                          counted(book.provisions().size(), "provision") + ", " +
                          counted(book.events().size(), "event") + ", " +
                          (look ? "oldest look " + iso(*look) : "never looked for later acts");
  std::string out = wrapped(set, setting.style.width, 2) + '\n';
  for (const PackPlace& place : base.packs->places) {
    out +=
        hanging("  from", place.path + " (" + place.why + ", " + counted(place.files, "file") + ')',
                setting.style);
  }
  out += replaced_text(book, setting.style);
  for (const Pack& pack : book.packs()) out += pack_text(pack, base.chronicle, setting.style);
  const auto lone = lone_files(book);
  if (!lone.empty()) out += "\nFiles of no pack's folder\n";
  for (const std::string& file : lone) {
    out += hanging("  " + file, state(part_of(file, base.chronicle)), setting.style);
  }
  return out;
}

JsonValue coverage_json(const std::vector<Coverage>& all) {
  JsonValue::List list;
  for (const Coverage& one : all) list.emplace_back(coverage_text(one));
  return list;
}

JsonValue look_json(const Part& part) {
  return part.newest_look ? JsonValue(iso(*part.newest_look)) : JsonValue();
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
    const Part part = part_of(pack.folder, base.chronicle);
    packs.push_back(JsonValue::object({{"pack", pack.id.value},
                                       {"title", pack.title},
                                       {"folder", pack.folder},
                                       {"instruments", part.instruments},
                                       {"digest", digest_of(part.files)},
                                       {"newest_look", look_json(part)},
                                       {"covers", coverage_json(pack.covers)},
                                       {"does_not_cover", coverage_json(pack.does_not_cover)}}));
  }
  made.add("packs", std::move(packs));
  JsonValue::List files;
  for (const std::string& file : lone_files(book)) {
    const Part part = part_of(file, base.chronicle);
    files.push_back(JsonValue::object(
        {{"path", file}, {"digest", digest_of(part.files)}, {"newest_look", look_json(part)}}));
  }
  made.add("files", std::move(files));
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
