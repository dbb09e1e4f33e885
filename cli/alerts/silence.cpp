// Saying that an alert has been heard: ack and snooze.
#include <set>

#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/alerts/standing_alerts.h"
#include "cli/alerts/word_on_alert.h"
#include "cli/render/answer_text.h"
#include "cli/render/json_value.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

QuestionError told_to_others(const std::string& audience, const std::string& id,
                             const std::set<std::string>& told) {
  QuestionError error{"--audience", audience + " was never told of " + in_quotes(id), ""};
  if (told.empty()) {
    error.hint = "nobody was; what is told to nobody yet needs no silence";
    return error;
  }
  std::string names;
  for (const std::string& one : told) names += (names.empty() ? "" : ", ") + one;
  error.hint = "told were: " + names + "; write --audience " + *told.begin();
  return error;
}

// The audience named, or the telling's; one that was told of the alert.
Result<std::string, QuestionError> whose(const Setting& setting, const NamedAlert& named) {
  auto audience = read_audience(setting);
  if (!audience) return audience;
  if (named.audience && !setting.options.audience) return *named.audience;
  if (named.audience && *audience != *named.audience) {
    return failure(QuestionError{
        "--audience", "that telling was one to " + *named.audience + ", not to " + *audience,
        "leave out --audience, or name the alert and not the telling"});
  }
  std::set<std::string> told;
  for (const ToldAlert* row : told_of(named.all->record, named.alert.id)) {
    told.insert(row->audience);
  }
  if (told.count(*audience) > 0) return audience;
  return failure(told_to_others(*audience, named.alert.id, told));
}

// What `ack` and `snooze` put on record.
Result<Silence, std::vector<QuestionError>> read_silence(const Setting& setting,
                                                         const NamedAlert& named) {
  const Options& options = setting.options;
  std::vector<QuestionError> errors;
  const auto audience = whose(setting, named);
  if (!audience) errors.push_back(audience.error());
  const bool snooze = options.words[0] == "snooze";
  Silence silence{audience.value_or(""), named.alert.id,          named.alert.earliest,
                  std::nullopt,          options.by.value_or(""), options.note.value_or(""),
                  setting.today.at};
  if (!named.alert.entry) {
    errors.push_back({"", in_quotes(named.alert.id) + " is there no more, and comes no more",
                      "inforce alerts show tells what was told of it"});
  }
  if (snooze != options.until.has_value()) {
    errors.push_back({"--until", snooze ? "snooze needs a day" : "ack takes no day",
                      snooze ? "write --until DATE" : "to be told again later: snooze"});
  } else if (snooze) {
    const auto text = spelled_date("--until", *options.until, setting.today);
    const auto day = text ? parse_date(*text) : parse_date("");
    if (!text) errors.push_back(text.error());
    if (text && !day) errors.push_back({"--until", in_quotes(*text) + " is not a day", ""});
    if (day && *day <= setting.today.day) {
      errors.push_back({"--until", iso(*day) + " is not after today", "write a later day"});
    }
    if (day) silence.until = *day;
  }
  if (!errors.empty()) return failure(errors);
  return silence;
}

std::string silence_json(const Silence& silence) {
  JsonValue made = JsonValue::object({{"schema", "inforce/alert-silence/v1"},
                                      {"alert", silence.alert},
                                      {"audience", silence.audience},
                                      {"action", silence.until ? "snoozed" : "acknowledged"}});
  if (silence.until) made.add("until", iso(*silence.until));
  made.add("by", silence.by);
  made.add("note", silence.note);
  return dump(made);
}

}  // namespace

Said run_silence(const Setting& setting) {
  const auto named = named_alert(setting);
  if (!named) return named.error();
  const auto silence = read_silence(setting, *named);
  if (!silence) return misspoken(silence.error(), setting.style, "alerts");
  if (setting.packs.store.path.empty()) return {{}, no_store_place, ExitCode::in_or_out};
  auto store = Store::open(setting.packs.store.path);
  if (!store) return store_trouble(setting, store.error());
  const auto done = Ledger(*store).silence(*silence);
  if (!done) return store_trouble(setting, done.error());
  if (setting.form == Form::json) {
    return answered(setting, named->all->ground, silence_json(*silence));
  }
  const std::string until =
      silence->until ? "snoozed until " + iso(*silence->until) : "acknowledged";
  const std::string text = until + " for " + silence->audience + ": " + named->alert.id +
                           "\nShould its date move, that is told all the same.\n";
  return answered(setting, named->all->ground, text);
}

}  // namespace inforce
