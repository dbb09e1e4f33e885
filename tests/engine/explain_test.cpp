#include "engine/explain.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::isle_word;
using test::provision;

void append(const Reason& reason, std::size_t depth, std::string& all) {
  all += std::string(2 * depth, ' ') + reason.sentence;
  if (!reason.dates.empty()) all += " <" + reason.dates + ">";
  all += '\n';
  for (const Reason& below : reason.because) append(below, depth + 1, all);
}

// The whole chain as an indented text.
std::string chain(const Reason& reason) {
  std::string all;
  append(reason, 0, all);
  return all;
}

std::string why(const Asking& asking, const QuestionText& text) {
  return chain(explain(asking.ask(text), asking.id("law/rule")));
}
std::string why(const std::string& law, const std::string& date) {
  return why(Asking(law), Asking::dated(date));
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

const std::string rule =
    provision("rule", "control: licence, title: A licence for ore, from: 2025-01-01");

}  // namespace

TEST_CASE("a provision that nothing moves is told in one line") {
  CHECK(why(rule, "2025-01-01") == "The law rule: licence, A licence for ore <from 2025-01-01>\n");
}

TEST_CASE("what is not yet in force says from when") {
  CHECK(why(rule, "2024-12-31") ==
        "The law rule: licence, A licence for ore <from 2025-01-01>\n"
        "  it does not apply: it begins only on 2025-01-01\n");
}

TEST_CASE("a suspension is told before, while and after it acts") {
  const std::string law =
      rule + provision("pause", "suspends: rule, from: 2025-05-01, through: 2025-05-31");
  const std::string head = "The law rule: licence, A licence for ore <from 2025-01-01>\n";
  const std::string dates = " <from 2025-05-01, last day 2025-05-31>\n";
  const std::string nothing = "    nothing in the packs extends The law pause; nobody has looked\n";
  CHECK(why(law, "2025-04-30") ==
        head + "  The law pause suspends The law rule: not yet, from 2025-05-01" + dates);
  CHECK(why(law, "2025-05-31") == head + "  The law pause suspends The law rule: it acts" + dates +
                                      nothing +
                                      "  it does not apply: suspended by The law pause\n");
  CHECK(why(law, "2025-06-01") == head + "  The law pause suspends The law rule: it has run out" +
                                      dates +
                                      "    now that The law pause has run out, what it suspended "
                                      "is operative again; the text is silent on that: presumed\n" +
                                      nothing);
}

TEST_CASE("an act that is stayed, ended or without its condition is not told as run out") {
  const std::string law =
      rule + provision("relief", "suspends: rule, from: 2025-05-01, while: [ground]") +
      provision("ground", "obligation: keep, from: 2025-01-01, through: 2025-07-31") +
      provision("stay", "suspends: relief, from: 2025-06-01, through: 2025-06-30") +
      provision("stop", "ends: relief, how: repeal, from: 2025-09-01");
  const std::string head = "The law relief suspends The law rule: ";
  CHECK(holds(why(law, "2025-05-31"), head + "it acts"));
  CHECK(holds(why(law, "2025-06-01"), head + "it is suspended itself"));
  CHECK(holds(why(law, "2025-07-01"), head + "it acts"));
  CHECK(holds(why(law, "2025-08-01"), head + "what it depends on does not hold"));
  CHECK(holds(why(law, "2025-09-01"), head + "it was ended"));
}

TEST_CASE("nobody looks for an extension of what has no end") {
  const std::string law = rule + provision("pause", "suspends: rule, from: 2025-05-01");
  CHECK_FALSE(holds(why(law, "2025-05-01"), "nothing in the packs extends"));
}

TEST_CASE("a suspension that says it revives is not presumed to") {
  const std::string told =
      why(rule + provision("pause",
                           "suspends: rule, from: 2025-05-01, through: 2025-05-31, "
                           "revival: self_executing"),
          "2025-06-01");
  CHECK_FALSE(holds(told, "presumed"));
}

TEST_CASE("an extension stands below the suspension it extends, and says to when") {
  const std::string told =
      why(rule + provision("pause", "suspends: rule, from: 2025-05-01, through: 2025-05-31") +
              provision("more", "extends: pause, from: 2025-05-15, new_through: 2025-06-30"),
          "2025-06-15");
  CHECK(holds(told, "\n  The law pause suspends The law rule: it acts"));
  CHECK(holds(told, "\n    The law more extends The law pause: it acts <to 2025-06-30; "));
  CHECK_FALSE(holds(told, "nothing in the packs extends"));
}

