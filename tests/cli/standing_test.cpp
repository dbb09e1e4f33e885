#include "cli/render/standing.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

Instant minute(int count) { return Instant::from_minutes_since_epoch(count); }

// no until 10, unclear until 20, yes until 30, unclear until 40, then no
OpenLine line() {
  OpenLine made(certainly_not);
  made.set(minute(10), minute(40), open_for(OpenKind::text));
  made.set(minute(20), minute(30), certainly);
  return made;
}

TEST_CASE("a run has the ends that are certain and those that are possible") {
  const auto run = run_at(line(), minute(25), utc());
  REQUIRE(run.has_value());
  CHECK(run->from.earliest == minute(10));
  CHECK(run->from.latest == minute(20));
  CHECK(run->until.earliest == minute(30));
  CHECK(run->until.latest == minute(40));
}

TEST_CASE("where nothing holds there is no run, but one may follow") {
  CHECK_FALSE(run_at(line(), minute(5), utc()).has_value());
  CHECK_FALSE(run_at(line(), minute(40), utc()).has_value());
  CHECK(run_after(line(), minute(5), utc())->from.earliest == minute(10));
  CHECK_FALSE(run_after(line(), minute(40), utc()).has_value());
}

TEST_CASE("what only a fact keeps open has plain dates, and is perhaps so") {
  OpenLine made(certainly_not);
  made.set(minute(10), minute(30), certainly);
  made.set(minute(20), minute(30), open_for(OpenKind::facts));
  const auto now = run_at(made, minute(15), utc());
  CHECK(now->until.earliest == minute(30));
  CHECK_FALSE(now->perhaps);
  const auto later = run_at(made, minute(25), utc());
  CHECK(later->from.latest == minute(10));
  CHECK(later->perhaps);
  made.set(minute(10), minute(30), open_for(OpenKinds(OpenKind::facts) | OpenKind::text));
  CHECK(run_at(made, minute(15), utc())->until.earliest == minute(10));
}

TEST_CASE("what never ends ends never") {
  OpenLine made(certainly_not);
  made.set(minute(10), std::nullopt, certainly);
  CHECK(run_at(made, minute(10), utc())->until.latest == never);
}

}  // namespace
}  // namespace inforce::test
