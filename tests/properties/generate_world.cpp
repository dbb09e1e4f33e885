// Goods, parties, lists and scopes.
#include "tests/properties/generate_world.h"

namespace inforce::oracle {

namespace {

Under under(const std::string& item) { return {item, {}}; }

Under dated_under(Random& random, const Calendar& calendar, const std::string& item) {
  Under made{item, {}};
  const int kind = random.between(1, 3);
  if (kind != 2) made.when.from = zoned_date(random, some_day(random, calendar));
  if (kind == 2) made.when.until = zoned_date(random, some_day(random, calendar));
  return made;
}

Member member(Random& random, const Calendar& calendar, const std::string& party) {
  Member made{party, {}, {}};
  const int kind = random.between(1, 3);
  if (kind == 2) made.when.from = zoned_date(random, some_day(random, calendar));
  if (kind == 3) made.when.until = zoned_date(random, some_day(random, calendar));
  if (random.chance(20)) made.known.recorded = some_day(random, calendar);
  if (random.chance(10)) made.known.withdrawn = calendar.base + random.between(22, 30);
  return made;
}

ScopeTest listed(Random& random, ScopeKey key, const std::vector<std::string>& from) {
  ScopeTest test;
  test.key = key;
  test.values = {random.pick(from)};
  const std::string& second = random.pick(from);
  if (random.chance(25) && second != test.values.front()) test.values.push_back(second);
  test.negated = random.chance(14);
  return test;
}

ScopeTest share(Random& random, ScopeKey key, const std::string& value, const std::string& name) {
  static const std::vector<int> limits{10, 2500, 5000, 9990};
  ScopeTest test;
  test.key = key;
  if (!value.empty()) test.values = {value};
  test.name = name;
  test.comparison = static_cast<Comparison>(random.between(0, 3));
  test.hundredths = random.pick(limits);
  return test;
}

ScopeTest some_test(Random& random, int kind) {
  static const std::vector<std::string> items{"metal",    "gallium",  "nitride",
                                              "graphite", "dual-use", "gallium"};
  static const std::vector<std::string> places{"US", "US", "allies", "allies", "JP", "eu"};
  static const std::vector<std::string> parties{"acme", "listed", "listed", "blocked", "blocked"};
  static const std::vector<std::string> uses{"civil", "military"};
  if (kind <= 28) return listed(random, ScopeKey::items, items);
  if (kind <= 46) return listed(random, ScopeKey::destination, places);
  if (kind <= 52) return listed(random, ScopeKey::departure, {"CN", "CN", "eu"});
  if (kind <= 58) return listed(random, ScopeKey::origin, {"CN", "CN", "allies"});
  if (kind <= 61) return listed(random, ScopeKey::transit, {"MY", "JP", "allies"});
  if (kind <= 76) return listed(random, ScopeKey::party, parties);
  if (kind <= 82) return listed(random, ScopeKey::end_use, uses);
  if (kind <= 88) return share(random, ScopeKey::contents, "gallium", "CN");
  if (kind <= 93) return share(random, ScopeKey::ownership, "listed", "");
  if (kind <= 97) return share(random, ScopeKey::attribute, "", "purity");
  ScopeTest word;
  word.key = ScopeKey::attribute;
  word.name = "form";
  word.comparison = Comparison::is;
  word.word = random.chance(50) ? "powder" : "ingot";
  return word;
}

bool has(const Scope& scope, const ScopeTest& test) {
  for (const ScopeTest& other : scope) {
    if (other.key == test.key && other.name == test.name) return true;
  }
  return false;
}

}  // namespace

void make_world(Random& random, const Calendar& calendar, WrittenBook& book) {
  book.items = {{"dual-use", {}},
                {"metal", {under("dual-use")}},
                {"gallium", {under("metal")}},
                {"nitride", {under("gallium")}},
                {"graphite", {dated_under(random, calendar, "dual-use")}}};
  if (random.chance(30)) book.items[2].under = {dated_under(random, calendar, "metal")};
  if (random.chance(15)) {
    book.items[3].under.push_back(dated_under(random, calendar, "graphite"));
  }
  book.parties = {{"cn-one", "CN"}, {"cn-two", "CN"}, {"us-one", "US"},
                  {"eu-one", "FR"}, {"acme", ""},     {"globex", ""}};
  book.groups = {
      {"eu", true, {{"FR", {}, {}}, {"DE", {}, {}}}},
      {"allies", true, {member(random, calendar, "JP"), member(random, calendar, "US")}},
      {"listed", true, {member(random, calendar, "acme"), member(random, calendar, "globex")}},
      {"blocked", false, {}}};
}

Scope make_scope(Random& random, int tests) {
  Scope scope;
  for (int i = 0; i < tests; ++i) {
    const ScopeTest test = some_test(random, random.between(1, 100));
    if (!has(scope, test)) scope.push_back(test);
  }
  return scope;
}

ScopeTest make_date_test(Random& random, const Calendar& calendar) {
  ScopeTest test;
  test.key = ScopeKey::dates;
  test.name = random.pick(roles());
  test.comparison = static_cast<Comparison>(random.between(0, 3));
  test.date = plain_date(random, some_day(random, calendar));
  return test;
}

const std::vector<std::string>& roles() {
  static const std::vector<std::string> names{"entry", "loading", "declaration"};
  return names;
}

}  // namespace inforce::oracle
