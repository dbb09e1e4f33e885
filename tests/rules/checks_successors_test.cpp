// R406, R417: what comes in the place of a provision that is replaced.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

// The old rule, the new one on line 11 and the replacement on line 12.
std::string replaced(const std::string& old, const std::string& now) {
  return said({{"a", "control: licence, from: 2025-01-01" + old},
               {"b", "control: licence" + now},
               {"c", "replaces: a, with: b, from: 2026-01-01"}});
}

}  // namespace

TEST_CASE("a successor begins with its replacement, or at a certain minute") {
  CHECK(replaced("", ", from: 2026-02") == "law.yaml:11 R406");
  CHECK(replaced("", ", from: 2026-02-01").empty());
  CHECK(replaced("", "").empty());
}

TEST_CASE("a successor that reaches less is told") {
  const std::string wide = ", scope: {items: metal}";
  const std::string narrow = ", scope: {items: gallium}";
  CHECK(replaced(wide, narrow) == "law.yaml:12 R417");
  CHECK(replaced("", narrow) == "law.yaml:12 R417");
  CHECK(replaced(wide, wide).empty());
  CHECK(replaced(narrow, wide).empty());
  CHECK(replaced(", scope: {departure: [CN, JP]}", ", scope: {departure: CN}") ==
        "law.yaml:12 R417");
}

}  // namespace inforce
