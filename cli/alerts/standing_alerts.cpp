#include "cli/alerts/standing_alerts.h"

#include <algorithm>

#include "cli/alerts/delivery.h"
#include "cli/alerts/plan.h"
#include "cli/commands/record.h"
#include "cli/render/words.h"
#include "engine/former_names.h"
#include "rules/diagnostic.h"

namespace inforce {
namespace {

Result<StoredAlerts, StoreError> stored(Store& store, const Chronicle& chronicle) {
  const Ledger ledger(store);
  StoredAlerts found;
  const auto audiences = ledger.audiences();
  if (!audiences) return failure(audiences.error());
  for (const std::string& audience : *audiences) {
    auto rows = ledger.told(audience);
    if (!rows) return failure(rows.error());
    auto silences = ledger.silences(audience);
    if (!silences) return failure(silences.error());
    std::erase_if(*rows, [](const ToldAlert& row) { return row.what == "baseline"; });
    for (ToldAlert& row : *rows) row.alert = name_now(chronicle, row.alert);
    for (Silence& one : *silences) one.alert = name_now(chronicle, one.alert);
    found.told.emplace(audience, std::move(*rows));
    found.silences.emplace(audience, std::move(*silences));
  }
  return found;
}

// What is on record; nothing where there is no store yet.
Result<StoredAlerts, Said> on_record(const Setting& setting, const Chronicle& chronicle) {
  if (setting.packs.store.path.empty()) return StoredAlerts{};
  auto store = Store::read(setting.packs.store.path);
  if (!store && store.error().kind == StoreError::Kind::absent) return StoredAlerts{};
  if (!store) return failure(store_trouble(setting, store.error()));
  auto found = stored(*store, chronicle);
  if (!found) return failure(store_trouble(setting, found.error()));
  return std::move(*found);
}

// Of each alert that was told its last row.
std::map<std::string, const ToldAlert*> last_rows(const StoredAlerts& record) {
  std::map<std::string, const ToldAlert*> last;
  for (const auto& [audience, rows] : record.told) {
    for (const ToldAlert& row : rows) {
      const ToldAlert*& known = last[row.alert];
      if (known == nullptr || known->number < row.number) known = &row;
    }
  }
  return last;
}

// What was told and is there no more, as far as its provision is: who asks for that asks for it.
std::vector<Alert> with_gone(const Chronicle& chronicle, std::vector<Alert> all,
                             const std::map<std::string, const ToldAlert*>& told) {
  for (const auto& [id, row] : told) {
    const auto provision = chronicle.book().find_provision(provision_of(id));
    if (!provision) continue;
    const MomentRange at{row->earliest, row->latest.value_or(never), utc()};
    all.push_back({kind_of(id), *provision, origin_of(id), at, false});
  }
  return all;
}

// All that stands, and all that was told: what has come, and what is there no more.
Result<std::vector<KnownAlert>, Said> listed(const Setting& setting, const Chronicle& chronicle,
                                             const StoredAlerts& record) {
  const Instant now = setting.today.at;
  const auto all = alerts(chronicle, now, add_days(setting.today.day, view_days));
  auto told = last_rows(record);
  const auto wanted = wanted_alerts(setting, chronicle, with_gone(chronicle, all, told));
  if (!wanted) return failure(wanted.error());
  const auto is_wanted = [&](const std::string& id) {
    return !*wanted || (*wanted)->count(id) > 0;
  };
  std::vector<KnownAlert> found;
  for (AlertEntry& one : list_alerts(chronicle, now, *wanted ? &**wanted : nullptr).entries) {
    told.erase(one.id);
    const Instant earliest = one.alert.at.earliest;
    std::string id = one.id;
    found.push_back({std::move(id), std::move(one), earliest});
  }
  AlertHistory history = history_of(chronicle);
  for (const Alert& one : all) {
    const std::string id = identity(chronicle.book(), one);
    if (told.erase(id) == 0 || !is_wanted(id)) continue;
    found.push_back({id, entry_of(chronicle, now, one, history), one.at.earliest});
  }
  for (const auto& [id, row] : told) {
    if (is_wanted(id)) found.push_back({id, std::nullopt, row->earliest});
  }
  std::ranges::stable_sort(found, {}, &KnownAlert::earliest);
  return found;
}

struct Meant {
  std::string id;
  std::optional<std::string> audience;
};

// A telling by its number, of which eight digits suffice, or an alert by its name.
Result<Meant, QuestionError> meant(const std::string& word, const StoredAlerts& record,
                                   const Chronicle& chronicle) {
  constexpr std::size_t least_digits = 8;
  std::optional<Meant> found;
  for (const auto& [audience, rows] : record.told) {
    for (const ToldAlert& row : rows) {
      if (word.size() < least_digits || row.identity.rfind(word, 0) != 0) continue;
      if (found && (found->id != row.alert || found->audience != audience)) {
        return failure(QuestionError{"", in_quotes(word) + " begins the numbers of two tellings",
                                     "write more of its digits"});
      }
      found = Meant{row.alert, audience};
    }
  }
  return found ? std::move(*found) : Meant{name_now(chronicle, word), std::nullopt};
}

// By its name, or by a provision that has only one that stands.
Result<KnownAlert, QuestionError> find_alert(const std::string& word, const std::string& id,
                                             const std::vector<KnownAlert>& list) {
  const auto named = std::ranges::find(list, id, &KnownAlert::id);
  if (named != list.end()) return *named;
  std::vector<const KnownAlert*> of_provision;
  for (const KnownAlert& one : list) {
    if (one.entry && provision_of(one.id) == word) of_provision.push_back(&one);
  }
  if (of_provision.size() == 1) return *of_provision.front();
  QuestionError error{"", "no alert is called " + in_quotes(word),
                      "see inforce alerts list; a telling's number will do, too"};
  if (!of_provision.empty()) {
    error.message = in_quotes(word) + " has " + counted(of_provision.size(), "alert");
    error.hint = "write one of them:";
    for (const KnownAlert* one : of_provision) error.hint += "\n      '" + one->id + '\'';
  }
  return failure(error);
}

// One that has come and was told to nobody: it is in no list.
std::optional<KnownAlert> of_the_past(const Setting& setting, const std::string& id,
                                      const Chronicle& chronicle) {
  const Date last = add_days(setting.today.day, view_days);
  for (const Alert& one : alerts(chronicle, setting.today.at, last)) {
    if (identity(chronicle.book(), one) != id) continue;
    AlertHistory history = history_of(chronicle);
    return KnownAlert{id, entry_of(chronicle, setting.today.at, one, history), one.at.earliest};
  }
  return std::nullopt;
}

Said one_word(const Setting& setting, const char* action) {
  return misspoken({{"", std::string("inforce alerts ") + action + " takes one alert",
                     std::string("write inforce alerts ") + action + " 'ALERT', in quotes"}},
                   setting.style, "alerts");
}

template <class Row>
std::vector<const Row*> rows_of(const std::map<std::string, std::vector<Row>>& by_audience,
                                const std::string& id) {
  std::vector<const Row*> found;
  for (const auto& [audience, rows] : by_audience) {
    for (const Row& row : rows) {
      if (row.alert == id) found.push_back(&row);
    }
  }
  return found;
}

}  // namespace

std::vector<const ToldAlert*> told_of(const StoredAlerts& record, const std::string& id) {
  return rows_of(record.told, id);
}

std::vector<const Silence*> silences_of(const StoredAlerts& record, const std::string& id) {
  return rows_of(record.silences, id);
}

Result<std::unique_ptr<StandingAlerts>, Said> standing_alerts(const Setting& setting) {
  auto base = ground(for_writing(setting));
  if (!base) return failure(base.error());
  auto made = std::make_unique<StandingAlerts>(StandingAlerts{std::move(*base), {}, {}});
  auto record = on_record(setting, made->ground.chronicle);
  if (!record) return failure(record.error());
  made->record = std::move(*record);
  auto list = listed(setting, made->ground.chronicle, made->record);
  if (!list) return failure(list.error());
  made->list = std::move(*list);
  return made;
}

Result<NamedAlert, Said> named_alert(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.size() != 2) return failure(one_word(setting, words[0].c_str()));
  auto all = standing_alerts(setting);
  if (!all) return failure(all.error());
  const Chronicle& chronicle = (*all)->ground.chronicle;
  auto named = meant(words[1], (*all)->record, chronicle);
  if (!named) return failure(misspoken({named.error()}, setting.style, "alerts"));
  auto alert = find_alert(words[1], named->id, (*all)->list);
  if (!alert) {
    auto past = of_the_past(setting, named->id, chronicle);
    if (!past) return failure(misspoken({alert.error()}, setting.style, "alerts"));
    alert = std::move(*past);
  }
  return NamedAlert{std::move(*all), std::move(*alert), std::move(named->audience)};
}

}  // namespace inforce
