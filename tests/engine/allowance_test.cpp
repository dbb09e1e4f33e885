#include "engine/allowance.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/evaluation.h"
#include "engine/unless.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::provision;

// A licence for tin, and one that somebody holds for so much of it.
std::string held(const std::string& evidence = "") {
  return provision("rule", "control: licence, from: 2025-01-01, scope: {items: tin}") +
         provision("held",
                   "permission: licence 17, excepts: rule, from: 2025-01-01, scope: {items: tin}, "
                   "amount: {at_most: 5, unit: t}" +
                       evidence);
}

std::string drawn(const std::string& entries) { return ", evidence: [" + entries + "]"; }
std::string entry(const std::string& date, const std::string& amount,
                  const std::string& account = "books") {
  return "{date: " + date + ", amount: " + amount + ", account: " + account +
         ", cite: {source: text, at: \"2\"}}";
}

std::string effect(const Asking& asking, const std::string& date, const std::string& quantity) {
  QuestionText question = Asking::dated(date);
  question.items = {"tin"};
  if (!quantity.empty()) question.set = {{"quantity", quantity}};
  return asking.effect(question, "law/rule");
}

}  // namespace

TEST_CASE("a permission lifts what fits into its amount, to the last gram") {
  const Asking asking(held());
  CHECK(effect(asking, "2025-06-01", "5 t") == "nothing");
  CHECK(effect(asking, "2025-06-01", "5000 kg") == "nothing");
  CHECK(effect(asking, "2025-06-01", "5000.001 kg") == "licence");
  CHECK(effect(asking, "2025-06-01", "5.1 t") == "licence");
}

TEST_CASE("a quantity that is not told does not claim it, and is named as what would") {
  const Asking asking(held(drawn(entry("2025-05-10", "1200 kg"))));
  CHECK(effect(asking, "2025-06-01", "") == "licence");
  QuestionText question = Asking::dated("2025-06-01");
  question.items = {"tin"};
  const Answer answer = asking.ask(question);
  const auto found = unless(*answer.evaluation, asking.id("law/rule"), test::morning(2025, 6, 1));
  REQUIRE(found.size() == 1);
  CHECK(words(found.front()) == "the quantity is at most 3.8 t (--set quantity=VALUE)");
}

TEST_CASE("what was drawn counts from its day on") {
  const Asking asking(
      held(drawn(entry("2025-05-10", "1200 kg") + ", " + entry("2025-07-01", "3 t"))));
  CHECK(effect(asking, "2025-05-09", "5 t") == "nothing");
  CHECK(effect(asking, "2025-05-10", "5 t") == "licence");
  CHECK(effect(asking, "2025-06-30", "3.8 t") == "nothing");
  CHECK(effect(asking, "2025-07-01", "0.8 t") == "nothing");
  CHECK(effect(asking, "2025-07-01", "0.801 t") == "licence");
}

TEST_CASE("a draw on some day of a month leaves it open") {
  const Asking asking(held(drawn(entry("2025-05", "4 t"))));
  CHECK(effect(asking, "2025-04-30", "2 t") == "nothing");
  CHECK(effect(asking, "2025-05-15", "2 t") == "nothing..licence");
  CHECK(effect(asking, "2025-05-15", "1 t") == "nothing");
  CHECK(effect(asking, "2025-06-01", "2 t") == "licence");
}

TEST_CASE("of two accounts either may be right") {
  const Asking asking(held(
      drawn(entry("2025-05-10", "1 t", "ours") + ", " + entry("2025-05-10", "3 t", "customs"))));
  CHECK(effect(asking, "2025-06-01", "2 t") == "nothing");
  CHECK(effect(asking, "2025-06-01", "3 t") == "nothing..licence");
  CHECK(effect(asking, "2025-06-01", "4.1 t") == "licence");
}

TEST_CASE("a used-up permission is offered to nobody") {
  const Asking asking(held(drawn(entry("2025-05-10", "5.5 t"))));
  QuestionText question = Asking::dated("2025-06-01");
  question.items = {"tin"};
  const Answer answer = asking.ask(question);
  CHECK(unless(*answer.evaluation, asking.id("law/rule"), test::morning(2025, 6, 1)).empty());
}

TEST_CASE("a quantity is told in a unit that turns into the permission's") {
  const Asking asking(held());
  QuestionText question = Asking::dated("2025-06-01");
  question.set = {{"quantity", "3 USD"}};
  CHECK_FALSE(read_question(question, *asking.book, utc()).has_value());
}

}  // namespace inforce
