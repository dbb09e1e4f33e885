#include "engine/worst_case.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::provision;

// "it is Japan and it is military | it is not Ore Ltd": the ways the answer names.
std::string worst_if(const std::string& law, const QuestionText& text) {
  const Answer answer = Asking(law).ask(text);
  std::string all;
  for (const Together& way : answer.worst_if) {
    all += all.empty() ? "" : " | ";
    for (const Missing& one : way) {
      all += (&one == &way.front() ? "" : " and ") + one.if_so;
    }
  }
  return all;
}
std::string worst_if(const std::string& law) { return worst_if(law, Asking::dated("2025-06-15")); }

const std::string ban = provision("rule", "control: prohibition, from: 2025-01-01");

}  // namespace

TEST_CASE("the tests of one scope are needed together") {
  CHECK(worst_if(provision("rule",
                           "control: prohibition, from: 2025-01-01, scope: {destination: JP, "
                           "end_use: military}")) == "it is Japan and it is military");
}

TEST_CASE("of two rules each alone leads to the worst, and of more facts the fewest are named") {
  const auto other = [](const std::string& name, const std::string& scope) {
    return provision(name, "control: prohibition, from: 2025-01-01, scope: {" + scope + "}");
  };
  CHECK(worst_if(other("a", "destination: JP") + other("b", "end_use: military")) ==
        "it is Japan | it is military");
  CHECK(worst_if(other("a", "destination: JP, origin: JP") + other("b", "end_use: military")) ==
        "it is military");
}

TEST_CASE("what lifts a rule must miss the facts by one of its tests, each act of several") {
  const auto pause = [](const std::string& name, const std::string& scope) {
    return provision(name, "suspends: rule, from: 2025-03-01, scope: {" + scope + "}");
  };
  CHECK(worst_if(ban + pause("a", "destination: JP, end_use: civil")) ==
        "it is not Japan | it is not civil");
  CHECK(worst_if(ban + pause("a", "destination: JP") + pause("b", "party: ore-ltd")) ==
        "it is not Japan and it is not Ore Ltd");
}

TEST_CASE("what would leave as much as the worst need not be missed") {
  const std::string licence = provision("rule",
                                        "control: licence, from: 2025-01-01, "
                                        "scope: {end_use: military}");
  CHECK(worst_if(licence + provision("pause",
                                     "suspends: rule, from: 2025-03-01, scope: {destination: JP}, "
                                     "leaves: notification")) ==
        "it is military and it is not Japan");
  CHECK(worst_if(provision("sure", "control: licence, from: 2025-01-01") + licence) == "");
}

TEST_CASE("no way contradicts itself") {
  CHECK(worst_if(
            provision("rule", "control: prohibition, from: 2025-01-01, scope: {destination: JP}") +
            provision("pause",
                      "suspends: rule, from: 2025-03-01, scope: {destination: JP, end_use: "
                      "civil}")) == "it is Japan and it is not civil");
}

TEST_CASE("a stay of what lifts a rule brings it back") {
  CHECK(worst_if(ban + provision("end", "ends: rule, from: 2025-03-01, how: judgment") +
                 provision("stay", "suspends: end, from: 2025-05-01, scope: {destination: JP}")) ==
        "it is Japan");
}

TEST_CASE("what only the text leaves open is taken as it is") {
  CHECK(
      worst_if(provision("rule", "control: prohibition, from: 2025-06, scope: {destination: JP}") +
               provision("pause", "suspends: rule, from: 2025-06, scope: {end_use: civil}")) ==
      "it is Japan and it is not civil");
}

TEST_CASE("an amendment leads to the worst with its own tests, or by not acting") {
  CHECK(worst_if(provision("rule", "control: licence, from: 2025-01-01") +
                 provision("harden",
                           "amends: rule, from: 2025-03-01, scope: {origin: JP}, "
                           "terms: {effect: prohibition}")) == "it is Japan");
  CHECK(worst_if(ban + provision("ease",
                                 "amends: rule, from: 2025-03-01, scope: {origin: JP}, "
                                 "terms: {effect: licence}")) == "it is not Japan");
}

TEST_CASE("told facts leave no way, and facts told lead to what they are said to") {
  const std::string law = provision(
      "rule",
      "control: prohibition, from: 2025-01-01, scope: {destination: JP, end_use: military}");
  QuestionText text = Asking::dated("2025-06-15");
  text.destination = "JP";
  CHECK(worst_if(law, text) == "it is military");
  text.end_use = "military";
  CHECK(worst_if(law, text) == "");
}

}  // namespace inforce
