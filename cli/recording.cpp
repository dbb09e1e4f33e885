#include "cli/recording.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/render/assumptions.h"
#include "cli/render/canonical_json.h"
#include "cli/store_words.h"

namespace inforce {
namespace {

constexpr Style plain{Colours::none, Signs::unicode, 100};

Setting setting_of(const RecordedLine& line, Options options, Form form,
                   std::shared_ptr<const GivenPacks> packs) {
  Setting made{.options = std::move(options),
               .today = line.today,
               .form = form,
               .style = plain,
               .packs = {},
               .clock = line.today.at,
               .user = {}};
  made.packs.given = std::move(packs);
  return made;
}

std::string schema_of(const std::string& json) {
  const auto read = nlohmann::json::parse(json, nullptr, false);
  return read.is_object() ? read.value("schema", std::string()) : std::string();
}

std::string one_line(const JsonValue& value) {
  std::string text = dump_line(value);
  text.pop_back();
  return text;
}

bool is_answer(ExitCode code) { return code == ExitCode::answered || code == ExitCode::findings; }

std::vector<SnapshotFile> snapshot(const GivenPacks& packs) {
  std::vector<SnapshotFile> files;
  for (PackFile& file : packs.files()) {
    files.push_back({std::move(file.pack), std::move(file.name), std::move(file.bytes),
                     file.layer == PackFile::Layer::overlay});
  }
  return files;
}

std::string confirmation(const AuditEntry& entry) {
  return "inforce: recorded as entry " + std::to_string(entry.number) + " of the audit log\n";
}

}  // namespace

bool can_be_recorded(const std::string& command) {
  static constexpr std::string_view questions[] = {"",       "on",          "why",     "list",
                                                   "show",   "obligations", "charges", "value",
                                                   "events", "claims",      "diff",    "changes"};
  return std::find(std::begin(questions), std::end(questions), command) != std::end(questions);
}

Rendition recompute(const RecordedLine& line, const std::shared_ptr<const GivenPacks>& packs) {
  const auto options = read_options(line.arguments);
  if (!options) {
    return {ExitCode::misspoken, {}, {}, {}, misspoken(options.error(), plain).err};
  }
  const Command command = unrecorded_command(options->command);
  if (command == nullptr) return {ExitCode::misspoken, {}, {}, {}, "there is no such command\n"};
  const Said json = command(setting_of(line, *options, Form::json, packs));
  if (!is_answer(json.code)) return {json.code, {}, {}, {}, json.err};
  const Said said = command(setting_of(line, *options, line.form, packs));
  return {said.code, schema_of(json.out), canonical_json(json.out), said.out, {}};
}

std::shared_ptr<const GivenPacks> packs_of(const RecordedLine& line,
                                           const std::vector<SnapshotFile>& files) {
  auto given = std::make_shared<GivenPacks>();
  for (const SnapshotFile& file : files) {
    PackFile made{file.pack, file.name, file.bytes};
    const auto instead = line.instead_of.find(file.name);
    if (file.overlay) made.layer = PackFile::Layer::overlay;
    if (!file.overlay && instead != line.instead_of.end()) {
      for (const std::string& below : instead->second) made.instead_of.push_back({below});
    }
    (file.overlay ? given->overlays : given->base.files).push_back(std::move(made));
  }
  given->base.places.push_back({"the audit log", "as they were then", files.size()});
  return given;
}

Result<AuditEntry, std::string> write_entry(const Setting& setting, const RecordedLine& line,
                                            const Rendition& rendition, const GivenPacks& packs) {
  if (rendition.answer.empty()) {
    return failure("inforce: the answer did not come out a second time\n" + rendition.trouble);
  }
  const Date known_by = knowledge_date(setting).value_or(setting.today.day);
  AuditEntry entry{.at = setting.clock,
                   .by = setting.user,
                   .command = setting.options.command,
                   .question = to_json(line),
                   .assumptions = one_line(json_assumptions(setting.options)),
                   .known_by = iso(known_by),
                   .set = {},  // and the rest below: given by the log
                   .version = INFORCE_VERSION,
                   .schema = rendition.schema,
                   .answer = rendition.answer,
                   .wording = seal(rendition.text),
                   .previous = {},
                   .hash = {}};
  auto store = open_named_store(setting.packs.store);
  if (!store) return failure(store.error());
  auto written = AuditLog(*store).add(std::move(entry), snapshot(packs));
  if (!written) return failure(in_words(written.error()));
  return std::move(*written);
}

Said recorded(const Setting& setting, Command command) {
  Setting with = for_writing(setting);
  const auto packs = std::make_shared<const GivenPacks>(gather_to_keep(with.options, with.packs));
  with.packs.given = packs;
  Said said = command(with);
  if (!is_answer(said.code)) return said;
  const RecordedLine line = recorded_line(setting, packs->base.files);
  const auto entry = write_entry(setting, line, recompute(line, packs), *packs);
  if (!entry) {
    return {{},
            entry.error() + "inforce: no answer is given, since it could not be recorded\n",
            ExitCode::in_or_out};
  }
  if (setting.options.record) said.err += confirmation(*entry);
  return said;
}

}  // namespace inforce