TEST_CASE("what is agreed, or of another side, is told as without effect") {
  const Asking asking(
      isle(rule, {{"deal.yaml", isle_head("deal", "force: agreed") +
                                    provision("rest", "suspends: law/rule, from: 2025-05-01")},
                  {"abroad.yaml", isle_head("abroad", "force: binding", "desk") +
                                      provision("rest", "suspends: law/rule, from: 2025-05-01")}}));
  const std::string told = why(asking, Asking::dated("2025-06-01"));
  CHECK(holds(told, "The deal rest suspends The law rule: agreed only, without effect"));
  CHECK(holds(told, "The abroad rest suspends The law rule: no act of its side, without effect"));
  CHECK_FALSE(holds(told, "it does not apply"));
}

TEST_CASE("a political act may act, and why it only may is below") {
  const Asking asking(
      isle(rule, {isle_word(provision("rest", "suspends: law/rule, from: 2025-05-01"))}));
  const std::string told = why(asking, Asking::dated("2025-05-01"));
  CHECK(holds(told, "The word rest suspends The law rule: it may act"));
  CHECK(
      holds(told, "\n  The word rest is an announcement: no binding act that does it is on file"));
}

TEST_CASE("an act that does not reach the goods told is not part of the story") {
  const Asking asking(rule +
                      provision("pause", "suspends: rule, from: 2025-05-01, scope: {items: tin}"));
  QuestionText text = Asking::dated("2025-06-01");
  text.items = {"peat"};
  CHECK_FALSE(holds(why(asking, text), "pause"));
  text.items = {"tin"};
  CHECK(holds(why(asking, text), "The law pause suspends The law rule: it acts"));
}

TEST_CASE("conditions say whether they are met") {
  const auto told = [](const char* date) {
    return why(provision("rule",
                         "control: licence, from: 2025-01-01, while: [promise], "
                         "unless: [meeting]") +
                   provision("promise", "obligation: keep, from: 2025-01-01, through: 2025-05-31") +
                   "events:\n  meeting: {title: The meeting, date: 2025-05}\n",
               date);
  };
  CHECK(holds(told("2025-04-30"), "only while The law promise holds: that is so"));
  CHECK(holds(told("2025-06-01"), "only while The law promise holds: that is not so"));
  CHECK(holds(told("2025-04-30"), "unless The meeting has happened: that is not so"));
  CHECK(holds(told("2025-05-15"), "unless The meeting has happened: whether that is so is open"));
}

TEST_CASE("the chain goes on behind a condition, and round a loop once") {
  const std::string law =
      provision("rule", "control: licence, from: 2025-01-01, while: [mine]") +
      provision("mine", "obligation: keep, from: 2025-01-01, while: [theirs]") +
      provision("theirs", "obligation: keep, from: 2025-01-01, while: [mine]") +
      provision("lapse", "suspends: theirs, from: 2025-05-01, through: 2025-05-31");
  const std::string told = why(law, "2025-05-01");
  CHECK(holds(told, "  only while The law mine holds: that is not so"));
  CHECK(holds(told, "    only while The law theirs holds: that is not so"));
  CHECK(holds(told, "      The law lapse suspends The law theirs: it acts"));
  CHECK(holds(told,
              "      only while The law mine holds: that is not so <from 2025-01-01>\n"
              "  it does not apply"));
}

TEST_CASE("a scope that does not match says which fact settles it") {
  const Asking asking(
      provision("rule", "control: licence, scope: {items: tin, destination: US}, from: always"));
  QuestionText text = Asking::dated("2025-05-01");
  text.destination = "JP";
  CHECK(holds(why(asking, text), "it does not apply: the destination is not United States"));
}

TEST_CASE("accounts that are not followed stay on file, with the reason") {
  const std::string told =
      why(provision("rule",
                    "control: licence, from: 2025-01-01, also_stated: [{from: 2025-02-01, "
                    "source: text, why: a slip}]"),
          "2025-01-01");
  CHECK(holds(told, "also stated, and not followed: from 2025-02-01 (text): a slip"));
}

TEST_CASE("publication counts the whole day and says that the hour is unknown") {
  const std::string published = provision("rule", "control: licence, from: publication");
  const std::string hour = "in force from publication; the hour is unknown";
  CHECK(holds(why(published, "2024-01-01"), hour));
  CHECK_FALSE(holds(why(published, "2024-01-02"), hour));
  const std::string act = rule + provision("pause", "suspends: rule, from: publication");
  CHECK(holds(why(act, "2024-01-01"), "  The law pause suspends The law rule: it acts"));
  CHECK(holds(why(act, "2024-01-01"), "    " + hour));
}

TEST_CASE("every step of law carries its place in the pack and in the text") {
  const Asking asking(rule + provision("pause", "suspends: rule, from: 2025-05-01"));
  const Reason reason = explain(asking.ask(Asking::dated("2025-05-01")), asking.id("law/rule"));
  CHECK(reason.citation == "Gazette, 1 (Office; seen: primary)");
  REQUIRE(reason.mark.has_value());
  REQUIRE_FALSE(reason.because.empty());
  const Reason& act = reason.because.front();
  CHECK(act.provision == asking.id("law/pause"));
  REQUIRE(act.mark.has_value());
  CHECK(act.mark->line == reason.mark->line + 1);
}

