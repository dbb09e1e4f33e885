// What --set tells: shares of contents and of owners, and the attributes that rules test.
#include <doctest/doctest.h>

#include <string>

#include "engine/read_question.h"
#include "tests/engine/isle.h"
#include "tests/engine/small_book.h"
#include "tests/engine/small_question.h"

namespace inforce {
namespace {

using test::errors;
using test::on_a_day;
using test::question_of;

std::string set_refused(const std::string& name, const std::string& value) {
  QuestionText text = on_a_day();
  text.set = {{name, value}};
  return errors(text);
}

TEST_CASE("attributes are those that rules test, in the unit they test") {
  const RuleBook book = test::small_book();
  QuestionText text = on_a_day();
  text.set = {{"purity", "99.95%"}, {"form", "powder"}};
  const Question question = question_of(text, book);
  REQUIRE(question.attributes.size() == 2);
  CHECK(question.attributes[0].second.digits == "99.95");
  CHECK(question.attributes[0].second.unit == "%");
  CHECK(question.attributes[1].second.unit == "powder");

  CHECK(set_refused("purety", "99 %").find("did you mean 'purity'?") != std::string::npos);
  CHECK(set_refused("purity", "99 ppm").find("in %, not in 'ppm'") != std::string::npos);
  CHECK(set_refused("purity", "99,95 %") != "");
  CHECK(set_refused("purity", "0.9991") ==
        "--set: 'purity' is tested in %, and no unit is told "
        "(write the unit with the number: --set purity=NUMBER%)\n");
  CHECK(set_refused("purity", "high") != "");
  CHECK(set_refused("purity", "other") != "");
  CHECK(set_refused("purity", "") != "");
}

TEST_CASE("a number is told bare where rules test it without a unit, and only there") {
  const test::Asking asking(
      test::provision("count", "control: licence, scope: {pieces: {at_least: 5}}, from: always") +
      test::provision("held",
                      "permission: five, excepts: count, amount: {at_most: 5, unit: t}, "
                      "from: always"));
  const auto refused = [&](const std::string& name, const std::string& value) {
    QuestionText text = on_a_day();
    text.set = {{name, value}};
    const auto question = read_question(text, *asking.book, utc());
    return question ? std::string{} : question.error().front().message;
  };
  CHECK(refused("pieces", "5") == "");
  CHECK(refused("pieces", "5 kg") == "'pieces' is tested without a unit, not in 'kg'");
  CHECK(refused("quantity", "5") == "'quantity' is tested in t, and no unit is told");
  CHECK(refused("quantity", "5000 kg") == "");
}

TEST_CASE("a word that no rule knows is told as other, or not at all") {
  CHECK(set_refused("form", "flke").find("did you mean 'flake'?") != std::string::npos);
  CHECK(set_refused("form", "ingot").find("only flake or powder") != std::string::npos);
  CHECK(set_refused("form", "other") == "");
  CHECK(set_refused("form", "5") != "");
}

TEST_CASE("shares of contents and of ownership lie between nothing and all") {
  const RuleBook book = test::small_book();
  QuestionText text = on_a_day();
  text.set = {
      {"contents.tin-ore.CN", "0.5 %"}, {"contents.ore", "100%"}, {"ownership.listed", "0%"}};
  const Question question = question_of(text, book);
  REQUIRE(question.contents.size() == 2);
  CHECK(question.contents[0].origin == book.find_party("CN"));
  CHECK_FALSE(question.contents[1].origin.has_value());
  CHECK(question.ownership.front().of.kind == Reference::Kind::group);

  CHECK(set_refused("contents.tin-ore.CN", "0.6") != "");  // 60 %, or 0.6 %?
  CHECK(set_refused("ownership.listed", "0.6").find("ownership.listed=0.6%") != std::string::npos);
  CHECK(set_refused("ownership.listed", "60") != "");
  CHECK(set_refused("contents.tin-ore.CN", "100.1 %") != "");
  CHECK(set_refused("contents.tin-ore.CN", "-1 %") != "");
  // Cut to nine decimals this would be 0.1 %, and not more than that.
  CHECK(set_refused("contents.tin-ore.CN", "0.1000000001 %").find("more than 9 decimals") !=
        std::string::npos);
  CHECK(set_refused("contents.tin-ore.CN", "0.1000000010 %") == "");
  CHECK(set_refused("contents.tin-ore.cn", "1 %").find("did you mean 'CN'?") != std::string::npos);
  CHECK(set_refused("contents.tin-or.CN", "1 %").find("did you mean 'tin-ore'?") !=
        std::string::npos);
  CHECK(set_refused("ownership.liste", "1 %").find("did you mean 'listed'?") != std::string::npos);
  CHECK(set_refused("contents", "1 %").find("contents.ITEM.COUNTRY") != std::string::npos);
}

TEST_CASE("a share told of owners may not go against what the packs say of the party") {
  const test::Asking asking(test::provision("rule", "control: licence, from: always"));
  const auto refused = [&](const std::string& party, const std::string& share,
                           const std::string& owner = "listed",
                           const std::string& date = "2025-06-15") {
    QuestionText text = test::Asking::dated(date);
    if (!party.empty()) text.parties = {party};
    text.set = {{"ownership." + owner, share}};
    const auto question = read_question(text, *asking.book, utc());
    return question ? std::string{} : question.error().front().message;
  };
  // Ore Ltd is owned 60 % by Mine Ltd, on the list from 2025-02-01 until 2026-02-01.
  CHECK(refused("ore-ltd", "40%") ==
        "'ownership.listed=40%' is not what the packs say: 'ore-ltd' is owned 60 % by 'mine-ltd' "
        "(pack/parties.yaml:4)");
  CHECK(refused("ore-ltd", "60%").empty());
  CHECK(refused("ore-ltd", "70%").empty());  // nobody wrote down whose the rest is
  CHECK(refused("ore-ltd", "40%", "listed", "2026-02-01").empty());
  CHECK_FALSE(refused("ore-ltd", "41%", "listed", "2026-02-01").empty());
  CHECK_FALSE(refused("ore-ltd", "40%", "mine-ltd").empty());
  CHECK_FALSE(refused("ore-ltd", "70%", "mine-ltd").empty());
  CHECK_FALSE(refused("none", "60%").empty());
  CHECK(refused("none", "0%").empty());
  CHECK(refused("mine-ltd", "40%").empty());
  CHECK(refused("", "40%").empty());
}

}  // namespace
}  // namespace inforce
