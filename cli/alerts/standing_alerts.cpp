#include "cli/alerts/standing_alerts.h"

#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/commands/record.h"
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

// One that has come: it stands no more, and may still be repeated.
std::optional<AlertEntry> of_the_past(const std::string& id, const AlertList& list) {
  const Chronicle& chronicle = *list.chronicle;
  const Date last = add_days(civil_date(list.now, utc()), view_days);
  for (const Alert& alert : alerts(chronicle, list.now, last)) {
    if (identity(chronicle.book(), alert) != id) continue;
    AlertHistory history = history_of(chronicle);
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

}  // namespace

Result<std::unique_ptr<StandingAlerts>, Said> standing_alerts(const Setting& setting) {
  auto base = ground(for_writing(setting));
  if (!base) return failure(base.error());
  auto record = on_record(setting);
  if (!record) return failure(record.error());
  auto made = std::make_unique<StandingAlerts>(
      StandingAlerts{std::move(*base), std::move(*record), {nullptr, setting.today.at, {}}});
  auto list = listed(setting, made->ground.chronicle);
  if (!list) return failure(list.error());
  made->list = std::move(*list);
  return made;
}

Result<NamedAlert, Said> named_alert(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.size() != 2) return failure(one_word(setting, words[0].c_str()));
  auto all = standing_alerts(setting);
  if (!all) return failure(all.error());
  auto entry = find_alert(words[1], (*all)->list, (*all)->record);
  if (!entry) return failure(misspoken({entry.error()}, setting.style, "alerts"));
  return NamedAlert{std::move(*all), std::move(*entry)};
}

}  // namespace inforce
