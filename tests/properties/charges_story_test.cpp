// The oracle's sums of charges, on stories whose answers are known from the texts.

#include <doctest/doctest.h>

#include "tests/properties/charges_stories.h"

namespace inforce::oracle {

TEST_CASE("of a 34 % duty ten stay while twenty-four are suspended") {
  Instrument act = us_act();
  act.provisions = {charge("act/ten", 1000, from(on(2025, 4, 9))),
                    charge("act/rest", 2400, from(on(2025, 4, 9))),
                    change("act/pause", Head::suspends, "act/rest",
                           between(on(2025, 5, 14), EndKey::until, on(2026, 11, 10)))};
  const WrittenBook rules = book({act});
  CHECK(charges_on(rules, Date{2025, 4, 8}).empty());
  CHECK(sums_on(rules, Date{2025, 5, 13}) == same(3400));
  CHECK(sums_on(rules, Date{2025, 5, 14}) == same(1000));
  CHECK(sums_on(rules, Date{2026, 11, 9}) == same(1000));
  CHECK(sums_on(rules, Date{2026, 11, 10}) == same(3400));
}

// Both begin and end within 24 February: summed by the minute they never stand together.
TEST_CASE("a surcharge that ends in the minute in which a duty begins is not added to it") {
  Instrument act = us_act();
  const WrittenDate change_over = at_new_york(on(2026, 2, 24), 1);
  act.provisions = {
      charge("act/surcharge", 1000, between(on(2025, 4, 9), EndKey::until, change_over)),
      charge("act/duty", 1250, from(change_over))};
  const WrittenBook rules = book({act});
  CHECK(sums_on(rules, Date{2026, 2, 23}) == same(1000));
  CHECK(sums_on(rules, Date{2026, 2, 24}) == same(1250));
  CHECK(sums_on(rules, Date{2026, 2, 25}) == same(1250));
}

TEST_CASE("an open end leaves the greater sum to the cautious, and a missing fact does not") {
  Instrument act = us_act();
  Provision wide =
      charge("act/wide", 1000, between(on(2026, 1, 1), EndKey::until_or_through, on(2026, 3, 31)));
  Provision narrow = charge("act/narrow", 2500, from(on(2026, 1, 1)));
  narrow.scope = {test(ScopeKey::party, "acme")};
  act.provisions = {wide, narrow};
  const WrittenBook rules = book({act});
  CHECK(sums_on(rules, Date{2026, 3, 30}) == Sums{1000, 1000, 3500});
  CHECK(sums_on(rules, Date{2026, 3, 31}) == Sums{0, 1000, 3500});
  CHECK(sums_on(rules, Date{2026, 4, 1}) == Sums{0, 0, 2500});
}

TEST_CASE("a political rate is only possible, and both weighings are told") {
  Instrument act = us_act();
  act.provisions = {charge("act/duty", 2000, from(on(2025, 3, 4)))};
  Instrument word_ = instrument("word", Force::political);
  Provision halved = change("word/halved", Head::amends, "act/duty", from(on(2025, 11, 10)));
  halved.new_rate = Rate{1000, "%"};
  word_.provisions = {halved};
  const StackAnswer told = charges_on(book({act, word_}), Date{2025, 11, 11})["additional|%"];
  CHECK(*told.as_written == Sums{1000, 2000, 2000});
  CHECK(*told.by_texts == same(2000));
  CHECK(*told.by_announcement == same(1000));
}

TEST_CASE("a replaced charge and its successor count once, even while the change is open") {
  Instrument act = us_act();
  Provision old = charge("act/old", 2500, from(on(2025, 1, 1)));
  Provision new_ = charge("act/new", 1000, {});
  new_.windows.clear();
  Provision change_over = change("act/over", Head::replaces, "act/old", from(on(2026, 2, 1)));
  change_over.windows.front().from->clock_unknown = true;
  change_over.with = "act/new";
  act.provisions = {old, new_, change_over};
  const WrittenBook rules = book({act});
  CHECK(sums_on(rules, Date{2026, 1, 31}) == same(2500));
  CHECK(sums_on(rules, Date{2026, 2, 1}) == Sums{1000, 2500, 2500});
  CHECK(sums_on(rules, Date{2026, 2, 2}) == same(1000));
}

TEST_CASE("units are summed apart") {
  Instrument act = us_act();
  Provision fee = charge("act/fee", 5000, from(on(2025, 10, 14)));
  fee.rate.unit = "USD/t";
  act.provisions = {charge("act/duty", 1000, from(on(2025, 10, 14))), fee};
  const ChargesAnswer told = charges_on(book({act}), Date{2025, 10, 14});
  CHECK(told.size() == 2);
  CHECK(*told.at("additional|USD/t").as_written == same(5000));
}

TEST_CASE("goods in transit are let through by the dates of their shipment") {
  Instrument act = us_act();
  Provision transit = change("act/transit", Head::permission, "act/duty", from(on(2026, 2, 24)));
  ScopeTest loaded;
  loaded.key = ScopeKey::dates;
  loaded.name = "loading";
  loaded.comparison = Comparison::less_than;
  loaded.date = at_new_york(on(2026, 2, 24), 1);
  transit.if_all = {loaded};
  act.provisions = {charge("act/duty", 1000, from(on(2026, 2, 24))), transit};
  const WrittenBook rules = book({act});
  OracleQuestion question = question_on(Date{2026, 2, 26});
  question.roles["entry"].day = Date{2026, 2, 26};
  CHECK(*Oracle(rules).charges(question, known_by)["additional|%"].as_written == same(1000));
  question.roles["loading"].day = Date{2026, 2, 23};
  CHECK(Oracle(rules).charges(question, known_by).empty());
}

TEST_CASE("dates that differ span the sums, the cautious one by whether the text names its date") {
  Instrument act = us_act();
  Provision duty = charge("act/duty", 1000, from(on(2026, 2, 24)));
  for (const char* attached : {"unknown", "departure"}) {
    duty.attaches_to = attached;
    act.provisions = {duty};
    OracleQuestion question = question_on(Date{2026, 2, 24});
    question.roles["entry"].day = Date{2026, 2, 24};
    question.roles["loading"].day = Date{2026, 2, 23};
    const WrittenBook rules = book({act});
    const ChargesAnswer told = Oracle(rules).charges(question, known_by);
    const int cautious = std::string(attached) == "unknown" ? 1000 : 0;
    CHECK(*told.at("additional|%").as_written == Sums{0, cautious, 1000});
  }
}

TEST_CASE("a permission of five tonnes covers what is left of them") {
  Instrument act = us_act();
  Provision quota = change("act/quota", Head::permission, "act/duty", from(on(2026, 1, 1)));
  quota.amount = Amount{true, {5, "t"}};
  Evidence drawn;
  drawn.date = on(2026, 2, 10);
  drawn.amount = Quantity{800, "kg"};
  drawn.account = "customs";
  quota.evidence = {drawn};
  act.provisions = {charge("act/duty", 1000, from(on(2026, 1, 1))), quota};
  WrittenBook rules = book({act});
  const auto told = [&rules](Date day, const char* quantity) {
    OracleQuestion question = question_on(day);
    if (quantity != nullptr) question.set["quantity"] = quantity;
    return Oracle(rules).charges(question, known_by);
  };
  CHECK(*told(Date{2026, 2, 9}, nullptr)["additional|%"].as_written == same(1000));
  CHECK(told(Date{2026, 2, 9}, "5 t").empty());
  CHECK(*told(Date{2026, 2, 10}, "5 t")["additional|%"].as_written == same(1000));
  CHECK(told(Date{2026, 2, 10}, "4200 kg").empty());
  CHECK(*told(Date{2026, 2, 10}, "4201 kg")["additional|%"].as_written == same(1000));
  // Another account says that less was drawn: then it is open.
  drawn.amount = Quantity{500, "kg"};
  drawn.account = "holder";
  rules.instruments[0].provisions[1].evidence.push_back(drawn);
  CHECK(*told(Date{2026, 2, 10}, "4500 kg")["additional|%"].as_written == Sums{0, 1000, 1000});
}

TEST_CASE("a yearly charge rests outside its season, on both sides of New Year") {
  Instrument act = us_act();
  Provision winter = charge("act/winter", 1000, from(on(2023, 1, 1)));
  winter.yearly = Yearly{1115, 314};
  Provision leap = charge("act/leap", 500, from(on(2023, 1, 1)));
  leap.stack = "leap";
  leap.yearly = Yearly{201, 229};
  act.provisions = {winter, leap};
  const WrittenBook rules = book({act});
  const auto due = [&](Date day, const char* key) {
    return charges_on(rules, day).count(key) == 1;
  };
  for (const Date day : {Date{2025, 11, 15}, Date{2025, 12, 31}, Date{2026, 1, 1},
                         Date{2026, 3, 14}, Date{2024, 2, 29}}) {
    CHECK(due(day, "additional|%"));
  }
  CHECK(!due(Date{2025, 11, 14}, "additional|%"));
  CHECK(!due(Date{2026, 3, 15}, "additional|%"));
  CHECK(due(Date{2024, 2, 29}, "leap|%"));
  CHECK(due(Date{2026, 2, 28}, "leap|%"));
  CHECK(!due(Date{2026, 3, 1}, "leap|%"));
}

}  // namespace inforce::oracle
