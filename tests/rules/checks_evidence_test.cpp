// R421: what is on record is told in a unit that adds up to what is owed.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;

Loading delivered(const std::string& amount, const std::string& owed) {
  return Loading("provisions:\n  a: {obligation: x, from: 2025-01-01, amount: {at_least: " + owed +
                 "}, evidence: {date: 2025-06-01, amount: " + amount +
                 ", cite: {source: text, at: x}}}\n");
}

}  // namespace

TEST_CASE("units that turn into each other add up") {
  CHECK(delivered("4500 kt", "25 Mt").codes().empty());
  CHECK(delivered("5", "25").codes().empty());
  CHECK(delivered("1 billion USD", "1 USD bn").codes().empty());
  CHECK(delivered("150 million USD", "150 USD m").codes().empty());
  CHECK(delivered("1 EUR bn", "1 USD bn").codes() == "law.yaml:10 R421");
}

TEST_CASE("a quantity and an amount of which one has no unit are told apart in words") {
  const Loading bare = delivered("4500", "25 t");
  CHECK(bare.codes() == "law.yaml:10 R421");
  CHECK(bare.says("'4500' has no unit, and the amount of 'law/a' is told in 't'"));
  const Loading owed = delivered("5 t", "25");
  CHECK(owed.codes() == "law.yaml:10 R421");
  CHECK(owed.says("'t' is a unit, and the amount of 'law/a' is told without one"));
  CHECK(delivered("5 USD", "25 t")
            .says("'USD' does not turn into 't', in which the amount of 'law/a' is told"));
}

}  // namespace inforce
