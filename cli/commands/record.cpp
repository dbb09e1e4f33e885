#include "cli/commands/record.h"

#include <algorithm>
#include <utility>

#include "cli/render/words.h"
#include "rules/utf8.h"

namespace inforce {
namespace {

Said trouble(const StoreError& error) { return {{}, in_words(error), ExitCode::in_or_out}; }

// Which word of the line the loader's finding is about.
std::string option_of(Code code, const OfficeRecord& record) {
  switch (code) {
    case Code::evidence_of_another_kind:
    case Code::rate_without_unit:
    case Code::not_a_number: return "--amount";
    case Code::evidence_of_no_period: return record.period.empty() ? "--date" : "--period";
    case Code::evidence_before_start:
    case Code::looked_before_published:
    case Code::recorded_before_published: return "--date";
    default: return "";
  }
}

PackFile file_of(const OfficeRecord& record) {
  const std::string name = "the new record/records.yaml";
  return {name, name, records_text({{record, std::nullopt}}, IfMisfit::refused)};
}

// What the loader says of the new entry alone.
std::vector<QuestionError> objections(const LoadedPacks& packs, const OfficeRecord& record) {
  const std::string name = file_of(record).name;
  std::vector<QuestionError> errors;
  for (const Diagnostic& one : packs.found.in_file_order(packs.texts())) {
    if (packs.texts().at(one.mark.file).name() != name) continue;
    errors.push_back({option_of(one.code, record), one.message, one.hint});
  }
  return errors;
}

// Days of different zones are up to one apart; more is a day taken for today by mistake, and would
// change what earlier answers rested on.
std::optional<QuestionError> check_order(const OfficeRecord& record,
                                         const std::vector<OfficeRecord>& before) {
  const auto latest = std::max_element(
      before.begin(), before.end(),
      [](const OfficeRecord& a, const OfficeRecord& b) { return a.recorded < b.recorded; });
  if (latest == before.end() || latest->recorded <= add_days(record.recorded, 1))
    return std::nullopt;
  return QuestionError{"--today",
                       "the store has an entry of " + iso(latest->recorded) + ", and " +
                           iso(record.recorded) + " lies before it",
                       "enter it under the day on which it is entered"};
}

bool says_the_same(const OfficeRecord& a, const OfficeRecord& b) {
  return a.kind == b.kind && a.subject == b.subject && a.date == b.date && a.amount == b.amount &&
         a.account == b.account && a.period == b.period && a.source == b.source && a.note == b.note;
}

// Entered twice, it would be counted twice.
std::optional<QuestionError> check_twice(const OfficeRecord& record,
                                         const std::vector<OfficeRecord>& before) {
  if (record.kind != OfficeRecord::Kind::evidence) return std::nullopt;
  for (const StoredRecord& one : with_retractions(before)) {
    if (one.retraction || !says_the_same(one.entry, record)) continue;
    return QuestionError{"",
                         "this is on record already, as record " + std::to_string(one.entry.number),
                         "if it was done twice, tell the two apart with --note"};
  }
  return std::nullopt;
}

}  // namespace

Setting for_writing(const Setting& setting) {
  Setting made = setting;
  // Whether it is there is for the store to say: a run that was killed, or another one at this very
  // moment, may have begun to make it.
  made.packs.store.told = StorePlace::Told::by_default;
  return made;
}

std::string day_told(const Setting& setting, const std::string& command,
                     std::vector<QuestionError>& errors) {
  require(setting.options.date, "--date", command + " … --date " + iso(setting.today.day), errors);
  if (!setting.options.date) return {};
  const auto spelled = spelled_date("--date", *setting.options.date, setting.today);
  if (!spelled) errors.push_back(spelled.error());
  if (!spelled) return {};
  const auto day = parse_date(*spelled);
  if (!day) {
    errors.push_back({"--date", in_quotes(*spelled) + " is not a day", "write the day alone"});
  } else if (setting.today.day < *day) {
    errors.push_back({"--date",
                      iso(*day) + " is still to come: today is " + iso(setting.today.day) + " in " +
                          setting.today.zone.name(),
                      "only what was done is recorded; --tz tells in which zone today is counted"});
  }
  return *spelled;
}

void require(const std::optional<std::string>& option, const std::string& name,
             const std::string& example, std::vector<QuestionError>& errors) {
  if (!option) errors.push_back({"", name + " is missing", "write " + example});
}

void check_texts(const Options& options, std::vector<QuestionError>& errors) {
  const auto look = [&](const char* name, const std::optional<std::string>& text) {
    if (!text) return;
    if (text->find_first_not_of(' ') == std::string::npos) {
      errors.push_back({name, std::string(name) + " is empty", "leave it out, or tell it"});
    } else if (!is_one_plain_line(*text)) {
      errors.push_back({name, in_quotes(*text) + " has characters that cannot be shown",
                        "write it on one line, in UTF-8, without control characters"});
    }
  };
  look("--amount", options.amount);
  look("--account", options.account);
  look("--period", options.period);
  look("--source", options.source);
  look("--note", options.note);
  look("--by", options.by);
  look("--why", options.why);
  look("--title", options.title);
  look("--at", options.at);
  for (const std::string& text : options.terms) look("--terms", text);
}

OfficeRecord begun(const Setting& setting, OfficeRecord::Kind kind) {
  const std::string user = setting.user.empty() ? "unknown" : setting.user;
  return {.kind = kind,
          .number = 0,
          .subject = {},
          .date = {},
          .amount = {},
          .account = {},
          .period = {},
          .source = {},
          .note = setting.options.note.value_or(""),
          .by = setting.options.by.value_or(user),
          .recorded = setting.today.day,
          .entered = setting.clock,
          .retracts = std::nullopt};
}

Result<LoadedPacks, Said> tried(const Setting& setting, const OfficeRecord& record) {
  GatheredPacks gathered = gather({}, setting.options, setting.packs, {});
  gathered.files.push_back(file_of(record));
  LoadedPacks packs = load_files(std::move(gathered));
  const auto errors = objections(packs, record);
  if (errors.empty() && packs.book) return packs;
  if (errors.empty()) {
    return failure(Said{{}, render(packs.found, packs.texts(), Paint::plain), ExitCode::no_packs});
  }
  return failure(misspoken(errors, setting.style, setting.options.command));
}

Result<OfficeRecord, Said> entered(const Setting& setting, OfficeRecord record) {
  const StorePlace& place = setting.packs.store;
  if (place.path.empty()) return failure(Said{{}, no_store_place, ExitCode::in_or_out});
  auto store = Store::open(place.path);
  if (!store) return failure(trouble(store.error()));
  OfficeRecords records(*store);
  const auto before = records.all();
  if (!before) return failure(trouble(before.error()));
  for (const auto& error : {check_order(record, *before), check_twice(record, *before)}) {
    if (error) return failure(misspoken({*error}, setting.style, setting.options.command));
  }
  const auto number = records.add(record);
  if (!number) return failure(trouble(number.error()));
  record.number = *number;
  return record;
}

std::string record_text(const StoredRecord& record, const Style& style) {
  const OfficeRecord& entry = record.entry;
  const bool look = entry.kind == OfficeRecord::Kind::look;
  const std::string head = "record " + std::to_string(entry.number) + "  " + entry.date;
  std::string what = look ? "looked for acts later than " + entry.subject : entry.subject;
  if (!look) what += "  " + (entry.amount.empty() ? "done" : entry.amount);
  if (!entry.period.empty()) what += ", of " + entry.period;
  if (!entry.account.empty()) what += ", by the account " + entry.account;
  std::string text =
      toned(record.retraction ? Tone::dim : Tone::plain, beside(head, what, 4, style));
  if (!entry.source.empty()) text += paragraph(entry.source, 4, style);
  if (!entry.note.empty()) text += paragraph(entry.note, 4, style);
  text += paragraph("recorded " + iso(entry.recorded) + " by " + entry.by, 4, style);
  if (!record.retraction) return text;
  const OfficeRecord& retraction = *record.retraction;
  return text +
         paragraph("retracted " + iso(retraction.recorded) + " by " + retraction.by + " (record " +
                       std::to_string(retraction.number) + "): " + retraction.note,
                   4, style);
}

JsonValue record_json(const StoredRecord& record) {
  const OfficeRecord& entry = record.entry;
  const auto told = [](const std::string& text) {
    return text.empty() ? JsonValue() : JsonValue(text);
  };
  const bool look = entry.kind == OfficeRecord::Kind::look;
  JsonValue made = JsonValue::object({{"number", static_cast<std::size_t>(entry.number)},
                                      {"kind", look ? "look" : "evidence"},
                                      {look ? "at" : "of", entry.subject},
                                      {"date", entry.date},
                                      {"amount", told(entry.amount)},
                                      {"account", told(entry.account)},
                                      {"period", told(entry.period)},
                                      {"source", told(entry.source)},
                                      {"note", told(entry.note)},
                                      {"by", entry.by},
                                      {"recorded", iso(entry.recorded)}});
  if (record.retraction) {
    const OfficeRecord& retraction = *record.retraction;
    made.add("retracted",
             JsonValue::object({{"number", static_cast<std::size_t>(retraction.number)},
                                {"why", retraction.note},
                                {"by", retraction.by},
                                {"recorded", iso(retraction.recorded)}}));
  } else {
    made.add("retracted", JsonValue());
  }
  return made;
}

}  // namespace inforce
