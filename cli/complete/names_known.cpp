#include "cli/complete/names_known.h"

#include <algorithm>
#include <optional>

#include "cli/commands/ask.h"
#include "cli/commands/list_words.h"
#include "cli/config_file.h"
#include "engine/changes.h"
#include "engine/owed.h"
#include "rules/countries.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using Offers = std::vector<std::string>;

Offers copied(const std::vector<std::string_view>& words) { return {words.begin(), words.end()}; }

Offers items(const Ground& ground, const Setting&) {
  Offers names;
  for (const Item& item : ground.book().items()) names.push_back(item.id.value);
  return names;
}

Offers parties(const Ground& ground, const Setting&) {
  Offers names{"none"};
  for (const Party& party : ground.book().parties()) names.push_back(party.id.value);
  for (const Group& group : ground.book().groups()) names.push_back(group.id.value);
  return names;
}

Offers instruments(const Ground& ground, const Setting&) {
  Offers names;
  for (const Instrument& one : ground.book().instruments()) names.push_back(one.id.value);
  return names;
}

Offers provisions(const Ground& ground, const Setting& setting) {
  Offers names = instruments(ground, setting);
  for (const Provision& one : ground.book().provisions()) names.push_back(one.id);
  return names;
}

Offers obligations(const Ground& ground, const Setting&) {
  Offers names;
  for (const Provision& one : ground.book().provisions()) {
    if (one.head == Head::obligation) names.push_back(one.id);
  }
  return names;
}

Offers calendars(const Ground& ground, const Setting&) {
  Offers names;
  for (const NamedCalendar& one : ground.book().calendars()) names.push_back(one.id.value);
  return names;
}

// Today, and the days of a year from now on which something starts, stops or changes.
Offers coming_dates(const Ground& ground, const Setting& setting) {
  constexpr int days_ahead = 366;
  const Date today = setting.today.day;
  std::vector<Date> days;
  for (const Change& change : changes_on(ground.chronicle, today, add_days(today, days_ahead))) {
    days.push_back(civil_date(change.at, change.zone));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  Offers names{"today"};
  for (const Date day : days) names.push_back(iso(day));
  return names;
}

struct PackRow {
  std::string_view kind;
  Offers (*names)(const Ground&, const Setting&);
};
constexpr PackRow of_packs[] = {
    {"ITEM", items},
    {"ID|none", parties},
    {"PARTY", parties},
    {"INSTRUMENT", instruments},
    {"ID", provisions},
    {"OBLIGATION", obligations},
    {"CALENDAR", calendars},
    {"DATE", coming_dates},
    {"DATE DATE", coming_dates},
};

Offers countries() {
  Offers names;
  for (const Country& country : all_countries()) names.emplace_back(country.code);
  return names;
}

Offers roles() {
  Offers names;
  for (const Choice<Role>& role : role_words) names.push_back(std::string(role.word) + '=');
  return names;
}

Offers forms(const CommandRow* command) {
  Offers names{"text", "json"};
  if (command == nullptr) return names;
  if (command->name == "check") names.emplace_back("github");
  if (command->name == "certify") names.emplace_back("markdown");
  if (command->name == "alerts") names.insert(names.end(), {"mail", "ics", "prom"});
  return names;
}

// What is known without any packs.
std::optional<Offers> fixed(std::string_view kind, const CommandRow* command) {
  if (kind == "COUNTRY") return countries();
  if (kind == "FILE" || kind == "DIR" || kind == "PATH" || kind == "PATH…") {
    return Offers{std::string(NamesKnown::files)};
  }
  if (kind == "FORM") return forms(command);
  if (kind == "ZONE") return zone_names();
  if (kind == "WHEN") return Offers{"auto", "always", "never"};
  if (kind == "ROLE=DATE,…") return roles();
  if (kind == "STATUS") return copied(words_of(all_statuses));
  if (kind == "FORCE") return copied(words_of(all_forces));
  if (kind == "KIND") return copied(list_kinds());
  if (kind == "NATURE") return copied(list_natures());
  if (kind == "VERDICT") return Offers{"right", "imprecise", "wrong", "opinion"};
  if (kind == "STATE") return copied(words_of(all_owed));
  return std::nullopt;
}

// The setting that the line would have if it ended here, or without what is wrong in it.
std::optional<Setting> setting_of(const World& world, const TypedLine& line) {
  const ReadConfig config = read_config(world.environment);
  if (!config.errors.empty()) return std::nullopt;
  const auto options = read_options(line.whole);
  auto setting = read_setting(options ? *options : Options{}, world, config.config);
  if (!setting) return std::nullopt;
  return *setting;
}

}  // namespace

std::vector<std::string> NamesKnown::of(std::string_view kind) const {
  if (kind == "ID" && line_.option != nullptr) kind = "INSTRUMENT";  // of --instrument
  if (auto names = fixed(kind, line_.command)) return *names;
  const auto* row = std::find_if(std::begin(of_packs), std::end(of_packs),
                                 [&](const PackRow& one) { return one.kind == kind; });
  if (row == std::end(of_packs)) return {};
  const auto setting = setting_of(world_, line_);
  if (!setting) return {};
  const auto base = ground(*setting);
  return base ? row->names(*base, *setting) : Offers{};
}

}  // namespace inforce
