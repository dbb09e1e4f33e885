#include "engine/chains.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::provision;
using test::three;

// A licence that a prohibition without a date of its own takes the place of.
std::string successor(const std::string& when) {
  return provision("old", "control: licence, from: 2024-01-01") +
         provision("new", "control: prohibition") +
         provision("swap", "replaces: old, with: new, from: " + when);
}

}  // namespace

TEST_CASE("a successor begins on the day it takes the other's place") {
  const Asking asking(successor("2025-05-01"));
  CHECK(three(asking.on("2025-04-30")) == "licence / licence / licence");
  CHECK(three(asking.on("2025-05-01")) == "prohibition / prohibition / prohibition");
  CHECK(asking.effect("2025-05-01", "law/old") == "nothing");
  CHECK(asking.effect("2025-04-30", "law/new") == "nothing");
}

TEST_CASE("a successor without a window waits for its replacement, inside its instrument's dates") {
  const Asking asking(
      isle(provision("other", "obligation: x"),
           {{"code.yaml",
             test::isle_head("code",
                             "force: binding\nin_force: {from: 2024-01-01, through: 2026-12-31}") +
                 provision("old", "control: licence") + provision("new", "control: prohibition") +
                 provision("swap", "replaces: old, with: new, from: 2025-05-01")}}));
  CHECK(three(asking.on("2025-04-30")) == "licence / licence / licence");
  CHECK(three(asking.on("2025-05-01")) == "prohibition / prohibition / prohibition");
  CHECK(three(asking.on("2026-12-31")) == "prohibition / prohibition / prohibition");
  CHECK(three(asking.on("2027-01-01")) == "nothing / nothing / nothing");
}

TEST_CASE("a successor on file before its replacement waits for it as well") {
  const Asking asking(isle(
      provision("other", "obligation: x"),
      {{"act.yaml", test::isle_head("act", "force: binding\nin_force: {from: 2026-03-08}") +
                        provision("new", "charge: 145 %, stack: s") +
                        provision("swap", "replaces: code/old, with: new, from: 2026-03-13")},
       {"code.yaml",
        test::isle_head("code") + provision("old", "charge: 30 %, stack: s, from: 2026-03-11")}}));
  const OpenLine& operative =
      asking.chronicle.without_question().life(asking.id("act/new")).operative;
  CHECK(operative.at(test::morning(2026, 3, 12)).value == Truth::no);
  CHECK(operative.at(test::morning(2026, 3, 13)).value == Truth::yes);
}

TEST_CASE("while the day is open the milder of the two is certain") {
  const Asking asking(successor("2025-05"));
  const Answer answer = asking.on("2025-05-15");
  CHECK(three(answer) == "licence / prohibition / prohibition");
  REQUIRE(answer.chains.size() == 1);
  CHECK(answer.chains.front().open);
  CHECK(answer.chains.front().members.size() == 2);
  CHECK(answer.chains.front().finding_class == FindingClass::applies);
  CHECK(asking.effect("2025-05-15", "law/old") == "nothing..licence");
}

TEST_CASE("a chain that is settled on the day asked is not open") {
  const Asking asking(successor("2025-05"));
  CHECK_FALSE(asking.on("2025-04-30").chains.front().open);
  CHECK_FALSE(asking.on("2025-05-31").chains.front().open);
}

TEST_CASE("two replacements in a row make one chain") {
  const Asking asking(provision("first", "control: licence, from: 2024-01-01") +
                      provision("second", "control: denial presumed") +
                      provision("third", "control: prohibition") +
                      provision("swap", "replaces: first, with: second, from: 2025-05") +
                      provision("again", "replaces: second, with: third, from: 2025-07"));
  const Answer answer = asking.on("2025-05-15");
  REQUIRE(answer.chains.size() == 1);
  CHECK(answer.chains.front().members.size() == 3);
  CHECK(three(answer) == "licence / denial presumed / denial presumed");
  CHECK(three(asking.on("2025-06-15")) == "denial presumed / denial presumed / denial presumed");
  CHECK(three(asking.on("2025-07-15")) == "denial presumed / prohibition / prohibition");
}

TEST_CASE("a successor that does not reach the goods leaves nothing certain") {
  const Asking asking(provision("old", "control: licence, from: 2024-01-01") +
                      provision("new", "control: prohibition, scope: {items: tin}") +
                      provision("swap", "replaces: old, with: new, from: 2025-05"));
  QuestionText text = Asking::dated("2025-05-15");
  text.items = {"peat"};
  CHECK(three(asking.ask(text)) == "nothing / licence / licence");
  text.items = {"tin"};
  CHECK(three(asking.ask(text)) == "licence / prohibition / prohibition");
}

TEST_CASE("a chain does not hide a control outside it") {
  const Asking asking(successor("2025-05") +
                      provision("other", "control: denial presumed, from: 2025-01-01"));
  CHECK(three(asking.on("2025-05-15")) == "denial presumed / prohibition / prohibition");
}

TEST_CASE("a political replacement is weighed both ways") {
  const Asking asking(
      isle(provision("old", "control: licence, from: 2024-01-01") +
               provision("new", "control: prohibition"),
           {isle_word(provision("swap", "replaces: law/old, with: law/new, from: 2025-05-01"))}));
  const Answer answer = asking.on("2025-05-01");
  CHECK(three(answer) == "licence / prohibition / prohibition");
  REQUIRE(answer.chains.size() == 1);
  CHECK(Asking::range(answer.chains.front().by_texts.effect) == "licence");
  CHECK(Asking::range(answer.chains.front().by_announcement.effect) == "prohibition");
}

TEST_CASE("a replacement that is not known yet makes no chain") {
  const Asking early(isle(provision("old", "control: licence, from: 2024-01-01") +
                          provision("new", "control: prohibition") +
                          provision("swap",
                                    "replaces: old, with: new, from: 2025-05-01, "
                                    "recorded: 2025-04-01")),
                     Date{2025, 3, 31});
  CHECK(early.on("2025-05-01").chains.empty());
  CHECK(three(early.on("2025-05-01")) == "licence / licence / licence");
}

TEST_CASE("beyond six open links the members stand alone and nothing is certain") {
  std::string law = provision("p0", "control: licence, from: 2024-01-01");
  for (int i = 1; i <= 7; ++i) {
    const std::string now = std::to_string(i);
    law += provision("p" + now, "control: licence");
    law += provision("s" + now,
                     "replaces: p" + std::to_string(i - 1) + ", with: p" + now + ", from: 2025");
  }
  CHECK(three(Asking(law).on("2025-05-15")) == "nothing / licence / licence");
}

TEST_CASE("the lines of an answer are those asked alone") {
  const Asking asking(successor("2025-05") + provision("late", "control: licence, from: 2025-06"));
  for (const char* day : {"2025-04-30", "2025-05-01", "2025-05-15", "2025-05-31", "2025-06-15"}) {
    const Question question = asking.question(Asking::dated(day));
    const Lines lines = asking.chronicle.answer(question);
    CHECK(lines == asking.chronicle.lines(question));
  }
}

}  // namespace inforce
