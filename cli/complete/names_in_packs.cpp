#include "cli/complete/names_in_packs.h"

#include <algorithm>
#include <utility>

#include "cli/complete/kind_table.h"
#include "cli/draft/reach.h"
#include "engine/changes.h"
#include "engine/read_question.h"
#include "rules/countries.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using Names = std::vector<std::string>;

template <class All>
Names ids_of(const All& all) {
  Names names;
  for (const auto& one : all) names.push_back(one.id.value);
  return names;
}

Names items(const Packs& packs) { return ids_of(packs.ground.book().items()); }

Names parties(const Packs& packs) { return ids_of(packs.ground.book().parties()); }

Names parties_or_none(const Packs& packs) {
  Names names = parties(packs);
  names.insert(names.begin(), "none");
  return names;
}

// Those who owe something, by what the packs call them there.
Names bearers(const Packs& packs) {
  Names names;
  for (const Provision& provision : packs.ground.book().provisions()) {
    for (const Reference& bearer : provision.obligation.bearers) {
      names.push_back(bearer.name.value);
    }
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  return names;
}

Names instruments(const Packs& packs) { return ids_of(packs.ground.book().instruments()); }

Names provisions_alone(const Packs& packs) {
  Names names;
  for (const Provision& one : packs.ground.book().provisions()) names.push_back(one.id);
  return names;
}

Names provisions(const Packs& packs) {
  Names names = instruments(packs);
  for (std::string& one : provisions_alone(packs)) names.push_back(std::move(one));
  return names;
}

// The instrument of what the act moves first.
const Instrument* home_of(const DraftLine& line, const RuleBook& book) {
  if (line.targets.empty()) return nullptr;
  const auto named = find_named(line.targets.front(), book);
  if (!named || named->kind == Reference::Kind::event) return nullptr;
  return named->kind == Reference::Kind::instrument
             ? &book.at(named->instrument())
             : &book.instrument_of(book.at(named->provision()));
}

// What the act can move, of the issuer of what it moves already. What acts for good is named by
// itself, or not meant.
Names targets(const Packs& packs) {
  const auto line = draft_line_so_far(packs.setting);
  if (!line) return {};
  const RuleBook& book = packs.ground.book();
  const Reach reach(*line, packs.ground.chronicle);
  const Instrument* home = home_of(*line, book);
  const auto goes = [&](const Instrument& one) {
    return home == nullptr || go_together(*home, one);
  };
  Names names;
  for (std::uint32_t index = 0; index < book.instruments().size(); ++index) {
    const InstrumentId id{index};
    if (goes(book.at(id)) && reach.can_move(id)) names.push_back(book.at(id).id.value);
  }
  for (std::uint32_t index = 0; index < book.provisions().size(); ++index) {
    const ProvisionId id{index};
    if (goes(book.instrument_of(book.at(id))) && reach.can_move(id)) {
      names.push_back(book.at(id).id);
    }
  }
  return names;
}

Names obligations(const Packs& packs) {
  Names names;
  for (const Provision& one : packs.ground.book().provisions()) {
    if (one.head == Head::obligation) names.push_back(one.id);
  }
  return names;
}

Names calendars(const Packs& packs) { return ids_of(packs.ground.book().calendars()); }

// Today, and the days of a year from now on which something starts, stops or changes.
Names coming_dates(const Packs& packs) {
  constexpr int days_ahead = 366;
  const Date today = packs.setting.today.day;
  std::vector<Date> days;
  for (const Change& change :
       changes_on(packs.ground.chronicle, today, add_days(today, days_ahead))) {
    days.push_back(civil_date(change.at, change.zone));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  Names names{"today"};
  for (const Date day : days) names.push_back(iso(day));
  return names;
}

// "departure=2026-11-27,entry=": of the last role its name, or once that is told its date.
Names dates_of_roles(const Packs& packs) {
  const std::size_t comma = packs.begun.rfind(',');
  const std::size_t start = comma == std::string_view::npos ? 0 : comma + 1;
  const std::size_t equals = packs.begun.find('=', start);
  Names names;
  if (equals != std::string_view::npos) {
    const std::string before(packs.begun.substr(0, equals + 1));
    for (const std::string& date : coming_dates(packs)) names.push_back(before + date);
    return names;
  }
  const std::string before(packs.begun.substr(0, start));
  for (const Choice<Role>& role : role_words)
    names.push_back(before + std::string(role.word) + '=');
  return names;
}

Names end_uses(const Packs& packs) {
  const auto known = known_end_uses(packs.ground.book());
  return {known.begin(), known.end()};
}

// "contents.graphite.CN=", part by part.
Names contents(const Packs& packs) {
  Names names;
  for (const std::string& item : items(packs)) {
    const std::string start = "contents." + item + '.';
    names.push_back(start);
    if (packs.begun.substr(0, start.size()) != start) continue;
    for (const Country& country : all_countries()) {
      names.push_back(start + std::string(country.code) + '=');
    }
  }
  return names;
}

Names owners(const Packs& packs) {
  Names names;
  for (const Group& group : packs.ground.book().groups()) {
    names.push_back("ownership." + group.id.value + '=');
  }
  return names;
}

// "form=", and then the words it may be.
Names facts(const Packs& packs) {
  if (packs.begun.rfind("contents.", 0) == 0) return contents(packs);
  if (packs.begun.rfind("ownership.", 0) == 0) return owners(packs);
  Names names{"contents.", "ownership."};
  for (const KnownFact& fact : known_facts(packs.ground.book())) {
    const std::string start = fact.name + '=';
    if (packs.begun.substr(0, start.size()) != start) {
      names.push_back(start);
    } else if (!fact.words.empty()) {
      for (const std::string& word : fact.words) names.push_back(start + word);
      names.push_back(start + "other");
    }
  }
  return names;
}

constexpr KindRow<NamesInPacks> kinds_in_packs[] = {
    {"ITEM", items},
    {"ID|none", parties_or_none},
    {"BEARER", bearers},
    {"INSTRUMENT", instruments},
    {"ID", provisions},
    {"PROVISION", provisions_alone},
    {"TARGET", targets},
    {"OBLIGATION", obligations},
    {"CALENDAR", calendars},
    {"DATE", coming_dates},
    {"DATE DATE", coming_dates},
    {"DAY", coming_dates},
    {"ROLE=DATE,…", dates_of_roles},
    {"END USE", end_uses},
    {"FACT", facts},
};

}  // namespace

NamesInPacks names_in_packs(std::string_view kind) { return find_kind(kinds_in_packs, kind); }

}  // namespace inforce
