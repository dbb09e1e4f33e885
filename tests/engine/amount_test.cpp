#include "engine/amount.h"

#include <doctest/doctest.h>

#include "rules/units.h"

namespace inforce {

TEST_CASE("quantities of one dimension add up without rounding") {
  CHECK(sum_in("Mt", {{"1500", "kt"}, {"500000", "t"}}) == "2");
  CHECK(sum_in("t", {{"0.1", "t"}, {"200", "kg"}}) == "0.3");
  CHECK(sum_in("kt", {{"1", "g"}}) == "0.000000001");
  CHECK(sum_in("g", {{"0.0010", "kg"}, {"007", "g"}}) == "8");
  CHECK(sum_in("USD", {{"1.5", "million USD"}, {"1", "USD"}}) == "1500001");
  CHECK(sum_in("t", {}) == "0");
  CHECK(sum_in("t", {{"123456789012345678901234567890", "Mt"}}) ==
        "123456789012345678901234567890000000");
}

TEST_CASE("a currency is the same whatever its multiple is called, and wherever that stands") {
  CHECK(sum_in("USD bn", {{"1", "billion USD"}, {"1000000000", "USD"}, {"1000", "USD m"}}) == "3");
  CHECK(sum_in("USD m", {{"0.15", "bn USD"}, {"150", "USD million"}, {"1", "USD k"}}) == "300.001");
  CHECK(unit_named("USD bn").dimension != unit_named("EUR bn").dimension);
  CHECK(unit_named("m").dimension == "m");
  CHECK(unit_named("m share").dimension == "m share");
  CHECK(unit_named("USD").power == 0);
}

TEST_CASE("a shortfall is never below nothing") {
  CHECK(shortfall("25", "12.5") == "12.5");
  CHECK(shortfall("25", "25") == "0");
  CHECK(shortfall("25", "26") == "0");
}

TEST_CASE("two currencies are two dimensions") {
  CHECK(unit_named("million USD").dimension == unit_named("USD").dimension);
  CHECK(unit_named("USD").dimension != unit_named("EUR").dimension);
  CHECK(unit_named("Mt").dimension == unit_named("kg").dimension);
  CHECK(unit_named("t").dimension != unit_named("vehicles").dimension);
}

}  // namespace inforce
