// R413: what recurs has a last time.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {

using test::said;

TEST_CASE("what recurs ends, by its last time or its last day") {
  CHECK(said({{"a", "obligation: x, every: month, from: 2025-01-01"}}) == "law.yaml:10 R413");
  CHECK(said({{"a", "obligation: x, every: month"}}) == "law.yaml:10 R413");
  CHECK(said({{"a", "obligation: x, every: month, from: 2025-01-01, last: 2026-12"}}).empty());
  CHECK(
      said({{"a", "obligation: x, every: month, from: 2025-01-01, through: 2026-12-31"}}).empty());
  CHECK(said({{"a", "obligation: x, from: 2025-01-01"}}).empty());
}

TEST_CASE("one open window of several is no bound") {
  const auto windows = [](const std::string& second) {
    return said({{"a",
                  "obligation: x, every: month, windows: [{from: 2025-01-01, through: "
                  "2025-06-30}, {from: 2026-01-01" +
                      second + "}]"}});
  };
  CHECK(windows("") == "law.yaml:10 R413");
  CHECK(windows(", through: 2026-06-30").empty());
}

}  // namespace inforce
