// R404, R405: of one thing at one time there is one fact.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

// Two amendments of one control, the second on line 12.
std::string amended(const std::string& one, const std::string& other) {
  return said({{"a", "control: licence, from: 2025-01-01"},
               {"b", "amends: a, " + one},
               {"c", "amends: a, " + other}});
}

std::string valued(const std::string& values) {
  return said({{"p", "parameter: x, values: [" + values + "]"}});
}

}  // namespace

TEST_CASE("two amendments of one field begin at different minutes") {
  const std::string effect = ", terms: {effect: notification}";
  const std::string one = "from: 2025-06-01" + effect;
  CHECK(amended(one, "from: 2025-06-01" + effect) == "law.yaml:12 R405");
  CHECK(amended(one, "from: 2025-06-01T00:01" + effect).empty());
  CHECK(amended(one, "from: 2025-06-01, terms: {text: other words}").empty());
}

TEST_CASE("the order of two amendments is certain") {
  const std::string effect = ", terms: {effect: notification}";
  CHECK(amended("from: 2025-06" + effect, "from: 2025-06-30" + effect) == "law.yaml:12 R404");
  CHECK(amended("from: 2025-06" + effect, "from: 2025-07-01" + effect).empty());
}

TEST_CASE("amendments never on file together do not compete") {
  const std::string keys = "from: 2025-06-01, terms: {effect: notification}";
  CHECK(amended(keys + ", withdrawn: 2025-03-01", keys + ", recorded: 2025-03-01").empty());
  CHECK(amended(keys + ", withdrawn: 2025-03-02", keys + ", recorded: 2025-03-01") ==
        "law.yaml:12 R405");
}

TEST_CASE("a parameter has one value at a time") {
  CHECK(valued("{from: 2025-06-01, value: 1 %}, {from: 2025-06-01, value: 2 %}") ==
        "law.yaml:10 R405");
  CHECK(valued("{from: 2025-06-01, value: 1 %}, {from: 2025-06-02, value: 2 %}").empty());
  CHECK(valued("{from: 2025, value: 1 %}, {from: 2025-12-31, value: 2 %}") == "law.yaml:10 R404");
  CHECK(valued("{from: 2025, value: 1 %}, {from: 2026-01-01, value: 2 %}").empty());
  CHECK(valued("{from: 2025-06-01, value: 1 %, withdrawn: 2025-07-01}, "
               "{from: 2025-06-01, value: 2 %, recorded: 2025-07-01}")
            .empty());
}

}  // namespace inforce
