// R413: what recurs has a last time. R237: and what is owed is due after it begins.
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

TEST_CASE("a rule may bring its own bound") {
  const auto rule = [](const std::string& parts) {
    return said({{"a", "obligation: x, first: 2025-01-01, every: \"FREQ=YEARLY" + parts + "\""}});
  };
  CHECK(rule("") == "law.yaml:10 R413");
  CHECK(rule(";COUNT=3").empty());
  CHECK(rule(";UNTIL=20271231").empty());
}

TEST_CASE("what recurs comes at least once") {
  const auto years = [](const std::string& last) {
    return said({{"a", "obligation: x, every: calendar year, first: 2026, last: " + last}});
  };
  CHECK(years("2026").empty());
  CHECK(years("2025") == "law.yaml:10 R420");
  CHECK(said({{"a",
               "obligation: x, every: \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=2\", first: "
               "2025-01-01, month_end: skip"}}) == "law.yaml:10 R420");
}

TEST_CASE("what is owed is due after it begins") {
  const auto due = [](const std::string& day) {
    return said({{"a", "obligation: x, from: 2026-01-01, due: " + day}});
  };
  CHECK(due("2025-12-31") == "law.yaml:10 R237");
  CHECK(due("2026-01-01").empty());
  CHECK(due("2025") == "law.yaml:10 R237");
  CHECK(due("2025/2026").empty());
  CHECK(due("2025-12-31~").empty());
  CHECK(said({{"a", "obligation: x, due: 2025-12-31"}}).empty());
  CHECK(said({{"a",
               "obligation: x, due: 2025-12-31, windows: [{from: 2024-01-01, through: "
               "2024-12-31}, {from: 2026-01-01}]"}})
            .empty());
}

TEST_CASE("a restated last day lies after the beginning, too") {
  CHECK(said({{"a",
               "obligation: x, from: 2026-01-01, due: 2026-06-30, restated: {due: 2025-06-30, "
               "source: text}"}}) == "law.yaml:10 R237");
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