TEST_CASE("without a question the life of the day is told, and what moves it for some") {
  const Asking asking(
      rule + provision("pause", "suspends: rule, from: 2025-05-01, scope: {destination: US}"));
  const auto told = [&](const Date& day) {
    return chain(explain(asking.chronicle, asking.id("law/rule"), When{day, std::nullopt}));
  };
  CHECK(holds(told(Date{2024, 12, 31}), "on 2024-12-31: pending"));
  CHECK(holds(told(Date{2025, 5, 1}),
              "on 2025-05-01: operative (not for all: law/pause suspends it)"));
}

TEST_CASE("without a question a change inside the day is told with its clock") {
  const Asking asking(rule + provision("pause", "suspends: rule, from: 2025-05-01T13:01") +
                      provision("new", "control: licence, from: 2025-06-15") +
                      provision("early", "suspends: new, from: 2025-06-01"));
  const auto told = [&](const char* id, const When& when) {
    return chain(explain(asking.chronicle, asking.id(id), when));
  };
  const Date first_of_may{2025, 5, 1};
  const Instant noon = first_minute(first_of_may, *find_zone("Asia/Shanghai")) + 12 * 60;
  CHECK(holds(told("law/rule", When{first_of_may, {}}),
              "on 2025-05-01: operative → suspended from 13:01"));
  CHECK(holds(told("law/rule", When{first_of_may, noon}),
              "at 12:00 on 2025-05-01 (Beijing): operative"));
  CHECK(holds(told("law/new", When{Date{2025, 6, 15}, {}}),
              "on 2025-06-15: suspended; never yet operative"));
  CHECK_FALSE(holds(told("law/rule", When{Date{2025, 6, 15}, {}}), "never yet operative"));
}

TEST_CASE("a file note tells an act once, and what a chain leaves out is not told") {
  std::string law =
      rule + provision("ban", "control: prohibition, from: 2025-01-01") +
      provision("a0", "amends: [rule, ban], from: 2025-02-01, terms: {scope: {items: ore}}");
  for (int i = 1; i < 9; ++i) {
    law += provision("a" + std::to_string(i), "amends: a" + std::to_string(i - 1) +
                                                  ", from: 2025-02-01, terms: {text: As it was}");
  }
  const Asking asking(law);
  QuestionText text = Asking::dated("2025-05-01");
  text.items = {"ore"};
  const Explanation note = explain(asking.chronicle, asking.ask(text));
  REQUIRE(note.reasons.size() == 2);
  const std::string first = chain(note.reasons[0]);
  const std::string second = chain(note.reasons[1]);
  CHECK(holds(first, "The law a5 amends The law a4: it acts <"));
  CHECK(holds(first, "it acts (what acts on it in turn is left out here)"));
  CHECK(holds(second, "it acts (told above)"));
  CHECK_FALSE(holds(second, "a1 amends"));
  CHECK(holds(chain(explain(asking.ask(text), asking.id("law/rule"))),
              "a1 amends"));  // alone it is told whole
}

TEST_CASE("the file note begins with the strictest and leaves out what does not matter") {
  const Asking asking(rule + provision("ban", "control: prohibition, from: 2025-01-01") +
                      provision("other", "control: licence, scope: {items: peat}, from: always") +
                      provision("fee", "charge: 1 %, from: always"));
  QuestionText text = Asking::dated("2025-05-01");
  text.items = {"tin"};
  const Explanation note = explain(asking.chronicle, asking.ask(text));
  REQUIRE(note.reasons.size() == 3);
  CHECK(note.reasons[0].provision == asking.id("law/ban"));
  CHECK(note.reasons[1].provision == asking.id("law/rule"));
  CHECK(note.reasons[2].provision == asking.id("law/fee"));  // beside the lines, so after them
  CHECK(note.no_matter == std::vector<ProvisionId>{asking.id("law/other")});
}

TEST_CASE("what would change the answer is asked, and told with what it changes to") {
  const Asking asking(
      provision("ban", "control: prohibition, scope: {end_use: military}, from: always") +
      provision("rule", "control: licence, scope: {destination: US}, from: always"));
  QuestionText text = Asking::dated("2025-05-01");
  text.destination = "US";
  text.end_use = "civil";
  CHECK(explain(asking.chronicle, asking.ask(text)).would_change ==
        std::vector<std::string>{"a destination other than United States: nothing",
                                 "end use military: prohibition"});
}

}  // namespace inforce
