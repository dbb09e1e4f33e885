#include "engine/chronicle.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"
#include "tests/fuzz/small_world.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::morning;
using test::provision;
using test::three;

}  // namespace

TEST_CASE("an answer has a finding for each provision known, in the packs' order") {
  const Asking asking(provision("b", "control: licence, from: 2025-01-01") +
                      provision("a", "charge: 1 %, from: 2099-01-01"));
  const Answer answer = asking.on("2025-01-01");
  REQUIRE(answer.findings.size() == 2);
  CHECK(answer.findings[0].provision == asking.id("law/b"));
  CHECK(answer.findings[1].provision == asking.id("law/a"));
  CHECK(answer.provisions == 2);
}

TEST_CASE("what became known later is left out and counted") {
  const std::string law = provision("rule", "control: licence, from: 2025-01-01") +
                          provision("late",
                                    "control: prohibition, from: 2025-01-01, "
                                    "recorded: 2025-06-01");
  const Asking before(isle(law), Date{2025, 5, 31});
  CHECK(three(before.on("2025-07-01")) == "licence / licence / licence");
  CHECK(before.on("2025-07-01").left_out == 1);
  CHECK(before.on("2025-07-01").find(before.id("law/late")) == nullptr);
  const Asking after(isle(law), Date{2025, 6, 1});
  CHECK(three(after.on("2025-07-01")) == "prohibition / prohibition / prohibition");
  CHECK(after.on("2025-07-01").left_out == 0);
}

TEST_CASE("a record withdrawn counts to the day before, its correction from its own") {
  const std::string law =
      provision("wrong", "control: prohibition, from: 2025-01-01, withdrawn: 2025-06-01") +
      provision("right",
                "control: licence, from: 2025-01-01, recorded: 2025-06-01, "
                "corrects: wrong");
  CHECK(three(Asking(isle(law), Date{2025, 5, 31}).on("2025-07-01")) ==
        "prohibition / prohibition / prohibition");
  CHECK(three(Asking(isle(law), Date{2025, 6, 1}).on("2025-07-01")) ==
        "licence / licence / licence");
}

TEST_CASE("only controls enter the three lines") {
  const Asking asking(provision("fee", "charge: 10 %, from: 2025-01-01") +
                      provision("buy", "obligation: buy, from: 2025-01-01") +
                      provision("rule", "control: notification, from: 2025-01-01"));
  CHECK(three(asking.on("2025-01-01")) == "notification / notification / notification");
}

TEST_CASE("certain, cautious and at worst part where law and facts are open") {
  const Asking asking(
      provision("sure", "control: licence, from: 2025-01-01") +
      provision("open", "control: denial presumed, from: 2025-05") +
      provision("untold", "control: prohibition, scope: {end_use: military}, from: 2025-01-01"));
  const Answer answer = asking.on("2025-05-15");
  CHECK(three(answer) == "licence / denial presumed / prohibition");
  REQUIRE(answer.missing.size() == 1);
  CHECK(answer.missing.front().fact == "the end use");
  CHECK(answer.missing.front().option == "--end-use");
  QuestionText civil = Asking::dated("2025-05-15");
  civil.end_use = "civil";
  CHECK(three(asking.ask(civil)) == "licence / denial presumed / denial presumed");
  CHECK(asking.ask(civil).missing.empty());
}

TEST_CASE("a day is that of each instrument's own zone, a minute the same everywhere") {
  const auto one = [](const std::string& zone) {
    return "instrument: " + zone.substr(0, 4) + "\ntitle: T\nissuer: office\nnature: notice\n" +
           "force: binding\nzone: " + zone + "\npublished: 2024-01-01\n" +
           "sources: {text: {title: T, publisher: O, seen: primary}}\nprovisions:\n" +
           provision("rule", "control: licence, from: 2025-11-10");
  };
  std::string east = one("Asia/Shanghai");
  std::string west = one("America/New_York");
  east.replace(0, 16, "instrument: east");
  west.replace(0, 16, "instrument: west");
  const Asking asking(isle(provision("any", "control: notification, from: always"),
                           {{"east.yaml", east}, {"west.yaml", west}}));
  CHECK(asking.effect("2025-11-10", "east/rule") == "licence");
  CHECK(asking.effect("2025-11-10", "west/rule") == "licence");
  CHECK(asking.effect("2025-11-09T16:00Z", "east/rule") == "licence");
  CHECK(asking.effect("2025-11-10T04:59Z", "west/rule") == "nothing");
  CHECK(asking.effect("2025-11-10T05:00Z", "west/rule") == "licence");
}

