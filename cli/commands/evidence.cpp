// evidence add, list, retract: what this office has on record of obligations.
#include <algorithm>
#include <charconv>

#include "cli/commands/command.h"
#include "cli/commands/record.h"
#include "cli/render/words.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

using Kind = OfficeRecord::Kind;

std::string json(const Setting& setting, const std::vector<StoredRecord>& records) {
  JsonValue::List list;
  for (const StoredRecord& one : records) list.push_back(record_json(one));
  return dump(JsonValue::object({{"schema", "inforce/evidence/v1"},
                                 {"store", setting.packs.store.path},
                                 {"records", std::move(list)}}));
}

Said told(const Setting& setting, const std::vector<StoredRecord>& records,
          const std::string& text) {
  if (setting.form == Form::json) return {json(setting, records), {}, ExitCode::answered};
  return {finish(text, setting.style), {}, ExitCode::answered};
}

Said refused(const Setting& setting, const std::vector<QuestionError>& errors) {
  return misspoken(errors, setting.style, "evidence");
}

// One word after the action; `what` it is to be.
std::optional<std::string> subject(const Setting& setting, const std::string& what,
                                   std::vector<QuestionError>& errors) {
  const auto& words = setting.options.words;
  if (words.size() > 2) {
    errors.push_back({"", "one " + what + ", please; " + in_quotes(words[2]) + " is one too many",
                      "a name with blanks goes in quotes"});
  }
  return words.size() < 2 ? std::nullopt : std::optional(words[1]);
}

// The obligation or permission a person named, by its id.
Result<std::string, QuestionError> performed(const std::string& name, const RuleBook& book) {
  const auto named = find_named(name, book);
  if (!named) return failure(named.error());
  if (named->kind == Reference::Kind::instrument) {
    return failure(QuestionError{"",
                                 in_quotes(name) + " is an instrument; evidence is of one of its "
                                                   "obligations",
                                 "inforce obligations " + name + " lists them"});
  }
  if (named->kind != Reference::Kind::provision) {
    return failure(QuestionError{"", in_quotes(name) + " is an event, and nothing is owed under it",
                                 "name an obligation"});
  }
  const Provision& provision = book.at(named->provision());
  if (provision.head == Head::obligation || provision.head == Head::permission) return provision.id;
  return failure(QuestionError{"",
                               in_quotes(provision.id) +
                                   " is neither an obligation nor a permission, so nothing is "
                                   "performed or drawn under it",
                               "see inforce show " + provision.id});
}

constexpr std::string_view all_of_it = "all";

// Of what is owed in an amount, a record without one meets all of it: nobody does that by
// forgetting an option.
std::optional<QuestionError> amount_lacks(const Setting& setting, const std::string& of,
                                          const RuleBook& book) {
  const auto id = book.find_provision(of);
  if (setting.options.amount || !id || !book.at(*id).amount) return std::nullopt;
  return QuestionError{"--amount", in_quotes(of) + " is owed in an amount, and none is told",
                       "write --amount '12 Mt', or --amount all if nothing is left to do"};
}

OfficeRecord evidence_told(const Setting& setting, std::string of, std::string day) {
  const Options& options = setting.options;
  OfficeRecord record = begun(setting, Kind::evidence);
  record.subject = std::move(of);
  record.date = std::move(day);
  record.amount = options.amount.value_or("") == all_of_it ? "" : options.amount.value_or("");
  record.account = options.account.value_or("");
  record.period = options.period.value_or("");
  record.source = options.source.value_or("");
  return record;
}

Said add(const Setting& setting) {
  std::vector<QuestionError> errors;
  const auto name = subject(setting, "obligation", errors);
  if (!name) {
    errors.push_back({"", "which obligation?", "inforce obligations lists them"});
  }
  const std::string day = day_told(setting, "inforce evidence add OBLIGATION", errors);
  require(setting.options.source, "--source", "--source TEXT: what it rests on", errors);
  check_texts(setting.options, errors);
  if (!errors.empty()) return refused(setting, errors);
  const Setting writing = for_writing(setting);
  const auto base = ground(writing);
  if (!base) return base.error();
  const auto of = performed(*name, base->book());
  if (!of) return refused(setting, {of.error()});
  if (const auto lacks = amount_lacks(setting, *of, base->book()))
    return refused(setting, {*lacks});
  const OfficeRecord record = evidence_told(setting, *of, day);
  const auto packs = tried(writing, record);
  if (!packs) return packs.error();
  const auto written = entered(setting, record);
  if (!written) return written.error();
  const std::string more =
      base->book().find_provision(*of) &&
              base->book().at(*base->book().find_provision(*of)).head == Head::obligation
          ? "  inforce obligations " + *of + " --explain tells what it comes to\n"
          : "";
  return told(setting, {{*written, std::nullopt}},
              record_text({*written, std::nullopt}, setting.style) + more);
}

