#include "cli/alerts/word_on_alert.h"

#include <algorithm>
#include <memory>

#include "cli/alerts/alert_list.h"
#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/commands/ask.h"
#include "cli/commands/record.h"
#include "cli/render/alert_json.h"
#include "cli/render/alert_text.h"
#include "cli/render/answer_json.h"
#include "cli/render/answer_text.h"
#include "cli/render/words.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

using Rows = std::vector<ToldAlert>;

// What is on record; nothing where there is no store yet.
Result<std::map<std::string, Rows>, Said> on_record(const Setting& setting) {
  std::map<std::string, Rows> found;
  if (setting.packs.store.path.empty()) return found;
  auto store = Store::read(setting.packs.store.path);
  if (!store && store.error().kind == StoreError::Kind::absent) return found;
  if (!store) return failure(store_trouble(setting, store.error()));
  const Ledger ledger(*store);
  const auto audiences = ledger.audiences();
  if (!audiences) return failure(store_trouble(setting, audiences.error()));
  for (const std::string& audience : *audiences) {
    auto rows = ledger.told(audience);
    if (!rows) return failure(store_trouble(setting, rows.error()));
    std::erase_if(*rows, [](const ToldAlert& row) { return row.what == "baseline"; });
    found.emplace(audience, std::move(*rows));
  }
  return found;
}

Result<AlertList, Said> listed(const Setting& setting, const Chronicle& chronicle) {
  const Date last = add_days(setting.today.day, view_days);
  const auto wanted = wanted_alerts(setting, chronicle, alerts(chronicle, setting.today.at, last));
  if (!wanted) return failure(wanted.error());
  return list_alerts(chronicle, setting.today.at, *wanted ? &**wanted : nullptr);
}

std::string told_text(const ToldAlert& row) {
  return row.what + " on " + iso(civil_date(row.told, utc())) + " to " + row.audience;
}

const ToldAlert* last_told(const std::map<std::string, Rows>& record, const std::string& audience,
                           const std::string& id) {
  const auto rows = record.find(audience);
  if (rows == record.end()) return nullptr;
  const auto found = std::find_if(rows->second.rbegin(), rows->second.rend(),
                                  [&](const ToldAlert& row) { return row.alert == id; });
  return found == rows->second.rend() ? nullptr : &*found;
}

std::string list_text(const Setting& setting, const AlertList& list,
                      const std::map<std::string, Rows>& record, const std::string& audience) {
  std::string out = heading(setting, *list.chronicle, When{setting.today.day, std::nullopt}) + '\n';
  if (list.entries.empty()) return out + "No alerts.\n";
  for (const AlertEntry& one : list.entries) {
    const ToldAlert* told = last_told(record, audience, one.id);
    out += hanging(padded(distance_text(one.left), 12),
                   toned(Tone::bold, provision_of(one.id)) + ' ' +
                       boundary_text(one.alert.kind, one.alert.at, one.alert.by_minute),
                   setting.style);
    if (!one.says.empty()) out += paragraph(one.says, 14, setting.style);
    out += paragraph(toned(Tone::dim, "origin " + one.alert.origin + "; " +
                                          (told ? "told: " + told_text(*told) : "not told yet")),
                     14, setting.style);
  }
  return out + '\n' + counted(list.entries.size(), "alert") + ".\n";
}

JsonValue told_json(const ToldAlert& row) {
  return JsonValue::object({{"telling", row.identity},
                            {"audience", row.audience},
                            {"what", row.what},
                            {"told", iso_utc(row.told)}});
}

JsonValue entry_json(const Chronicle& chronicle, const AlertEntry& entry,
                     const std::map<std::string, Rows>& record) {
  JsonValue made = alert_json(chronicle, entry);
  JsonValue::List told;
  for (const auto& [audience, rows] : record) {
    for (const ToldAlert& row : rows) {
      if (row.alert == entry.id) told.push_back(told_json(row));
    }
  }
  made.add("told", std::move(told));
  return made;
}

std::string list_json(const Setting& setting, const AlertList& list,
                      const std::map<std::string, Rows>& record) {
  JsonValue made = json_heading("inforce/alerts/v1", setting, *list.chronicle,
                                When{setting.today.day, std::nullopt});
  JsonValue::List all;
  for (const AlertEntry& one : list.entries) {
    all.push_back(entry_json(*list.chronicle, one, record));
  }
  made.add("alerts", std::move(all));
  return dump(made);
}

// One that has come: it stands no more, and may still be repeated.
std::optional<AlertEntry> of_the_past(const std::string& id, const AlertList& list) {
  const Chronicle& chronicle = *list.chronicle;
  const Date last = add_days(civil_date(list.now, utc()), view_days);
  for (const Alert& alert : alerts(chronicle, list.now, last)) {
    if (identity(chronicle.book(), alert) != id) continue;
    AlertHistory history(chronicle.book(), chronicle.known_by(), last);
    return entry_of(chronicle, list.now, alert, history);
  }
  return std::nullopt;
}

