#include "engine/read_question.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"
#include "tests/engine/small_book.h"
#include "tests/engine/small_question.h"

namespace inforce {
namespace {

using test::errors;
using test::on_a_day;
using test::question_of;

std::string items_refused(std::vector<std::string> items) {
  QuestionText text = on_a_day();
  text.items = std::move(items);
  return errors(text);
}

TEST_CASE("what is not told stays unknown") {
  const RuleBook book = test::small_book();
  const Question question = question_of(on_a_day(), book);
  CHECK(question.when.day == Date{2026, 1, 2});
  CHECK_FALSE(question.tells_dates());
  CHECK_FALSE(question.item.has_value());
  CHECK_FALSE(question.departure.has_value());
  CHECK_FALSE(question.transit.has_value());
  CHECK_FALSE(question.parties.has_value());
  CHECK_FALSE(question.end_use.has_value());
}

TEST_CASE("an item is found by its id or by any of its names, capitals or not") {
  const RuleBook book = test::small_book();
  for (const std::string name : {"tin-ore", "Cassiterite", "cassiterite", "TIN-ORE", "tin Ore"}) {
    CAPTURE(name);
    QuestionText text = on_a_day();
    text.items = {name};
    CHECK(question_of(text, book).item == book.find_item("tin-ore"));
  }
}

TEST_CASE("digits are a customs number, with points and with the list they are of") {
  const RuleBook book = test::small_book();
  QuestionText text = on_a_day();
  text.items = {"2609.00"};
  CHECK(question_of(text, book).number->digits == "260900");
  CHECK(question_of(text, book).number->nomenclature.empty());
  text.items = {"CN:2607000010"};
  CHECK(question_of(text, book).number->digits == "2607000010");
  CHECK(question_of(text, book).number->nomenclature == "CN");
}

TEST_CASE("what is no customs number is refused") {
  for (const std::string name :
       {"2", "26.", ".26", "26..09", "26 09", "1234567890123", "HS:26a9", "HS:", "HS:26090010"}) {
    CAPTURE(name);
    CHECK(items_refused({name}) != "");
  }
  CHECK(items_refused({"XQ:2609"}).find("'XQ' is no nomenclature") != std::string::npos);
  CHECK(items_refused({"hs:2609"}).find("did you mean 'HS'?") != std::string::npos);
}

TEST_CASE("an unknown item is an error with the nearest name") {
  CHECK(items_refused({"tin-or"}) ==
        "--item: 'tin-or' is no item of these packs (did you mean 'tin-ore'?)\n");
  CHECK(items_refused({"8112X"}).find("is no item") != std::string::npos);
}

TEST_CASE("several names must mean one good") {
  CHECK(items_refused({"tin-ore", "Cassiterite"}) == "");
  CHECK(items_refused({"tin-ore", "2609.00"}) == "");
  CHECK(items_refused({"tin-ore", "26"}) == "");
  CHECK(items_refused({"ore", "CN:2607000010"}) == "");  // a number of something below it
  CHECK(items_refused({"ink", "3215"}) == "");           // no number is listed for ink
  CHECK(items_refused({"tin-ore", "lead-ore"}).find("are not one good") != std::string::npos);
  CHECK(items_refused({"tin-ore", "2607"}).find("are not one good") != std::string::npos);
  CHECK(items_refused({"2607", "2609"}).find("are not one good") != std::string::npos);
}

TEST_CASE("a country is two capital letters, and nothing is guessed") {
  const auto refused = [](const std::string& code) {
    QuestionText text = on_a_day();
    text.departure = code;
    return errors(text);
  };
  CHECK(refused("FR") == "");
  CHECK(refused("cn") == "--from: 'cn' is no country's code (did you mean 'CN'?)\n");
  CHECK(refused("UK").find("the United Kingdom is GB") != std::string::npos);
  CHECK(refused("Germany").find("'DE' is Germany") != std::string::npos);
  CHECK(refused("ore-ltd").find("did you mean 'DE'?") != std::string::npos);
  CHECK(refused("listed").find("name one country of the group") != std::string::npos);
  CHECK(refused("ZZ").find("ISO 3166-1") != std::string::npos);
  CHECK(refused("USA").find("the United States are US") != std::string::npos);
  CHECK(refused("EU").find("name the member state") != std::string::npos);
  CHECK(refused("CUB").find("ISO 3166-1") != std::string::npos);  // and not some short name
}

TEST_CASE("no party at all is something told") {
  const RuleBook book = test::small_book();
  QuestionText text = on_a_day();
  text.parties = {"none"};
  CHECK(question_of(text, book).parties == std::vector<PartyId>{});
  text.party_names = {"Someone"};
  CHECK(errors(text).find("'none' stands for no listed party") != std::string::npos);
}

TEST_CASE("a party's name is looked up, and is a fact where nobody knows it") {
  const RuleBook book = test::small_book();
  QuestionText text = on_a_day();
  text.party_names = {"ore limited", "Someone Else"};
  const Question question = question_of(text, book);
  CHECK(question.parties == std::vector<PartyId>{*book.find_party("ore-ltd")});
  CHECK(question.unlisted_names == std::vector<std::string>{"Someone Else"});
}

TEST_CASE("an unknown party id is an error, and says where a name goes") {
  QuestionText text = on_a_day();
  text.parties = {"ore-lt"};
  CHECK(errors(text) ==
        "--party: 'ore-lt' is no party of these packs (did you mean 'ore-ltd'? Else tell a name "
        "the packs do not know with --party-name)\n");
  text.parties = {"listed"};
  CHECK(errors(text).find("is a list of parties") != std::string::npos);
}

TEST_CASE("a misspelt end use is never read as another use") {
  QuestionText text = on_a_day();
  text.end_use = "militry";
  CHECK(errors(text) ==
        "--end-use: 'militry' is no end use of these packs (did you mean 'military'?)\n");
  text.end_use = "lamps";
  CHECK(errors(text) == "");
}

TEST_CASE("the dates of a shipment have roles, each told once") {
  const RuleBook book = test::small_book();
  QuestionText text;
  text.dates = {{"loading", "2026-02-23"}, {"entry", "2026-02-27"}};
  const Question question = question_of(text, book);
  CHECK(question.tells_dates());
  CHECK(question.when.day == Date{2026, 2, 23});
  CHECK(question.date_of(Role::entry)->day == Date{2026, 2, 27});

  text.dates = {{"entri", "2026-02-27"}};
  CHECK(errors(text) == "--dates: 'entri' is no date of a shipment (did you mean 'entry'?)\n");
  text.dates = {{"entry", "2026-02-27"}, {"entry", "2026-02-28"}};
  CHECK(errors(text).find("told twice") != std::string::npos);
}

TEST_CASE("a date beyond the horizon is refused where a window is yearly, and only there") {
  const auto refused = [](const std::string& window, const QuestionText& text) {
    const test::Asking asking(test::provision("rule", "control: licence, from: always" + window));
    const auto question = read_question(text, *asking.book, utc());
    return question ? std::string{} : question.error().front().message;
  };
  const std::string yearly = ", yearly: {from: 11-15, through: 03-14}";
  CHECK(refused(yearly, test::Asking::dated("2199-12-31")) == "");
  CHECK(refused(yearly, test::Asking::dated("2200-01-01")) ==
        "2200-01-01 lies beyond the horizon of these packs, 1900-01-01 to 2199-12-31: the yearly "
        "window of 'law/rule' is written out no further");
  CHECK(refused(yearly, test::Asking::dated("2200-01-01T00:00Z")) != "");
  CHECK(refused(yearly, test::Asking::dated("1900-01-01")) == "");
  CHECK(refused(yearly, test::Asking::dated("1899-12-31")) != "");
  CHECK(refused("", test::Asking::dated("2200-01-01")) == "");

  QuestionText roles;
  roles.dates = {{"entry", "2200-01-01"}};
  CHECK(refused(yearly, roles) != "");
}

TEST_CASE("everything wrong with a question is told at once") {
  QuestionText text;
  text.date = "27.11.2026";
  text.items = {"tin-or"};
  text.departure = "UK";
  text.end_use = "milit";
  text.parties = {"nobody-at-all"};
  text.set = {{"purety", "1 %"}};
  text.dates = {{"entri", "2026-01-01"}};
  const std::string all = errors(text);
  CHECK(std::count(all.begin(), all.end(), '\n') == 7);
}

TEST_CASE("a question without a date is refused") {
  CHECK(errors(QuestionText{}).find("none is told") != std::string::npos);
}

}  // namespace
}  // namespace inforce