// As entered, or as a person calls it; the packs are asked only where the store knows no such id.
Result<std::string, Said> listed(const Setting& setting, const std::string& name,
                                 const std::vector<StoredRecord>& records) {
  const bool known = std::any_of(records.begin(), records.end(), [&](const StoredRecord& one) {
    return one.entry.subject == name;
  });
  if (known) return name;
  const auto base = ground(setting);
  if (!base) return failure(base.error());
  const auto named = find_named(name, base->book());
  if (!named) return failure(refused(setting, {named.error()}));
  switch (named->kind) {
    case Reference::Kind::instrument: return base->book().at(named->instrument()).id.value;
    case Reference::Kind::provision: return base->book().at(named->provision()).id;
    default: return base->book().at(named->event()).id;
  }
}

Said list(const Setting& setting) {
  std::vector<QuestionError> errors;
  const auto name = subject(setting, "obligation", errors);
  if (!errors.empty()) return refused(setting, errors);
  const auto all = read_records(setting.packs.store);
  if (!all) return {{}, in_words(all.error()), ExitCode::in_or_out};
  std::vector<StoredRecord> records = with_retractions(*all);
  if (name) {
    const auto id = listed(setting, *name, records);
    if (!id) return id.error();
    std::erase_if(records, [&](const StoredRecord& one) { return one.entry.subject != *id; });
  }
  std::string text;
  for (const StoredRecord& one : records) text += record_text(one, setting.style);
  text += (text.empty() ? "" : "\n") + counted(records.size(), "record") +
          (name ? " of " + *name : "") + ".\n";
  return told(setting, records, text);
}

Result<std::int64_t, QuestionError> number_told(const std::optional<std::string>& word) {
  std::int64_t number = 0;
  const char* const end = word ? word->data() + word->size() : nullptr;
  const bool whole = word && std::from_chars(word->data(), end, number).ptr == end && number > 0;
  if (whole) return number;
  return failure(
      QuestionError{"", word ? in_quotes(*word) + " is no number of a record" : "which record?",
                    "inforce evidence list tells the numbers"});
}

// The entry to be retracted, if it still stands.
Result<StoredRecord, QuestionError> standing(std::int64_t number,
                                             const std::vector<OfficeRecord>& all) {
  const std::string name = "record " + std::to_string(number);
  for (const OfficeRecord& record : all) {
    if (record.number != number || record.kind != Kind::retraction) continue;
    return failure(QuestionError{"", name + " is itself a retraction",
                                 "enter anew what it took back: inforce evidence add"});
  }
  for (const StoredRecord& one : with_retractions(all)) {
    if (one.entry.number != number) continue;
    if (!one.retraction) return one;
    return failure(QuestionError{
        "", name + " was retracted already, by record " + std::to_string(one.retraction->number),
        ""});
  }
  return failure(
      QuestionError{"", "there is no " + name, "inforce evidence list tells the numbers"});
}

Said retract(const Setting& setting) {
  std::vector<QuestionError> errors;
  const auto number = number_told(subject(setting, "number", errors));
  if (!number) errors.push_back(number.error());
  require(setting.options.why, "--why", "--why TEXT: what was wrong with it", errors);
  check_texts(setting.options, errors);
  if (!errors.empty()) return refused(setting, errors);
  const auto all = read_records(setting.packs.store);
  if (!all) return {{}, in_words(all.error()), ExitCode::in_or_out};
  const auto record = standing(*number, *all);
  if (!record) return refused(setting, {record.error()});
  OfficeRecord retraction = begun(setting, Kind::retraction);
  retraction.subject = record->entry.subject;
  retraction.date = record->entry.date;
  retraction.note = *setting.options.why;
  retraction.retracts = *number;
  const auto written = entered(setting, retraction);
  if (!written) return written.error();
  const StoredRecord now{record->entry, *written};
  return told(setting, {now}, record_text(now, setting.style));
}

}  // namespace

Said run_evidence(const Setting& setting) {
  constexpr std::pair<std::string_view, Said (*)(const Setting&)> actions[] = {
      {"add", add}, {"list", list}, {"retract", retract}};
  const auto& words = setting.options.words;
  if (words.empty()) {
    return refused(setting, {{"", "inforce evidence does what?", "write add, list or retract"}});
  }
  for (const auto& [name, action] : actions) {
    if (name == words.front()) return action(setting);
  }
  const auto near = nearest_name(words.front(), {"add", "list", "retract"});
  return refused(setting, {{"", in_quotes(words.front()) + " is nothing inforce evidence does",
                            near ? did_you_mean(near) : "write add, list or retract"}});
}

}  // namespace inforce
