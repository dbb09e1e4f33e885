// The oracle itself, on stories whose answers are known from the texts.

#include "tests/properties/oracle.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/properties/generate.h"
#include "tests/properties/stories.h"

namespace inforce::oracle {
namespace {

CaseAnswer ask_on(const WrittenBook& rules, Date day) {
  OracleQuestion question;
  question.date.day = day;
  question.item = "gallium";
  question.destination = "US";
  question.end_use = "civil";
  return Oracle(rules).ask(question, known_by);
}

CaseAnswer ask_at(const WrittenBook& rules, Instant minute) {
  OracleQuestion question;
  question.date.whole_day = false;
  question.date.minute = minute;
  question.item = "gallium";
  return Oracle(rules).ask(question, known_by);
}

StatusSet status_on(const WrittenBook& rules, const std::string& id, Date day) {
  const Instant noon = first_minute(day, named_zone("Asia/Shanghai", false)) + 720;
  return Oracle(rules).statuses(noon, known_by)[id];
}

// The licence of 23/2023, taken over by 51/2024; the ban of 46/2024 on top, resting by 72/2025.
WrittenBook gallium_story() {
  Instrument licence = instrument("first");
  licence.provisions = {control("first/licence", Effect::licence, from(on(2023, 8, 1)))};
  Instrument unified = instrument("unified");
  Provision taken_over = control("unified/gallium", Effect::licence, {});
  taken_over.windows.clear();
  Provision replaced =
      change("unified/replaced", Head::replaces, "first/licence", from(on(2024, 12, 1)));
  replaced.with = "unified/gallium";
  unified.provisions = {taken_over, replaced};
  Instrument ban = instrument("ban");
  Provision military = control("ban/item-1", Effect::prohibition, from(on(2024, 12, 3)));
  military.scope = {test(ScopeKey::end_use, "military")};
  Provision presumed = control("ban/item-2", Effect::denial_presumed, from(on(2024, 12, 3)));
  presumed.scope = {test(ScopeKey::items, "gallium"), test(ScopeKey::destination, "US")};
  ban.provisions = {military, presumed};
  Instrument rest = instrument("rest");
  rest.provisions = {change("rest/suspension", Head::suspends, "ban/item-2",
                            between(on(2025, 11, 9), EndKey::until_or_through, on(2026, 11, 27)))};
  return book({licence, unified, ban, rest});
}

}  // namespace

TEST_CASE("the oracle tells the story of gallium") {
  const WrittenBook rules = gallium_story();
  const auto certain = [&](Date day) { return ask_on(rules, day).certain; };
  CHECK(certain(Date{2023, 7, 31}) == Effect::none);
  CHECK(certain(Date{2023, 8, 1}) == Effect::licence);
  CHECK(certain(Date{2024, 11, 30}) == Effect::licence);
  CHECK(certain(Date{2024, 12, 1}) == Effect::licence);
  CHECK(certain(Date{2024, 12, 2}) == Effect::licence);
  CHECK(certain(Date{2024, 12, 3}) == Effect::denial_presumed);
  CHECK(certain(Date{2025, 11, 8}) == Effect::denial_presumed);
  CHECK(certain(Date{2025, 11, 9}) == Effect::licence);
  CHECK(certain(Date{2026, 11, 26}) == Effect::licence);
  CHECK(certain(Date{2026, 11, 28}) == Effect::denial_presumed);
}

TEST_CASE("the oracle leaves open whether the boundary day still counts") {
  const CaseAnswer answer = ask_on(gallium_story(), Date{2026, 11, 27});
  CHECK(answer.certain == Effect::licence);
  CHECK(answer.cautious == Effect::denial_presumed);
  const FindingAnswer& item_2 = answer.findings.at("ban/item-2");
  CHECK(item_2.its_class == Class::may_apply);
  CHECK(item_2.kinds == OpenKinds{true, false, false});
}

TEST_CASE("the oracle asks for the end use before it certainly excludes a ban") {
  OracleQuestion question;
  question.date.day = Date{2026, 11, 23};
  question.item = "gallium";
  question.destination = "US";
  const CaseAnswer answer = Oracle(gallium_story()).ask(question, known_by);
  CHECK(answer.certain == Effect::licence);
  CHECK(answer.cautious == Effect::licence);
  CHECK(answer.at_worst == Effect::prohibition);
}

TEST_CASE("the oracle removes one layer and leaves the other") {
  const CaseAnswer resting = ask_on(gallium_story(), Date{2026, 1, 15});
  CHECK(resting.findings.size() == 1);
  CHECK(resting.findings.count("first/licence+unified/gallium") == 1);
}

TEST_CASE("the oracle counts replaced and replacing provision as one without a gap") {
  const WrittenBook rules = gallium_story();
  for (const Date day : {Date{2024, 11, 30}, Date{2024, 12, 1}}) {
    const CaseAnswer answer = ask_on(rules, day);
    CHECK(answer.findings.at("first/licence+unified/gallium").its_class == Class::applies);
  }
}

TEST_CASE("the oracle knows a control suspended before it was ever in force") {
  Instrument act = instrument("act");
  act.provisions = {control("act/new", Effect::licence, from(on(2025, 11, 8))),
                    change("act/rest", Head::suspends, "act/new",
                           between(on(2025, 11, 7), EndKey::through, on(2026, 11, 10)))};
  const WrittenBook rules = book({act});
  CHECK(status_on(rules, "act/new", Date{2025, 11, 7}).pending);
  CHECK(status_on(rules, "act/new", Date{2025, 11, 8}).suspended);
  CHECK(ask_on(rules, Date{2026, 11, 10}).certain == Effect::none);
  CHECK(ask_on(rules, Date{2026, 11, 11}).certain == Effect::licence);
}

TEST_CASE("the oracle lets a political extension move binding law only possibly") {
  Instrument act = instrument("act");
  act.provisions = {control("act/rule", Effect::licence, from(on(2025, 9, 29))),
                    change("act/pause", Head::suspends, "act/rule",
                           between(on(2025, 11, 10), EndKey::through, on(2026, 11, 9)))};
  Instrument word_ = instrument("word", Force::political);
  Provision longer = change("word/longer", Head::extends, "act/pause", from(on(2026, 9, 23)));
  longer.new_date = on(2027, 1, 10);
  word_.provisions = {longer};
  const CaseAnswer answer = ask_on(book({act, word_}), Date{2026, 12, 1});
  const FindingAnswer& rule = answer.findings.at("act/rule");
  CHECK(rule.its_class == Class::may_apply);
  CHECK(rule.kinds == OpenKinds{false, true, false});
  CHECK(rule.by_texts == Class::applies);
  CHECK(rule.by_announcement == Class::does_not_apply);
  CHECK(answer.certain == Effect::none);
  CHECK(answer.cautious == Effect::licence);
}

TEST_CASE("the oracle lifts an ending while it is stayed") {
  Instrument act = instrument("act");
  Provision ruling = change("act/ruling", Head::ends, "act/rule", from(on(2026, 5, 7)));
  ruling.how = "judgment";
  act.provisions = {control("act/rule", Effect::licence, from(on(2026, 2, 24))), ruling,
                    change("act/stay", Head::suspends, "act/ruling",
                           between(on(2026, 5, 12), EndKey::through, on(2026, 6, 30)))};
  const WrittenBook rules = book({act});
  CHECK(ask_on(rules, Date{2026, 5, 6}).certain == Effect::licence);
  CHECK(ask_on(rules, Date{2026, 5, 7}).at_worst == Effect::none);
  CHECK(ask_on(rules, Date{2026, 5, 12}).certain == Effect::licence);
  CHECK(ask_on(rules, Date{2026, 7, 1}).at_worst == Effect::none);
}

TEST_CASE("the oracle sees the hole of one minute") {
  Instrument act = instrument("act");
  act.zone = "America/New_York";
  act.provisions = {
      control("act/old", Effect::licence,
              between(on(2025, 2, 4), EndKey::until, at_new_york(on(2026, 2, 24), 0))),
      control("act/new", Effect::licence, from(at_new_york(on(2026, 2, 24), 1)))};
  const WrittenBook rules = book({act});
  const Instant midnight = instant_at_offset({Date{2026, 2, 24}, 0}, -300);
  CHECK(ask_at(rules, midnight - 1).certain == Effect::licence);
  CHECK(ask_at(rules, midnight).at_worst == Effect::none);
  CHECK(ask_at(rules, midnight + 1).certain == Effect::licence);
  CHECK(ask_on(rules, Date{2026, 2, 24}).findings.at("act/new").its_class ==
        Class::applies_part_of_day);
}

TEST_CASE("the oracle holds two reciprocal commitments until one is broken, and again after") {
  Instrument act = instrument("act");
  Provision mine = control("act/mine", Effect::licence, from(on(2025, 11, 10)));
  Provision theirs = control("act/theirs", Effect::notification, from(on(2025, 11, 10)));
  mine.while_all = {{Condition::Kind::ref, "act/theirs", {}}};
  theirs.while_all = {{Condition::Kind::ref, "act/mine", {}}};
  act.provisions = {mine, theirs,
                    change("act/break", Head::suspends, "act/theirs",
                           between(on(2026, 3, 1), EndKey::through, on(2026, 3, 7)))};
  const WrittenBook rules = book({act});
  CHECK(ask_on(rules, Date{2026, 2, 28}).certain == Effect::licence);
  CHECK(ask_on(rules, Date{2026, 3, 1}).at_worst == Effect::none);
  CHECK(status_on(rules, "act/mine", Date{2026, 3, 7}).suspended);
  CHECK(ask_on(rules, Date{2026, 3, 8}).certain == Effect::licence);
}

TEST_CASE("the oracle keeps a suspension that needs an act until the act") {
  Instrument act = instrument("act");
  Provision rest = change("act/rest", Head::suspends, "act/rule",
                          between(on(2026, 3, 1), EndKey::through, on(2026, 3, 7)));
  rest.revival = Revival::needs_act;
  act.provisions = {control("act/rule", Effect::licence, from(on(2026, 1, 1))), rest,
                    change("act/again", Head::resumes, "act/rule", from(on(2026, 4, 1)))};
  const WrittenBook rules = book({act});
  CHECK(ask_on(rules, Date{2026, 3, 31}).at_worst == Effect::none);
  CHECK(ask_on(rules, Date{2026, 4, 1}).certain == Effect::licence);
}

TEST_CASE("the oracle does not know on a day what was recorded later") {
  WrittenBook rules = gallium_story();
  rules.instruments[3].known.recorded = Date{2025, 11, 9}.days_since_epoch();
  OracleQuestion question;
  question.date.day = Date{2026, 1, 15};
  question.item = "gallium";
  question.destination = "US";
  question.end_use = "civil";
  CHECK(Oracle(rules).ask(question, Date{2025, 11, 8}).certain == Effect::denial_presumed);
  CHECK(Oracle(rules).ask(question, Date{2025, 11, 9}).certain == Effect::licence);
}

TEST_CASE("what is owed is in some state at every minute, and few states hang on open readings") {
  Random random(21);
  int instances = 0;
  int unsettled = 0;
  for (int i = 0; i < 300; ++i) {
    const WrittenBook rules = generate_book(random);
    const Edges edges = edges_of(rules);
    const Date as_known = generate_knowledge_date(random, rules);
    std::vector<std::string> open;
    const Moment moment{false, Date{2026, 1, 1}, generate_minute(random, edges)};
    for (const auto& [key, told] : Oracle(rules).owed(moment, as_known, &open)) {
      CHECK_MESSAGE(!told.states.empty(), key);
      ++instances;
    }
    unsettled += static_cast<int>(open.size());
  }
  CHECK(instances > 200);
  CHECK(unsettled * 2 < instances);
  MESSAGE(instances << " instances, " << unsettled << " unsettled");
}

}  // namespace inforce::oracle
