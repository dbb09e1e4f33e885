// R453, R454: what a permission excepts, and by which date.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

}  // namespace

TEST_CASE("a permission is judged on the date of what it excepts") {
  const auto permission = [](const std::string& theirs, const std::string& own) {
    return said({{"a", "control: licence, from: 2025-01-01" + theirs},
                 {"b", "permission: old contracts, excepts: a, from: 2025-01-01" + own}});
  };
  const std::string departure = ", attaches_to: departure";
  CHECK(permission(departure, ", attaches_to: contract") == "law.yaml:11 R453");
  CHECK(permission(departure, ", attaches_to: unknown") == "law.yaml:11 R453");
  CHECK(permission("", ", attaches_to: unknown").empty());
  CHECK(permission("", departure) == "law.yaml:11 R453");
  CHECK(permission(departure, departure).empty());
  CHECK(permission(departure, "").empty());
}

TEST_CASE("a permission lifts what is forbidden, charged or owed, and nothing else") {
  const auto excepting = [](const std::string& target, const std::string& names) {
    return said({{"rule", "control: licence, from: 2025-01-01"},
                 {"b", target + ", from: 2025-01-01, through: 2025-12-31"},
                 {"c", "permission: for some, excepts: " + names +
                           ", from: 2025-01-01, through: 2025-12-31"}});
  };
  CHECK(excepting("permission: for all, excepts: rule", "b") == "law.yaml:12 R454");
  CHECK(excepting("permission: for all, excepts: rule", "[rule, b]") == "law.yaml:12 R454");
  CHECK(excepting("suspends: rule", "b") == "law.yaml:12 R454");
  CHECK(excepting("suspends: rule", "rule").empty());
  CHECK(excepting("obligation: to report", "b").empty());
}

TEST_CASE("of an instrument a permission means what it can lift") {
  const auto all = [](const std::string& first) {
    return said(
        {{"a", first + ", from: 2025-01-01, through: 2025-12-31"},
         {"b", "permission: for all, excepts: law, from: 2025-01-01, through: 2025-12-31"}});
  };
  CHECK(all("control: licence").empty());
  CHECK(all("parameter: a figure, values: [{from: 2025-01-01, value: 5 t}]") == "law.yaml:11 R309");
}

}  // namespace inforce
