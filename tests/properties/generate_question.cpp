// What is asked of a generated book: near its edges, with most facts told that it tests.

#include <algorithm>

#include "tests/properties/edit.h"
#include "tests/properties/generate.h"
#include "tests/properties/generate_dates.h"
#include "tests/properties/generate_world.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

Moment some_moment(Random& random, const Edges& edges, int percent_days) {
  Moment made;
  const Minute edge = random.pick(edges);
  made.whole_day = random.chance(percent_days);
  made.minute = Instant::from_minutes_since_epoch(edge + random.between(-1, 1));
  const Zone zone = named_zone(random.pick(zone_names_used()), false);
  const Date day = civil_date(Instant::from_minutes_since_epoch(edge), zone);
  made.day = date_of(existing(day.days_since_epoch() + random.between(-1, 1)));
  return made;
}

bool tests_dates(const WrittenBook& book) {
  for (const Provision* provision : provisions_of(book)) {
    const auto is_date = [](const ScopeTest& test) { return test.key == ScopeKey::dates; };
    if (!provision->if_all.empty()) return true;
    if (std::any_of(provision->scope.begin(), provision->scope.end(), is_date)) return true;
  }
  return false;
}

std::optional<std::string> told(Random& random, int percent, const std::vector<std::string>& all) {
  if (!random.chance(percent)) return std::nullopt;
  return random.pick(all);
}

std::string asked_as(const ScopeTest& test) {
  switch (test.key) {
    case ScopeKey::attribute: return test.name;
    case ScopeKey::contents: return "contents." + test.values.front() + "." + test.name;
    case ScopeKey::ownership: return "ownership." + test.values.front();
    default: return {};
  }
}

void add_days(const KnownDays& known, std::vector<Day>& out) {
  for (const auto& day : {known.published, known.recorded, known.withdrawn}) {
    if (day) out.push_back(*day);
  }
}

}  // namespace

Edges edges_of(const WrittenBook& book) {
  const View view(book, 100000, WrongEngine::knowledge_ignored);
  Edges edges(view.boundaries().begin() + 1, view.boundaries().end());
  // A yearly part has edges in every year; ask near the others.
  const Minute middle = edges.empty() ? 0 : edges[edges.size() / 2];
  const auto far = [&](Minute t) { return std::abs(t - middle) > 200 * 1440; };
  edges.erase(std::remove_if(edges.begin(), edges.end(), far), edges.end());
  if (edges.empty()) edges.push_back(middle);
  return edges;
}

void keep_tested(OracleQuestion& question, const WrittenBook& book) {
  std::map<std::string, std::string> kept;
  WrittenBook copy = book;
  const auto quantity = question.set.find("quantity");
  const auto all = provisions_of(book);
  const bool asks_quantity = std::any_of(all.begin(), all.end(), [](const Provision* one) {
    return one->head == Head::permission && one->amount;
  });
  if (asks_quantity && quantity != question.set.end()) kept.insert(*quantity);
  for (const Scope* scope : scopes_of(copy)) {
    for (const ScopeTest& test : *scope) {
      const auto told = question.set.find(asked_as(test));
      const bool known_word = test.comparison != Comparison::is || told == question.set.end() ||
                              test.word == told->second;
      if (told != question.set.end() && known_word) kept.insert(*told);
    }
  }
  question.set = kept;
}

OracleQuestion generate_question(Random& random, const WrittenBook& book, const Edges& edges) {
  OracleQuestion made;
  made.date = some_moment(random, edges, 60);
  if (random.chance(22)) {
    const int days = tests_dates(book) ? 0 : 75;
    const int count = random.between(1, 3);
    for (int i = 0; i < count; ++i) {
      const std::string& role = random.pick(roles());
      made.roles[role] = some_moment(random, edges, days);
    }
  }
  made.item = told(random, 88, {"gallium", "nitride", "graphite", "metal", "gallium", "graphite"});
  made.departure = told(random, 85, {"CN", "CN", "CN", "MY", "FR"});
  made.destination = told(random, 85, {"US", "US", "JP", "MY", "DE"});
  made.origin = told(random, 70, {"CN", "CN", "JP"});
  made.transit = told(random, 50, {"MY", "JP"});
  made.end_use = told(random, 75, {"civil", "civil", "military"});
  made.party = told(random, 75, {"acme", "globex", "none"});
  if (random.chance(60))
    made.set["purity"] = random.pick<std::string>({"99.9 %", "50 %", "0.05 %"});
  if (random.chance(60)) made.set["form"] = random.pick<std::string>({"powder", "ingot"});
  if (random.chance(60)) {
    made.set["contents.gallium.CN"] = random.pick<std::string>({"0.1 %", "0.05 %", "60 %"});
  }
  if (random.chance(50) && made.party != "none") {
    made.set["ownership.listed"] = random.pick<std::string>({"50 %", "60 %", "10 %"});
  }
  if (random.chance(85)) {
    made.set["quantity"] = random.pick<std::string>({"200 kg", "900 kg", "1 t", "4 t", "4800 kg"});
  }
  keep_tested(made, book);
  return made;
}

Date generate_knowledge_date(Random& random, const WrittenBook& book) {
  Day latest = 0;
  for (const Instrument& instrument : book.instruments) {
    for (const auto& day : {instrument.known.published, instrument.known.recorded}) {
      latest = std::max(latest, day.value_or(0));
    }
  }
  // The day before a value was found wrong matters most.
  for (const Provision* provision : provisions_of(book)) {
    for (const ParameterValue& value : provision->values) {
      if (!value.known.withdrawn || !random.chance(30)) continue;
      return date_of(*value.known.withdrawn + random.between(-1, 0));
    }
  }
  if (random.chance(66)) return date_of(latest + random.between(20, 300));
  WrittenBook copy = book;
  std::vector<Day> days;
  for (const KnownDays* known : known_days_of(copy)) add_days(*known, days);
  const Day day = random.pick(days);
  return date_of(day + random.between(-1, 1));
}

Instant generate_minute(Random& random, const Edges& edges) {
  const Minute edge = random.pick(edges);
  return Instant::from_minutes_since_epoch(edge + random.between(-1, 1));
}

}  // namespace inforce::oracle
