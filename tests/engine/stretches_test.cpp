#include "engine/stretches.h"

#include <doctest/doctest.h>

namespace inforce {
namespace {

Instant at(std::int64_t minute) { return Instant::from_minutes_since_epoch(minute); }

Timeline<Truth> line(std::initializer_list<std::pair<std::int64_t, Truth>> steps) {
  Timeline<Truth> made(Truth::no);
  for (const auto& [from, value] : steps) made.set(at(from), std::nullopt, value);
  return made;
}

TEST_CASE("a stretch with open ends keeps apart what is certain of it") {
  const auto found = stretches(
      line({{10, Truth::unclear}, {20, Truth::yes}, {30, Truth::unclear}, {40, Truth::no}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == at(10));
  CHECK(found[0].certain_from == at(20));
  CHECK(found[0].certain_until == at(30));
  CHECK(found[0].until == at(40));
  CHECK(found[0].doubts.empty());
}

TEST_CASE("a stretch that is certain to its end ends there on every reading") {
  const auto found = stretches(line({{10, Truth::yes}, {20, Truth::no}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].certain_from == at(10));
  CHECK(found[0].certain_until == at(20));
  CHECK(found[0].until == at(20));
}

TEST_CASE("a doubt between two certain runs is a doubt, not an end") {
  const auto found = stretches(line({{10, Truth::yes},
                                     {20, Truth::unclear},
                                     {30, Truth::yes},
                                     {40, Truth::unclear},
                                     {50, Truth::yes}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].doubts ==
        std::vector<std::pair<Instant, Instant>>{{at(20), at(30)}, {at(40), at(50)}});
  CHECK(found[0].certain_until == std::nullopt);
  CHECK(found[0].until == std::nullopt);
}

TEST_CASE("what never is certain has a beginning and an end, and nothing certain in it") {
  const auto found = stretches(line({{10, Truth::unclear}, {20, Truth::no}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].from == at(10));
  CHECK(found[0].until == at(20));
  CHECK(found[0].certain_from == std::nullopt);
  CHECK(found[0].certain_until == std::nullopt);
}

TEST_CASE("what may end, and never certainly does, is certain until it may") {
  const auto found = stretches(line({{10, Truth::yes}, {20, Truth::unclear}}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].certain_until == at(20));
  CHECK(found[0].until == std::nullopt);
}

TEST_CASE("two stretches with a gap are two") {
  CHECK(stretches(line({{10, Truth::yes}, {20, Truth::no}, {30, Truth::unclear}})).size() == 2);
  CHECK(stretches(line({})).empty());
}

}  // namespace
}  // namespace inforce
