#include "engine/outcome.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::isle_word;
using test::provision;

const std::string ban = provision("ban", "control: prohibition, from: 2024-01-01");

// The ban's effect with further provisions of the same law.
std::string effect(const std::string& more, const std::string& date) {
  return Asking(ban + more).effect(date, "law/ban");
}

QuestionText goods(const std::string& date, const std::string& item) {
  QuestionText text = Asking::dated(date);
  text.items = {item};
  return text;
}

}  // namespace

TEST_CASE("an amendment for good holds from its day on") {
  const std::string step =
      provision("step", "amends: ban, from: 2025-05-01, terms: {effect: licence}");
  CHECK(effect(step, "2025-04-30") == "prohibition");
  CHECK(effect(step, "2025-05-01") == "licence");
  CHECK(effect(step, "2099-01-01") == "licence");
}

TEST_CASE("an amendment with a last day gives way after it") {
  const std::string step = provision(
      "step", "amends: ban, from: 2025-05-01, through: 2025-05-31, terms: {effect: licence}");
  CHECK(effect(step, "2025-05-31") == "licence");
  CHECK(effect(step, "2025-06-01") == "prohibition");
}

TEST_CASE("while an amendment is open both versions are possible") {
  const std::string step =
      provision("step", "amends: ban, from: 2025-05, terms: {effect: licence}");
  CHECK(effect(step, "2025-04-30") == "prohibition");
  CHECK(effect(step, "2025-05-01") == "licence..prohibition");
  CHECK(effect(step, "2025-05-30") == "licence..prohibition");
  CHECK(effect(step, "2025-05-31") == "licence");
}

TEST_CASE("each field follows the latest amendment that sets it") {
  const Asking asking(
      provision("ban", "control: prohibition, scope: {items: tin}, from: 2024-01-01") +
      provision("softer", "amends: ban, from: 2025-05-01, terms: {effect: licence}") +
      provision("wider", "amends: ban, from: 2025-06-01, terms: {scope: {items: [tin, peat]}}") +
      provision("softest", "amends: ban, from: 2025-07-01, terms: {effect: notification}"));
  CHECK(asking.effect(goods("2025-05-31", "tin"), "law/ban") == "licence");
  CHECK(asking.effect(goods("2025-05-31", "peat"), "law/ban") == "nothing");
  CHECK(asking.effect(goods("2025-06-01", "peat"), "law/ban") == "licence");
  CHECK(asking.effect(goods("2025-07-01", "peat"), "law/ban") == "notification");
}

TEST_CASE("the order of amendments is that of their dates, not of the file") {
  const std::string later =
      provision("later", "amends: ban, from: 2025-06-01, terms: {effect: notification}");
  const std::string earlier =
      provision("earlier", "amends: ban, from: 2025-05-01, terms: {effect: licence}");
  for (const std::string& both : {later + earlier, earlier + later}) {
    CHECK(effect(both, "2025-05-31") == "licence");
    CHECK(effect(both, "2025-06-01") == "notification");
  }
}

TEST_CASE("an amended scope replaces the old one as a whole") {
  const Asking asking(
      provision("ban",
                "control: prohibition, scope: {items: tin, end_use: military}, "
                "from: 2024-01-01") +
      provision("step", "amends: ban, from: 2025-05-01, terms: {scope: {items: tin}}"));
  QuestionText text = goods("2025-04-30", "tin");
  text.end_use = "civil";
  CHECK(asking.effect(text, "law/ban") == "nothing");
  text.date = "2025-05-01";
  CHECK(asking.effect(text, "law/ban") == "prohibition");
}

TEST_CASE("a suspension leaves nothing, or what it says") {
  CHECK(effect(provision("pause", "suspends: ban, from: 2025-05-01"), "2025-05-01") == "nothing");
  const std::string pause =
      provision("pause", "suspends: ban, from: 2025-05-01, through: 2025-05-31, leaves: licence");
  CHECK(effect(pause, "2025-04-30") == "prohibition");
  CHECK(effect(pause, "2025-05-01") == "licence");
  CHECK(effect(pause, "2025-05-31") == "licence");
  CHECK(effect(pause, "2025-06-01") == "prohibition");
}

TEST_CASE("what a suspension leaves is never above the version's own effect") {
  const std::string both =
      provision("pause", "suspends: ban, from: 2025-05-01, leaves: licence") +
      provision("step", "amends: ban, from: 2025-06-01, terms: {effect: notification}");
  CHECK(effect(both, "2025-05-31") == "licence");
  CHECK(effect(both, "2025-06-01") == "notification");
}