// By its identity, by that of a telling (eight digits suffice), or by a provision that has only
// one.
Result<AlertEntry, QuestionError> find_alert(const std::string& word, const AlertList& list,
                                             const std::map<std::string, Rows>& record) {
  std::string id = word;
  constexpr std::size_t least_digits = 8;
  for (const auto& [audience, rows] : record) {
    for (const ToldAlert& row : rows) {
      const bool named = word.size() >= least_digits && row.identity.rfind(word, 0) == 0;
      if (named) id = row.alert;
    }
  }
  std::vector<const AlertEntry*> of_provision;
  for (const AlertEntry& one : list.entries) {
    if (one.id == id) return one;
    if (provision_of(one.id) == word) of_provision.push_back(&one);
  }
  if (of_provision.size() == 1) return *of_provision.front();
  if (auto past = of_the_past(id, list)) return std::move(*past);
  QuestionError error{"", "no alert is called " + in_quotes(word),
                      "see inforce alerts list; a telling's number will do, too"};
  if (!of_provision.empty()) {
    error.message = in_quotes(word) + " has " + counted(of_provision.size(), "alert");
    error.hint = "write one of them:";
    for (const AlertEntry* one : of_provision) error.hint += "\n      '" + one->id + '\'';
  }
  return failure(error);
}

Said one_word(const Setting& setting, const char* action) {
  return misspoken({{"", std::string("inforce alerts ") + action + " takes one alert",
                     std::string("write inforce alerts ") + action + " 'ALERT', in quotes"}},
                   setting.style, "alerts");
}

std::string show_text(const Setting& setting, const Chronicle& chronicle, const AlertEntry& entry,
                      const std::map<std::string, Rows>& record) {
  const Provision& provision = chronicle.book().at(entry.alert.provision);
  std::string out = toned(Tone::bold, entry.id) + '\n';
  const auto line = [&](const std::string& text) {
    if (!text.empty()) out += paragraph(text, 2, setting.style);
  };
  line(distance_text(entry.left) + ": " +
       boundary_text(entry.alert.kind, entry.alert.at, entry.alert.by_minute));
  line(entry.says);
  line(entry.because);
  line(citation(provision, chronicle.known()));
  line(chronicle.book().sources().place(provision.head_mark));
  bool any = false;
  for (const auto& [audience, rows] : record) {
    for (const ToldAlert& row : rows) {
      if (row.alert != entry.id) continue;
      line("told: " + told_text(row) + "; telling " + row.identity);
      any = true;
    }
  }
  if (!any) line("told to nobody yet");
  return out;
}

// What `ack` and `snooze` put on record.
Result<Silence, std::vector<QuestionError>> read_silence(const Setting& setting,
                                                         const AlertEntry& entry) {
  const Options& options = setting.options;
  std::vector<QuestionError> errors;
  const auto audience = read_audience(setting);
  if (!audience) errors.push_back(audience.error());
  const bool snooze = options.words[0] == "snooze";
  Silence silence{audience.value_or(""),   entry.id,
                  entry.alert.at.earliest, std::nullopt,
                  options.by.value_or(""), options.note.value_or(""),
                  setting.today.at};
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

// What every word on alerts starts from: the packs, what was told, and what stands.
struct Standing {
  Ground ground;
  std::map<std::string, Rows> record;
  AlertList list;
};

Result<std::unique_ptr<Standing>, Said> standing(const Setting& setting) {
  auto base = ground(for_writing(setting));
  if (!base) return failure(base.error());
  auto record = on_record(setting);
  if (!record) return failure(record.error());
  auto made = std::make_unique<Standing>(
      Standing{std::move(*base), std::move(*record), {nullptr, setting.today.at, {}}});
  auto list = listed(setting, made->ground.chronicle);
  if (!list) return failure(list.error());
  made->list = std::move(*list);
  return made;
}

/// The same, and the one alert that the line names.
struct NamedAlert {
  std::unique_ptr<Standing> all;
  AlertEntry entry;
};

Result<NamedAlert, Said> named_alert(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.size() != 2) return failure(one_word(setting, words[0].c_str()));
  auto all = standing(setting);
  if (!all) return failure(all.error());
  auto entry = find_alert(words[1], (*all)->list, (*all)->record);
  if (!entry) return failure(misspoken({entry.error()}, setting.style, "alerts"));
  return NamedAlert{std::move(*all), std::move(*entry)};
}

}  // namespace

Said run_alert_list(const Setting& setting) {
  if (setting.options.words.size() > 1) {
    return misspoken({{"", "inforce alerts list takes nothing more", ""}}, setting.style, "alerts");
  }
  const auto audience = read_audience(setting);
  if (!audience) return misspoken({audience.error()}, setting.style, "alerts");
  const auto all = standing(setting);
  if (!all) return all.error();
  const Standing& here = **all;
  return answered(setting, here.ground,
                  setting.form == Form::json
                      ? list_json(setting, here.list, here.record)
                      : list_text(setting, here.list, here.record, *audience));
}

Said run_alert_show(const Setting& setting) {
  const auto named = named_alert(setting);
  if (!named) return named.error();
  const Standing& here = *named->all;
  const Chronicle& chronicle = here.ground.chronicle;
  return answered(setting, here.ground,
                  setting.form == Form::json
                      ? dump(entry_json(chronicle, named->entry, here.record))
                      : show_text(setting, chronicle, named->entry, here.record));
}

Said run_silence(const Setting& setting) {
  const auto named = named_alert(setting);
  if (!named) return named.error();
  const auto silence = read_silence(setting, named->entry);
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
  const std::string text = until + " for " + silence->audience + ": " + named->entry.id +
                           "\nShould its date move, that is told all the same.\n";
  return answered(setting, named->all->ground, text);
}

}  // namespace inforce
