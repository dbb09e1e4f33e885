// Alternatives within a component, and stacks in which more is due than is encoded.

#include <doctest/doctest.h>

#include "tests/properties/charges_stories.h"

namespace inforce::oracle {

namespace {

Provision of_component(Provision charge, const std::string& component) {
  charge.component = component;
  return charge;
}

ScopeTest is_word(const std::string& name, const std::string& word) {
  ScopeTest made;
  made.key = ScopeKey::attribute;
  made.name = name;
  made.comparison = Comparison::is;
  made.word = word;
  return made;
}

// One charge of 10 %, and more from 1 to 5 March.
WrittenBook with_hole(Provision duty) {
  Instrument act = us_act();
  act.provisions = {std::move(duty)};
  act.holes = {{"additional", between(on(2026, 3, 1), EndKey::through, on(2026, 3, 5))}};
  return book({act});
}

bool has_no_sum(const ChargesAnswer& told) {
  return told.size() == 1 && told.count("additional|") == 1 && !told.at("additional|").as_written;
}

}  // namespace

TEST_CASE("of three classes of goods one counts, never two together") {
  Instrument act = us_act();
  const int rates[] = {2500, 1500, 0};
  const char* classes[] = {"first", "second", "third"};
  for (int i = 0; i < 3; ++i) {
    Provision one = charge("act/" + std::string(classes[i]), rates[i], from(on(2026, 1, 1)));
    one.scope = {is_word("class", classes[i])};
    act.provisions.push_back(of_component(one, "class"));
  }
  const WrittenBook rules = book({act});
  OracleQuestion question = question_on(Date{2026, 3, 1});
  const auto told = [&] { return Oracle(rules).charges(question, known_by); };
  CHECK(*told()["additional|%"].as_written == Sums{0, 0, 2500});
  question.set["class"] = "second";
  CHECK(*told()["additional|%"].as_written == same(1500));
  question.set["class"] = "third";
  CHECK(told().empty());
}

TEST_CASE("the greatest of each component is added up, and units stay apart") {
  Instrument act = us_act();
  Provision fee = charge("act/fee", 5000, from(on(2026, 1, 1)));
  fee.rate.unit = "USD/t";
  act.provisions = {of_component(charge("act/a", 1000, from(on(2026, 1, 1))), "duty"),
                    of_component(charge("act/b", 2500, from(on(2026, 2, 1))), "duty"),
                    of_component(charge("act/c", 750, from(on(2026, 1, 1))), "surcharge"),
                    charge("act/d", 500, from(on(2026, 1, 1))),
                    charge("act/e", 500, from(on(2026, 1, 1))),
                    of_component(fee, "duty")};
  const WrittenBook rules = book({act});
  CHECK(sums_on(rules, Date{2026, 1, 31}) == same(2750));
  CHECK(sums_on(rules, Date{2026, 2, 1}) == same(4250));
  CHECK(*charges_on(rules, Date{2026, 2, 1})["additional|USD/t"].as_written == same(5000));
}

TEST_CASE("charges of one component in two stacks, or in none, are no alternatives") {
  Instrument act = us_act();
  for (const char* stack : {"", "other"}) {
    Provision apart = of_component(charge("act/b", 2500, from(on(2026, 1, 1))), "duty");
    apart.stack = stack;
    act.provisions = {of_component(charge("act/a", 1000, from(on(2026, 1, 1))), "duty"), apart};
    const ChargesAnswer told = charges_on(book({act}), Date{2026, 1, 1});
    CHECK(told.size() == 2);
    CHECK(*told.at("additional|%").as_written == same(1000));
  }
}

TEST_CASE("the greatest is taken by the minute, of a chain counted as one") {
  Instrument act = us_act();
  Provision new_ = of_component(charge("act/new", 1000, {}), "duty");
  new_.windows.clear();
  Provision over = change("act/over", Head::replaces, "act/old", from(on(2026, 2, 1)));
  over.windows.front().from->clock_unknown = true;
  over.with = "act/new";
  act.provisions = {of_component(charge("act/old", 2500, from(on(2026, 1, 1))), "duty"), new_, over,
                    of_component(charge("act/other", 1500, from(on(2026, 1, 1))), "duty")};
  const WrittenBook rules = book({act});
  CHECK(sums_on(rules, Date{2026, 1, 31}) == same(2500));
  CHECK(sums_on(rules, Date{2026, 2, 1}) == Sums{1500, 2500, 2500});
  CHECK(sums_on(rules, Date{2026, 2, 2}) == same(1500));
}

TEST_CASE("there is no sum where more is due than is encoded") {
  const WrittenBook rules = with_hole(charge("act/duty", 1000, from(on(2026, 1, 1))));
  CHECK(sums_on(rules, Date{2026, 2, 28}) == same(1000));
  CHECK(has_no_sum(charges_on(rules, Date{2026, 3, 1})));
  CHECK(has_no_sum(charges_on(rules, Date{2026, 3, 5})));
  CHECK(sums_on(rules, Date{2026, 3, 6}) == same(1000));
}

TEST_CASE("more is due only of goods that the stack's charges may reach") {
  Provision duty = charge("act/duty", 1000, from(on(2026, 1, 1)));
  for (const char* item : {"metal", "graphite"}) {
    duty.scope = {test(ScopeKey::items, item)};
    const ChargesAnswer told = charges_on(with_hole(duty), Date{2026, 3, 1});
    CHECK(has_no_sum(told) == (std::string(item) == "metal"));
    CHECK(told.empty() == (std::string(item) == "graphite"));
  }
  duty.scope = {test(ScopeKey::party, "acme")};  // not told
  CHECK(has_no_sum(charges_on(with_hole(duty), Date{2026, 3, 1})));
}

TEST_CASE("a charge that is over, suspended or lifted still says whom its stack reaches") {
  const Provision over =
      charge("act/duty", 1000, between(on(2026, 1, 1), EndKey::through, on(2026, 1, 31)));
  CHECK(has_no_sum(charges_on(with_hole(over), Date{2026, 3, 1})));
  for (const Head head : {Head::suspends, Head::permission}) {
    WrittenBook rules = with_hole(charge("act/duty", 1000, from(on(2026, 1, 1))));
    rules.instruments[0].provisions.push_back(
        change("act/relief", head, "act/duty", from(on(2026, 2, 1))));
    CHECK(charges_on(rules, Date{2026, 2, 28}).empty());
    CHECK(has_no_sum(charges_on(rules, Date{2026, 3, 1})));
  }
}

TEST_CASE("whom a stack reaches follows the amendments of its charges") {
  Provision duty = charge("act/duty", 1000, from(on(2026, 1, 1)));
  Provision narrowed = change("act/narrowed", Head::amends, "act/duty", from(on(2026, 3, 3)));
  narrowed.new_scope = Scope{test(ScopeKey::items, "graphite")};
  WrittenBook rules = with_hole(duty);
  rules.instruments[0].provisions.push_back(narrowed);
  CHECK(has_no_sum(charges_on(rules, Date{2026, 3, 2})));
  CHECK(charges_on(rules, Date{2026, 3, 3}).empty());
}

TEST_CASE("a stack of which nothing is encoded, or known, is not told") {
  WrittenBook rules = with_hole(charge("act/duty", 1000, from(on(2026, 1, 1))));
  rules.instruments[0].holes[0].stack = "elsewhere";
  CHECK(sums_on(rules, Date{2026, 3, 1}) == same(1000));
  CHECK(charges_on(rules, Date{2026, 3, 1}).size() == 1);
  rules.instruments[0].holes[0].stack = "additional";
  rules.instruments[0].provisions[0].known.recorded = Date{2026, 12, 1}.days_since_epoch();
  CHECK(charges_on(rules, Date{2026, 3, 1}).empty());
}

TEST_CASE("a hole with a scope is one only of what it may reach") {
  WrittenBook rules = with_hole(charge("act/duty", 1000, from(on(2026, 1, 1))));
  rules.instruments[0].holes[0].scope = Scope{test(ScopeKey::origin, "CN")};
  rules.instruments[0].holes[0].scope.front().negated = true;
  OracleQuestion question = question_on(Date{2026, 3, 1});
  const auto told = [&] { return Oracle(rules).charges(question, known_by); };
  CHECK(has_no_sum(told()));  // the origin is not told
  question.origin = "JP";
  CHECK(has_no_sum(told()));
  question.origin = "CN";
  CHECK(*told()["additional|%"].as_written == same(1000));
}

TEST_CASE("a hole is judged at the date that the stack's charges attach to") {
  const WrittenBook rules = with_hole(charge("act/duty", 1000, from(on(2026, 1, 1))));
  OracleQuestion question = question_on(Date{2026, 3, 1});
  question.roles["entry"].day = Date{2026, 3, 6};
  question.roles["loading"].day = Date{2026, 3, 1};
  CHECK(*Oracle(rules).charges(question, known_by)["additional|%"].as_written == same(1000));
  question.roles["entry"].day = Date{2026, 3, 5};
  CHECK(has_no_sum(Oracle(rules).charges(question, known_by)));
}

}  // namespace inforce::oracle
