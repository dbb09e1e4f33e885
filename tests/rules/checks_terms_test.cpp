// R419, R424, R455: what amendments set, and whether their targets have it.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

// One of each kind, on lines 10 to 12, and an amendment on line 13.
std::string amended(const std::string& targets, const std::string& terms) {
  return said({{"ban", "control: licence, from: 2025-01-01"},
               {"fee", "charge: 10 %, from: 2025-01-01"},
               {"report", "obligation: To report, from: 2025-01-01"},
               {"c", "amends: " + targets + ", from: 2025-06-01, terms: {" + terms + "}"}});
}

}  // namespace

TEST_CASE("an amendment sets what its target has") {
  CHECK(amended("ban", "effect: prohibition").empty());
  CHECK(amended("fee", "rate: 5 %").empty());
  CHECK(amended("report", "due: 2027-03-31").empty());
  CHECK(amended("fee", "effect: licence") == "law.yaml:13 R419");
  CHECK(amended("ban", "rate: 5 %") == "law.yaml:13 R419");
  CHECK(amended("report", "effect: licence, rate: 5 %") == "law.yaml:13 R419 law.yaml:13 R419");
  CHECK(amended("ban", "due: 2027-03-31") == "law.yaml:13 R419");
}

TEST_CASE("of an instrument some provision has it, of a list each") {
  CHECK(amended("law", "rate: 5 %").empty());
  CHECK(amended("[ban, fee]", "rate: 5 %") == "law.yaml:13 R419");
}

TEST_CASE("no amendment sets one last day for all periods of what recurs") {
  CHECK(said({{"a", "obligation: x, every: quarter, from: 2025-01-01, last: 2026-Q4"},
              {"c", "amends: a, from: 2025-06-01, terms: {due: 2026-10-31}"}}) ==
        "law.yaml:11 R424");
  CHECK(said({{"a", "obligation: x, every: quarter, from: 2025-01-01, last: 2026-Q4"},
              {"b", "obligation: x, from: 2025-01-01, due: 2026-09-30"},
              {"c", "amends: law, from: 2025-06-01, terms: {due: 2026-10-31}"}}) ==
        "law.yaml:12 R424");
}

TEST_CASE("what acts on others keeps its scope") {
  const auto rescoped = [](const std::string& act, const std::string& names,
                           const std::string& terms = "scope: {departure: CN}") {
    return said({{"ban", "control: licence, from: 2025-01-01"},
                 {"b", act + ", from: 2025-01-01, through: 2025-12-31"},
                 {"c", "amends: " + names + ", from: 2025-06-01, terms: {" + terms + "}"}});
  };
  CHECK(rescoped("permission: for all, excepts: ban", "b") == "law.yaml:12 R455");
  CHECK(rescoped("suspends: ban", "b") == "law.yaml:12 R455");
  CHECK(rescoped("suspends: ban", "[ban, b]") == "law.yaml:12 R455");
  CHECK(rescoped("suspends: ban", "law").empty());
  CHECK(rescoped("suspends: ban", "b", "text: For a time").empty());
}

TEST_CASE("an amendment of an instrument's scope means what acts on nothing") {
  const test::Loading loading(test::around(test::lines_of(
      {{"ban", "control: licence, from: 2025-01-01"},
       {"b", "permission: for all, excepts: ban, from: 2025-01-01, through: 2025-12-31"},
       {"c", "amends: law, from: 2025-06-01, terms: {scope: {departure: CN}}"}})));
  REQUIRE(loading.found.empty());
  const RuleBook& book = *loading.book;
  CHECK(book.targets(*book.find_provision("law/c")).size() == 1);
}

TEST_CASE("a scope and a text are anybody's") {
  CHECK(amended("fee", "text: A fee").empty());
  CHECK(amended("[ban, fee, report]", "scope: {departure: CN}").empty());
}

}  // namespace inforce
