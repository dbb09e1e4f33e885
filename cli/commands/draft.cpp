// draft: an act as a rule file, checked before it is written, and what it changes.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/commands/ask.h"
#include "cli/commands/command.h"
#include "cli/draft/neighbours.h"
#include "cli/draft/outcome.h"
#include "cli/draft/read_act.h"
#include "cli/draft/schema_line.h"
#include "cli/render/answer_text.h"
#include "cli/render/date_words.h"
#include "cli/render/json_value.h"
#include "cli/render/words.h"
#include "cli/store_words.h"
#include "cli/write_file.h"
#include "engine/prove.h"

namespace inforce {
namespace {

/// The file with the packs, as known on its day of publication.
struct Tried {
  std::unique_ptr<LoadedPacks> packs;
  std::string notes;  ///< what check says of the file, rendered
};

// By itself: its folder need not be one of those that are read.
std::string name_of(const Setting& setting, const DraftedAct& act) {
  return setting.options.output.value_or(act.instrument + ".yaml");
}

// What is said at the file, or of it at another place.
Diagnostics about(const std::string& file, const LoadedPacks& packs) {
  const auto in_file = [&](const Mark& mark) { return packs.texts().at(mark.file).name() == file; };
  Diagnostics kept;
  for (const Diagnostic& one : packs.found.in_file_order(packs.texts())) {
    const bool of_it = std::any_of(one.also.begin(), one.also.end(),
                                   [&](const Label& label) { return in_file(label.mark); });
    if (of_it || in_file(one.mark)) kept.add(one);
  }
  return kept;
}

Result<Tried, Said> tried(const Setting& setting, const DraftedAct& act, const std::string& yaml) {
  const std::string name = name_of(setting, act);
  GatheredPacks gathered = gather({}, setting.options, setting.packs, {});
  gathered.files.push_back({name, name, yaml});
  auto packs = std::make_unique<LoadedPacks>(load_files(std::move(gathered)));
  const Paint paint = setting.style.colours == Colours::ansi ? Paint::coloured : Paint::plain;
  const Diagnostics found = about(name, *packs);
  std::string notes = render(found, packs->texts(), paint);
  if (packs->book && !packs->found.has_errors()) return Tried{std::move(packs), std::move(notes)};
  return failure(Said{{},
                      render(packs->found, packs->texts(), paint) +
                          "\ninforce: nothing is written: the draft does not pass check\n",
                      ExitCode::findings});
}

// All is as it is without the act.
Said does_nothing(const DraftedAct& act, const std::string& notes) {
  return {{},
          notes + "inforce: nothing is written: the act would do nothing: all that " +
              act.provision() + " moves is so without it, as known on " + act.published +
              "\n  = hint: an act that was published all the same is written by hand: it counts "
              "once what makes it idle is gone\n",
          ExitCode::findings};
}

// One civil day is told by its name.
bool is_one_day(const ChangedStretch& one, Zone zone) {
  const Date day = civil_date(one.from, zone);
  return one.from == first_minute(day, zone) && one.until == first_minute_after(day, zone);
}

std::string stretch_text(const ChangedStretch& one, Zone zone) {
  const std::string change = ": " + one.before + " → " + one.after;
  if (is_one_day(one, zone)) return "on " + iso(civil_date(one.from, zone)) + change;
  const std::string from =
      one.from == Instant::first() ? "always" : "from " + from_text(one.from, zone);
  const std::string until = one.until ? ", " + end_text(*one.until, zone) : "";
  return from + until + change;
}

Zone zone_of(const ChangedProvision& one, const RuleBook& book) {
  return *book.instrument_of(book.at(one.id)).zone;
}

std::string outcome_text(const Setting& setting, const DraftedAct& act, const RuleBook& book,
                         const std::vector<ChangedProvision>& changed) {
  const std::string heading =
      toned(Tone::bold, "As it is → with " + act.provision()) + ", as known on " + act.published;
  std::string text = wrapped(heading, setting.style.width, 2) + "\n\n";
  for (const ChangedProvision& one : changed) {
    const Provision& provision = book.at(one.id);
    text += "~ " + provision.id + "  " + toned(tone(provision), one.is) + '\n';
    if (!provision.title.empty()) text += paragraph(provision.title, 4, setting.style);
    for (const ChangedStretch& stretch : one.stretches) {
      text += paragraph(stretch_text(stretch, zone_of(one, book)), 4, setting.style);
    }
  }
  return text + '\n' + counted(changed.size(), "provision") +
         (changed.size() == 1 ? " differs.\n" : " differ.\n");
}

JsonValue outcome_json(const RuleBook& book, const std::vector<ChangedProvision>& changed) {
  JsonValue::List list;
  for (const ChangedProvision& one : changed) {
    const Zone zone = zone_of(one, book);
    for (const ChangedStretch& stretch : one.stretches) {
      list.push_back(JsonValue::object(
          {{"provision", book.at(one.id).id},
           {"title", book.at(one.id).title},
           {"from", minute_typed(stretch.from, zone)},
           {"until", stretch.until ? JsonValue(minute_typed(*stretch.until, zone)) : JsonValue()},
           {"before", stretch.before},
           {"after", stretch.after}}));
    }
  }
  return JsonValue(std::move(list));
}

std::string json(const Setting& setting, const DraftedAct& act, const std::string& yaml,
                 const RuleBook& book, const std::vector<ChangedProvision>& changed) {
  const auto& file = setting.options.output;
  return dump(JsonValue::object({{"schema", "inforce/draft/v1"},
                                 {"file", file ? JsonValue(*file) : JsonValue()},
                                 {"instrument", act.instrument},
                                 {"known_by", act.published},
                                 {"yaml", yaml},
                                 {"differences", outcome_json(book, changed)}}));
}

// Does the file lie among those that are read without naming its folder?
bool is_read_already(const std::string& output, const LoadedPacks& packs) {
  std::error_code ignored;
  const auto whole = [&](const std::string& path) {
    return std::filesystem::weakly_canonical(std::filesystem::absolute(path, ignored), ignored);
  };
  const auto folder = whole(folder_of_draft(output));
  return std::any_of(packs.places.begin(), packs.places.end(), [&](const PackPlace& place) {
    const auto above = whole(place.path);
    const auto [end, rest] =
        std::mismatch(above.begin(), above.end(), folder.begin(), folder.end());
    return end == above.end();
  });
}

// What the packs' authors were told holds without the act: for each to look at anew, and no fault
// of an act that is laid over them. `check`: how one sees them; empty where no file is written.
std::string unproven_text(const RuleBook& without, const RuleBook& with, const std::string& check,
                          const Style& style) {
  const auto failing = [](const RuleBook& book) {
    Diagnostics found;
    prove(book, found);
    return found.count(Severity::error);
  };
  const std::size_t before = failing(without);
  const std::size_t after = failing(with);
  if (after <= before) return {};
  const std::string text = "Of what the packs expect, " + counted(after - before, "point") +
                           (after - before == 1 ? " holds" : " hold") +
                           " without it and not with it";
  return check.empty() ? paragraph(text + '.', 0, style)
                       : wrapped(text + ':', style.width, 0) + "\n  " + check + '\n';
}

// What lies there may move the same, and was not asked.
std::string beside_it(const std::string& file, const Style& style) {
  const std::size_t others = neighbours_of(file).size();
  if (others == 0) return {};
  return paragraph(counted(others, "other rule file") + (others == 1 ? " lies" : " lie") +
                       " beside it and " + (others == 1 ? "was" : "were") +
                       " not read: --also with the folder reads them together.",
                   0, style);
}

// How the file comes to be read, and from when.
std::string last_words(const Setting& setting, const DraftLine& line, const Ground& base,
                       const RuleBook& book) {
  std::string text;
  if (setting.today.day < line.published) {
    text += paragraph("It is known from " + iso(line.published) +
                          " on: an answer of today leaves it out (--as-known " +
                          iso(line.published) + " takes it in).",
                      0, setting.style);
  }
  const auto& file = setting.options.output;
  const bool read = file && is_read_already(*file, *base.packs);
  Options places;
  places.packs = setting.options.packs;
  places.also = setting.options.also;
  if (file && !read) places.also.push_back(*file);
  const std::string check = "inforce check" + command_options(places);
  text += unproven_text(base.book(), book,
                        !file  ? ""
                        : read ? check
                               : check + " --lint",
                        setting.style);
  if (!file || read) return text;
  text += "It is read over these packs with --also:\n  " + check + '\n';
  return text + beside_it(*file, setting.style);
}

// To the file, and the outcome is the answer; without one the file is, and the outcome talk.
Said delivered(const Setting& setting, const std::string& yaml, const std::string& outcome,
               const std::string& notes) {
  const auto& file = setting.options.output;
  if (!file) {
    if (setting.form == Form::json) return {outcome, notes, ExitCode::answered};
    return {yaml, notes + outcome, ExitCode::answered};
  }
  const auto written = write_new(*file, yaml);
  if (!written) return {{}, notes + in_words(written.error()), ExitCode::in_or_out};
  if (setting.form == Form::json) return {outcome, notes, ExitCode::answered};
  return {"Written: " + *file + "\n\n" + outcome, notes, ExitCode::answered};
}

}  // namespace

Said run_draft(const Setting& setting) {
  const auto line = read_draft_line(setting);
  if (!line) return misspoken(line.error(), setting.style, "draft");
  const auto base = ground(on_publication(setting, *line));
  if (!base) return base.error();
  const auto act = read_act(setting, *line, base->chronicle);
  if (!act) return misspoken(act.error(), setting.style, "draft");
  const std::string file = setting.options.output.value_or("");
  const std::string schema = schema_line(file, setting.packs.shipped, setting.packs.schemas);
  const std::string yaml = schema + yaml_of(*act);
  const auto packs = tried(setting, *act, yaml);
  if (!packs) return packs.error();
  const RuleBook& book = *packs->packs->book;
  const auto changed = outcome_of(base->chronicle, compile(book, line->published));
  if (changed.empty()) return does_nothing(*act, packs->notes);
  const std::string outcome = setting.form == Form::json
                                  ? json(setting, *act, yaml, book, changed)
                                  : finish(outcome_text(setting, *act, book, changed) +
                                               last_words(setting, *line, *base, book),
                                           setting.style);
  const std::string note = schema.empty() && !file.empty() ? no_schema_note() : "";
  return delivered(setting, yaml, outcome, base->note + packs->notes + note);
}

}  // namespace inforce
