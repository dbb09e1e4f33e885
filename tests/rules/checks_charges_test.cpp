// R407, R426 to R428: charges that are added up.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;
using test::said_beside;

std::string charge(const std::string& rate, const std::string& more = "") {
  return "charge: " + rate + ", component: c, stack: duties, from: 2025-01-01" + more;
}

std::string with_gap(const std::string& gap) {
  return test::Loading(test::lines_of({{"a", charge("10 %")}}) +
                       "not_encoded: {at: x, why: left out" + gap + "}\n")
      .codes();
}

}  // namespace

TEST_CASE("the charges of a stack count days of one zone") {
  const auto beside = [](const std::string& zone, const std::string& stack) {
    return said_beside({{"a", "charge: 10 %, stack: us, from: 2025-01-01"}},
                       "issuer: bureau\nzone: " + zone + "\n",
                       {{"b", "charge: 10 %, stack: " + stack + ", from: 2025-01-01"}});
  };
  CHECK(beside("America/New_York", "us") == "other.yaml:10 R407");
  CHECK(beside("America/New_York", "other").empty());
  CHECK(beside("Asia/Shanghai", "us").empty());
}

TEST_CASE("a stack attaches to one date") {
  CHECK(said({{"a", charge("10 %")}, {"b", charge("5 %")}}).empty());
  CHECK(said({{"a", charge("10 %", ", attaches_to: entry")}, {"b", charge("5 %")}}) ==
        "law.yaml:11 R426");
  CHECK(said({{"a", charge("10 %", ", attaches_to: entry")},
              {"b", charge("5 %", ", attaches_to: loading")}}) == "law.yaml:11 R426");
  CHECK(said({{"a", "charge: 10 %, from: 2025-01-01, attaches_to: entry"},
              {"b", "charge: 5 %, from: 2025-01-01"}})
            .empty());
}

TEST_CASE("an amended rate keeps its unit") {
  const auto step = [](const std::string& rate) {
    return said(
        {{"a", charge("10 %")}, {"s", "amends: a, from: 2026-01-01, terms: {rate: " + rate + "}"}});
  };
  CHECK(step("25 %").empty());
  CHECK(step("5 USD/t") == "law.yaml:11 R427");
}

TEST_CASE("a gap lies in a stack of charges") {
  CHECK(with_gap("").empty());
  CHECK(with_gap(", stack: duties").empty());
  CHECK(with_gap(", stack: duties, from: 2025-02-01, until: 2025-03-01").empty());
  CHECK(with_gap(", stack: dutys") == "law.yaml:11 R428");
  CHECK(with_gap(", from: 2025-02-01") == "law.yaml:11 R428");
  CHECK(with_gap(", stack: duties, from: 2025-02-01, until: 2025-01-01") == "law.yaml:11 R204");
}

TEST_CASE("a percentage is one of something") {
  const auto owed = [](const std::string& amount) {
    return said({{"a", "obligation: x, from: 2025-01-01, amount: {" + amount + "}"}});
  };
  CHECK(owed("at_least: 100 %, base: magnets of the plant").empty());
  CHECK(owed("at_least: 100, unit: \"%\", base: magnets of the plant").empty());
  CHECK(owed("at_least: 100 %") == "law.yaml:10 R425");
  CHECK(owed("at_least: 5, unit: t, base: magnets") == "law.yaml:10 R125");
}

TEST_CASE("an amount has its unit once, and a number is written out") {
  const auto owed = [](const std::string& amount) {
    return said({{"a", "obligation: x, from: 2025-01-01, amount: {" + amount + "}"}});
  };
  CHECK(owed("at_most: 5 g").empty());
  CHECK(owed("at_most: 5 g, unit: t") == "law.yaml:10 R443");
  CHECK(owed("at_least: 50 %, unit: t") == "law.yaml:10 R443");
  CHECK(owed("at_least: 1e3, unit: t") == "law.yaml:10 R130");
  CHECK(owed("at_least: 50, unit: percent, base: magnets") == "law.yaml:10 R130");
  CHECK(owed("at_least: 3 eggs").empty());
}

TEST_CASE("the charges of a stack are counted in one unit, or it is said") {
  CHECK(said({{"a", charge("10 %")}, {"b", charge("5 % ad valorem")}}) == "law.yaml:11 R444");
  CHECK(said({{"a", "charge: 10 %, from: 2025-01-01"}, {"b", "charge: 5 USD/t, from: 2025-01-01"}})
            .empty());
}

TEST_CASE("an amount is not below zero, and of a permission the most") {
  CHECK(said({{"a", "obligation: x, from: 2025-01-01, amount: {at_least: -5, unit: t}"}}) ==
        "law.yaml:10 R131");
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"p", "permission: x, excepts: a, from: 2025-01-01, amount: {at_most: 5, unit: t}"}})
            .empty());
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"p",
               "permission: x, excepts: a, from: 2025-01-01, amount: {at_least: 5, unit: t}"}}) ==
        "law.yaml:11 R429");
}

}  // namespace inforce