TEST_CASE("several suspensions leave the lowest, and of open ones none is sure") {
  const std::string one =
      provision("one", "suspends: ban, from: 2025-05-01, through: 2025-08-31, leaves: licence");
  const std::string two = provision(
      "two", "suspends: ban, from: 2025-06-01, through: 2025-06-30, leaves: notification");
  CHECK(effect(one + two, "2025-06-01") == "notification");
  CHECK(effect(one + two, "2025-07-01") == "licence");
  const std::string open = provision("open", "suspends: ban, from: 2025-06, through: 2025-07-31");
  CHECK(effect(one + open, "2025-06-15") == "nothing..licence");
  CHECK(effect(open, "2025-06-15") == "nothing..prohibition");
}

TEST_CASE("a permission takes the effect away, or leaves what it says") {
  const auto with = [](const std::string& more) {
    const Asking asking(ban + provision("way",
                                        "permission: civil goods, excepts: ban, scope: "
                                        "{end_use: civil}, from: 2025-05-01" +
                                            more));
    QuestionText text = Asking::dated("2025-05-01");
    text.end_use = "civil";
    return asking.effect(text, "law/ban");
  };
  CHECK(with("") == "nothing");
  CHECK(with(", leaves: general licence") == "general licence");
  CHECK(with(", through: 2025-05-01") == "nothing");
  CHECK(with(", confidence: recalled") == "nothing..prohibition");
}

TEST_CASE("a failed condition takes the effect away, an open one leaves it possible") {
  const std::string event = "events:\n  meeting: {title: Meeting, date: 2025-05}\n";
  const auto on = [&](const char* date) {
    return Asking(provision("ban", "control: prohibition, from: 2024-01-01, unless: [meeting]") +
                  event)
        .effect(date, "law/ban");
  };
  CHECK(on("2025-04-30") == "prohibition");
  CHECK(on("2025-05-15") == "nothing..prohibition");
  CHECK(on("2025-05-31") == "nothing");
}

TEST_CASE("what was never checked against a source applies at most possibly") {
  const Asking asking(provision("ban", "control: licence, from: 2025-05-01, confidence: recalled"));
  CHECK(asking.effect("2025-04-30", "law/ban") == "nothing");
  CHECK(asking.effect("2025-05-01", "law/ban") == "nothing..licence");
  CHECK(asking.finding(Asking::dated("2025-05-01"), "law/ban").open_kinds ==
        OpenKinds(OpenKind::text));
}

TEST_CASE("an announced control applies possibly, and by announcement in full") {
  const Asking asking(isle(
      ban, {isle_word(provision("soon", "control: licence, announced: true, from: 2025-05-01"))}));
  const Finding soon = asking.finding(Asking::dated("2025-05-01"), "word/soon");
  CHECK(Asking::range(soon.effect) == "nothing..licence");
  CHECK(soon.open_kinds == OpenKinds(OpenKind::announcement));
  CHECK(soon.by_texts.finding_class == FindingClass::does_not_apply);
  CHECK(soon.by_announcement.finding_class == FindingClass::applies);
}

TEST_CASE("what is only agreed is without effect") {
  const Asking asking(
      isle(ban, {{"deal.yaml", isle_head("deal", "force: agreed") +
                                   provision("rest", "suspends: law/ban, from: 2025-05-01")}}));
  CHECK(asking.effect("2025-06-01", "law/ban") == "prohibition");
}

TEST_CASE("a political suspension of binding law is only possible") {
  const Asking asking(
      isle(ban, {isle_word(provision("rest", "suspends: law/ban, from: 2025-05-01"))}));
  const Finding found = asking.finding(Asking::dated("2025-05-01"), "law/ban");
  CHECK(Asking::range(found.effect) == "nothing..prohibition");
  CHECK(found.cautious == Effect::prohibition);
  CHECK(found.by_texts.finding_class == FindingClass::applies);
  CHECK(found.by_announcement.finding_class == FindingClass::does_not_apply);
}

TEST_CASE("another side's act does nothing") {
  const Asking asking(
      isle(ban, {{"abroad.yaml", isle_head("abroad", "force: binding", "desk") +
                                     provision("rest", "suspends: law/ban, from: 2025-05-01")}}));
  CHECK(asking.effect("2025-06-01", "law/ban") == "prohibition");
}

TEST_CASE("open law counts for the cautious line, a fact not told does not") {
  const Asking by_text(provision("ban", "control: prohibition, from: 2025-05"));
  CHECK(by_text.finding(Asking::dated("2025-05-15"), "law/ban").cautious == Effect::prohibition);
  const Asking by_fact(
      provision("ban", "control: prohibition, from: 2025-05, scope: {end_use: military}"));
  CHECK(by_fact.finding(Asking::dated("2025-06-15"), "law/ban").cautious == Effect::none);
  const Finding mixed = by_fact.finding(Asking::dated("2025-05-15"), "law/ban");
  CHECK(mixed.cautious == Effect::none);
  CHECK(mixed.effect.greatest == Effect::prohibition);
}

}  // namespace inforce
