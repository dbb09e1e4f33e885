// R408, R409: what remains is weaker than what was.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {

using test::said;

TEST_CASE("a suspension or a permission leaves less than the control") {
  for (const std::string& act : {std::string("suspends: a, from: 2025-02-01"),
                                 std::string("permission: x, excepts: a, from: 2025-02-01")}) {
    CAPTURE(act);
    const auto leaving = [&](const std::string& effect) {
      return said(
          {{"a", "control: licence, from: 2025-01-01"}, {"b", act + ", leaves: " + effect}});
    };
    CHECK(leaving("strict review") == "law.yaml:11 R408");
    CHECK(leaving("licence") == "law.yaml:11 R408");
    CHECK(leaving("general licence").empty());
  }
}

TEST_CASE("it is measured by the strictest the control ever is") {
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"b", "suspends: a, from: 2025-02-01, leaves: licence"},
              {"c", "amends: a, from: 2025-03-01, terms: {effect: prohibition}"}})
            .empty());
}

TEST_CASE("of a charge nothing weaker remains") {
  const auto suspended = [](const std::string& head) {
    return said({{"a", head + ", from: 2025-01-01"},
                 {"b", "suspends: a, from: 2025-02-01, leaves: notification"}});
  };
  CHECK(suspended("charge: 10 %") == "law.yaml:11 R409");
  CHECK(suspended("obligation: x") == "law.yaml:11 R409");
  CHECK(suspended("control: licence").empty());
}

}  // namespace inforce
