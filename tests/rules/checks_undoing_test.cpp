// R410, R411, R412: acts that undo other acts.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {

using test::said;

TEST_CASE("what has acted for good is reversed, and nothing else is") {
  const auto undone = [](const std::string& target, const std::string& how) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "ends: a, how: repeal, from: 2025-06-01"},
                 {"c", "ends: " + target + ", how: " + how + ", from: 2025-06-01"}});
  };
  CHECK(undone("b", "repeal") == "law.yaml:12 R410");
  CHECK(undone("b", "reversed").empty());
  CHECK(undone("a", "reversed") == "law.yaml:12 R411");
  CHECK(undone("a", "repeal").empty());
}

TEST_CASE("an amendment with a last day is ended, one for good is reversed") {
  const auto undone = [](const std::string& end, const std::string& how) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "amends: a, terms: {effect: notification}, from: 2025-02-01" + end},
                 {"c", "ends: b, how: " + how + ", from: 2025-06-01"}});
  };
  CHECK(undone("", "repeal") == "law.yaml:12 R410");
  CHECK(undone("", "reversed").empty());
  CHECK(undone(", through: 2025-12-31", "repeal").empty());
  CHECK(undone(", through: 2025-12-31", "reversed") == "law.yaml:12 R411");
}

TEST_CASE("a suspension of two is lifted from both or by its own name") {
  const auto lifted = [](const std::string& targets) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "control: licence, from: 2025-01-01"},
                 {"c", "suspends: [a, b], from: 2025-02-01"},
                 {"d", "resumes: " + targets + ", from: 2025-03-01"}});
  };
  CHECK(lifted("a") == "law.yaml:13 R412");
  CHECK(lifted("[a, b]").empty());
  CHECK(lifted("c").empty());
}

}  // namespace inforce