TEST_CASE("what runs to a date it names outlasts the window of its instrument") {
  const test::Asking asking(test::isle(
      test::provision("rule", "control: licence, from: 2025-01-01, through: 2025-01-31") +
          test::provision("later", "control: prohibition, from: 2025-03-01"),
      {{"act.yaml",
        test::isle_head("act",
                        "force: binding\nin_force: {from: 2025-01-10, through: 2025-02-10}") +
            test::provision("longer", "extends: law/rule, new_through: 2025-04-30") +
            test::provision("put-off", "postpones: law/later, new_from: 2025-05-01")}}));
  CHECK(test::three(asking.on("2025-04-30")) == "licence / licence / licence");
  CHECK(test::three(asking.on("2025-05-01")) == "prohibition / prohibition / prohibition");
}

TEST_CASE("a change at a minute leaves the day in parts, with the strictest of it leading") {
  const Asking asking(
      provision("rule", "control: prohibition, from: 2025-01-01, until: 2025-05-01T12:00"));
  const Finding found = asking.finding(Asking::dated("2025-05-01"), "law/rule");
  CHECK(found.finding_class == FindingClass::applies_in_part);
  CHECK(found.effect == EffectRange{Effect::prohibition, Effect::prohibition});
  REQUIRE(found.stretches.size() == 2);
  CHECK(found.stretches[1].from == morning(2025, 5, 1) + 12 * 60);
  CHECK(found.stretches[1].until == morning(2025, 5, 2));
  CHECK(asking.finding(Asking::dated("2025-04-30"), "law/rule").stretches.size() == 1);
}

TEST_CASE("over several dates the least is certain and the greatest the worst") {
  const Asking asking(provision("rule", "control: licence, from: 2025-05-01"));
  QuestionText text;
  text.dates = {{"declaration", "2025-04-30"}, {"departure", "2025-05-01"}};
  CHECK(asking.effect(text, "law/rule") == "nothing..licence");
  CHECK(three(asking.ask(text)) == "nothing / licence / licence");
}

TEST_CASE("the date a provision attaches to decides alone, if told") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-05-01, attaches_to: departure"));
  QuestionText text;
  text.dates = {{"declaration", "2025-04-30"}, {"departure", "2025-05-01"}};
  CHECK(asking.effect(text, "law/rule") == "licence");
  text.dates = {{"declaration", "2025-04-30"}, {"entry", "2025-05-01"}};
  CHECK(asking.effect(text, "law/rule") == "nothing..licence");
  CHECK(three(asking.ask(text)) == "nothing / nothing / licence");
  text.dates = {{"entry", "2025-05-01"}};
  CHECK(asking.effect(text, "law/rule") == "licence");
}

TEST_CASE("a reading says since when it has applied and when it will") {
  const Asking asking(provision("rule", "control: licence, from: 2025-05"));
  const Reading before = asking.finding(Asking::dated("2025-04-30"), "law/rule").by_texts;
  CHECK(before.next_possibly == morning(2025, 5, 1));
  CHECK(before.next == morning(2025, 5, 31));
  CHECK_FALSE(before.since_possibly.has_value());
  const Reading after = asking.finding(Asking::dated("2025-06-15"), "law/rule").by_texts;
  CHECK(after.since == morning(2025, 5, 31));
  CHECK(after.since_possibly == morning(2025, 5, 1));
}

TEST_CASE("the three lines stand in order, and alone are the same, on a whole world") {
  Sources sources;
  Diagnostics found;
  const auto book = load_packs(fuzz::pack_of(fuzz::world()), sources, found);
  REQUIRE(book.has_value());
  for (const Date known : {Date{2024, 1, 1}, Date{2025, 6, 1}, Date{2026, 11, 23}}) {
    const Chronicle chronicle = compile(*book, known);
    for (const char* item : {"ore", "tin", "lead", "alloy"}) {
      for (const char* day : {"2024-04-15", "2025-05-01", "2025-12-15", "2026-11-27"}) {
        QuestionText text = Asking::dated(day);
        text.items = {item};
        text.departure = "CN";
        const Question question = *read_question(text, *book, utc());
        const Answer answer = chronicle.answer(question);
        CHECK(answer.certain <= answer.cautious);
        CHECK(answer.cautious <= answer.at_worst);
        const Lines lines = answer;
        CHECK(lines == chronicle.lines(question));
      }
    }
  }
}

}  // namespace inforce
