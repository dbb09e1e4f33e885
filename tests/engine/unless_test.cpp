#include "engine/unless.h"

#include <doctest/doctest.h>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::provision;

const std::string vacant_law =
    provision("rule", "control: licence, from: 2025-01-01, scope: {destination: US}") +
    provision("held",
              "permission: holders of a general licence, excepts: rule, leaves: general licence, "
              "from: 2025-02-01, scope: {general-licence: {is: held}}") +
    provision("grace",
              "permission: goods under way, excepts: rule, from: 2025-01-01, through: 2025-01-31, "
              "if_all: [\"loading < 2025-01-01\"]");

// "law/held leaves general licence: …", one a line.
std::string unless_of(const QuestionText& text) {
  const Asking asking(vacant_law);
  const Answer answer = asking.ask(text);
  const Finding& finding = *answer.find(asking.id("law/rule"));
  std::string all;
  for (const Unless& one :
       unless(*answer.evaluation, finding.provision, finding.stretches.front().from)) {
    all += asking.chronicle.book().at(one.permission).id + " leaves " +
           std::string(word(one.leaves)) + ": " + words(one) + '\n';
  }
  return all;
}

TEST_CASE("a permission nobody claimed is told with what would claim it") {
  QuestionText text = Asking::dated("2025-02-01");
  text.destination = "US";
  CHECK(unless_of(text) ==
        "law/held leaves general licence: general-licence is held (--set general-licence=VALUE)\n");
}

TEST_CASE("one that does not hold, or acts, is not") {
  QuestionText text = Asking::dated("2025-01-31");
  text.destination = "US";
  CHECK(unless_of(text) == "");  // one date told: it is that of loading, too
  text = Asking::dated("2025-02-01");
  text.set = {{"general-licence", "held"}};
  CHECK(unless_of(text) == "");  // it acts
}

TEST_CASE("a date not told is a claim like any other fact") {
  QuestionText text;
  text.dates = {{"entry", "2025-01-15"}};
  CHECK(unless_of(text) ==
        "law/grace leaves nothing: the date of loading is before 2025-01-01 "
        "(--dates loading=DATE)\n");
}

}  // namespace
}  // namespace inforce
