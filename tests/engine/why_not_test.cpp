#include "engine/why_not.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::provision;

// The reason why law/rule certainly does not apply; empty where it applies or may.
std::string reason(const Asking& asking, const QuestionText& text) {
  const Finding found = asking.finding(text, "law/rule");
  CHECK(found.why_not.has_value() == (found.finding_class == FindingClass::does_not_apply));
  return found.why_not ? found.why_not->sentence : "";
}
std::string reason(const std::string& law, const std::string& date) {
  return reason(Asking(law), Asking::dated(date));
}
std::string reason_for(const std::string& law, const std::string& item) {
  QuestionText text = Asking::dated("2025-06-15");
  text.items = {item};
  return reason(Asking(law), text);
}

const std::string rule = provision("rule", "control: licence, from: 2025-05-01");

}  // namespace

TEST_CASE("what applies or may apply has no reason against it") {
  CHECK(reason(rule, "2025-05-01") == "");
  CHECK(reason(provision("rule", "control: licence, from: 2025-05"), "2025-05-01") == "");
}

TEST_CASE("before its start it begins only then, without one it has none") {
  CHECK(reason(rule, "2025-04-30") == "it begins only on 2025-05-01");
  CHECK(reason(provision("rule", "control: licence"), "2025-05-01") == "it has no start date yet");
}

TEST_CASE("between two windows it begins with the next one, not with the first") {
  CHECK(reason(provision("rule",
                         "control: licence, windows: [{from: 2025-01-01, through: "
                         "2025-01-31}, {from: 2025-03-01}]"),
               "2025-02-15") == "it begins again only on 2025-03-01");
  CHECK(reason(provision("rule",
                         "control: licence, from: 2024-01-01, yearly: {from: 11-15, "
                         "through: 02-29}"),
               "2025-07-01") == "it begins again only on 2025-11-15");
}

TEST_CASE("a successor begins with the act that puts it in another's place") {
  CHECK(reason(provision("rule", "control: licence") +
                   provision("old", "control: licence, from: 2024-01-01") +
                   provision("swap", "replaces: old, with: rule, from: 2025-05-01"),
               "2025-04-30") == "it begins only on 2025-05-01");
}

TEST_CASE("an act that ended or replaced it is named before a lapse") {
  const std::string ended = provision("rule",
                                      "control: licence, from: 2025-01-01, through: "
                                      "2025-05-31");
  CHECK(reason(ended, "2025-06-01") == "its time ran out");
  CHECK(reason(ended + provision("over", "ends: rule, how: repeal, from: 2025-05-15"),
               "2025-06-01") == "ended by The law over");
  CHECK(reason(rule + provision("new", "control: licence") +
                   provision("swap", "replaces: rule, with: new, from: 2025-06-01"),
               "2025-06-01") == "replaced by The law swap");
}

TEST_CASE("a postponement is named while it holds the start back") {
  const std::string law =
      rule + provision("late", "postpones: rule, from: 2025-04-01, new_from: 2025-07-01");
  CHECK(reason(law, "2025-06-30") == "postponed by The law late");
  CHECK(reason(law, "2025-07-01") == "");
}

TEST_CASE("a suspension that leaves nothing is the reason, one that leaves something none") {
  CHECK(reason(rule + provision("pause", "suspends: rule, from: 2025-06-01"), "2025-06-01") ==
        "suspended by The law pause");
  CHECK(reason(rule + provision("pause", "suspends: rule, from: 2025-06-01, leaves: notification"),
               "2025-06-01") == "");
}

TEST_CASE("of two suspensions the one that leaves nothing is named") {
  CHECK(reason(rule + provision("first", "suspends: rule, from: 2025-05-15, leaves: notification") +
                   provision("second", "suspends: rule, from: 2025-06-01"),
               "2025-06-01") == "suspended by The law second");
}

TEST_CASE("a condition not met is named, as the text has it") {
  const std::string promise =
      provision("promise", "obligation: keep, from: 2025-01-01, through: 2025-05-31");
  CHECK(reason(provision("rule", "control: licence, from: 2025-01-01, while: [promise]") + promise,
               "2025-06-01") ==
        "it holds only while The law promise is operative, and that is not so");
  CHECK(reason(provision("rule", "control: licence, from: 2025-01-01, unless: [promise]") + promise,
               "2025-05-31") == "it does not hold while The law promise is operative");
}

TEST_CASE("the test that fails is named, and a permission that excepts") {
  CHECK(reason_for(provision("rule", "control: licence, scope: {items: tin}, from: always"),
                   "peat") == "the item is not Tin ore");
  CHECK(reason_for(provision("rule", "control: licence, scope: {items: {not: tin}}, from: always"),
                   "tin") == "the item is Tin ore");
  CHECK(reason_for(rule + provision("way",
                                    "permission: peat, excepts: rule, scope: {items: peat}, "
                                    "from: always"),
                   "peat") == "excepted by The law way");
}

TEST_CASE("an amended scope is the one whose test fails") {
  const std::string law =
      provision("rule", "control: licence, scope: {items: tin}, from: 2025-01-01") +
      provision("step", "amends: rule, from: 2025-06-01, terms: {scope: {items: peat}}");
  CHECK(reason_for(law, "tin") == "the item is not Peat");
  CHECK(reason_for(law, "peat") == "");
}

TEST_CASE("the life of a provision is told before the facts of the shipment") {
  CHECK(reason_for(provision("rule", "control: licence, scope: {items: tin}, from: 2025-07-01"),
                   "peat") == "it begins only on 2025-07-01");
  CHECK(reason_for(provision("rule", "control: licence, scope: {items: tin}, from: always") +
                       provision("pause", "suspends: rule, from: 2025-06-01"),
                   "peat") == "suspended by The law pause");
}

TEST_CASE("what is agreed only is without effect, whatever its dates") {
  const Asking asking(isle(provision("other", "control: licence, from: always"),
                           {{"deal.yaml", isle_head("deal", "force: agreed") +
                                              "  rule: {obligation: buy, from: 2099-01-01}\n"}}));
  const Finding found = asking.finding(Asking::dated("2025-01-01"), "deal/rule");
  REQUIRE(found.why_not.has_value());
  CHECK(found.why_not->kind == WhyNot::Kind::without_effect);
}

}  // namespace inforce
