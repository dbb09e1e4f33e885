#include "engine/levels.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("rates are ranked by value, whatever digits they are written with") {
  const RateScale scale({{"10", "%"}, {"2.50", "%"}, {"2.5", "%"}, {"12.5", "%"}});
  CHECK(scale.of({"2.5", "%"}) == 1);
  CHECK(scale.of({"2.50", "%"}) == 1);
  CHECK(scale.of({"10", "%"}) == 2);
  CHECK(scale.of({"12.5", "%"}) == 3);
}

TEST_CASE("a rate of nothing is a rate, and no rate is nothing") {
  const RateScale scale({{"0", "%"}, {"5", "%"}});
  CHECK(scale.of({"0", "%"}) == 1);
  CHECK(scale.digits(1) == "0");
  CHECK(scale.digits(0) == "0");
  CHECK(scale.digits(2) == "5");
}

TEST_CASE("what only a fact keeps open does not count cautiously") {
  CHECK(LevelRange{1, 3, OpenKind::text}.cautious() == 3);
  CHECK(LevelRange{1, 3, OpenKind::facts}.cautious() == 1);
  CHECK(LevelRange{1, 3, OpenKinds(OpenKind::facts) | OpenKind::text}.cautious() == 1);
}

}  // namespace inforce
