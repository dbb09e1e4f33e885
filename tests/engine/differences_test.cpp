#include "engine/differences.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/read_question.h"
#include "tests/engine/truce.h"

namespace inforce {
namespace {

Answer answer_on(const Chronicle& chronicle, const std::string& date) {
  QuestionText text;
  text.date = date;
  text.items = {"ore"};
  return chronicle.answer(*read_question(text, chronicle.book(), utc()));
}

TEST_CASE("two answers differ where a class, an effect or a status does") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto between = [&](const std::string& first, const std::string& second) {
    std::string all;
    for (const Difference& one : differences({chronicle, answer_on(chronicle, first)},
                                             {chronicle, answer_on(chronicle, second)})) {
      all += one.id + ' ';
    }
    return all;
  };
  CHECK(between("2026-11-01", "2026-11-02") == "");
  CHECK(between("2026-11-26", "2026-11-28") == "rest/pause rule/ban ");
  CHECK(between("2026-11-27", "2026-11-28") == "rest/pause rule/ban ");
}

TEST_CASE("what only one of two books holds is a difference") {
  const RuleBook less = test::book_of(test::truce(test::truce_pause("[2026-10-08]")));
  const RuleBook more = test::book_of(test::truce_and("e.yaml", test::truce_extension("binding")));
  const Chronicle before = compile(less, Date{2026, 12, 1});
  const Chronicle after = compile(more, Date{2026, 12, 1});
  const auto found = differences({before, answer_on(before, "2026-12-01")},
                                 {after, answer_on(after, "2026-12-01")});
  REQUIRE(found.size() == 3);
  CHECK(found.front().id == "extension/longer");
  CHECK_FALSE(found.front().before.has_value());
  CHECK(found.back().id == "rule/ban");
  CHECK(found.back().before->finding()->effect.least == Effect::prohibition);
  CHECK(found.back().after->finding()->effect.greatest == Effect::none);
  CHECK(found.back().because == "rest/pause suspends it");
  CHECK(found[1].because == "extension/longer extends it");
  CHECK(found.front().because.empty());
}

TEST_CASE("a difference of dates tells the last step between, and which way it turns") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto ban = [&](const std::string& first, const std::string& second) {
    return differences({chronicle, answer_on(chronicle, first)},
                       {chronicle, answer_on(chronicle, second)})
        .back();
  };
  const Difference surely = ban("2026-11-27", "2026-11-28");
  CHECK(surely.before->finding()->effect.least == Effect::none);
  CHECK(turn(surely) == Turn::tighter);  // the least rises, the greatest was there
  CHECK(surely.because.find("rest/pause has its last day on 2026-11-27") == 0);
  CHECK(turn(ban("2026-11-28", "2026-11-27")) == Turn::looser);
  CHECK(surely.bears());
}

TEST_CASE("a charge turns by its rate") {
  std::string law = test::truce_rule;
  law += R"(  duty:
    charge: 10 %
    title: Duty on ore
    scope: {items: ore}
    from: 2026-02-24
    through: 2026-07-23
    cite: {source: text, at: "2"}
)";
  const RuleBook book = test::book_of({{"items.yaml", test::truce_items},
                                       {"parties.yaml", test::truce_parties},
                                       {"rule.yaml", law}});
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto duty = [&](const std::string& first, const std::string& second) {
    return differences({chronicle, answer_on(chronicle, first)},
                       {chronicle, answer_on(chronicle, second)})
        .back();
  };
  REQUIRE(duty("2026-02-23", "2026-02-24").id == "rule/duty");
  CHECK(turn(duty("2026-02-23", "2026-02-24")) == Turn::tighter);
  CHECK(turn(duty("2026-07-23", "2026-07-24")) == Turn::looser);
}

TEST_CASE("what applies neither time does not bear, whatever becomes of its status") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto elsewhere = [&](const std::string& date) {
    QuestionText text;
    text.date = date;
    text.items = {"ink"};
    return chronicle.answer(*read_question(text, chronicle.book(), utc()));
  };
  const auto found =
      differences({chronicle, elsewhere("2026-11-26")}, {chronicle, elsewhere("2026-11-28")});
  REQUIRE(found.back().id == "rule/ban");
  CHECK_FALSE(found.back().bears());
}

}  // namespace
}  // namespace inforce
