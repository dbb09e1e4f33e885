#include "engine/open.h"

#include <doctest/doctest.h>

namespace inforce {
namespace {

const Open text = open_for(OpenKind::text);
const Open facts = open_for(OpenKind::facts);
const Open both_kinds = open_for(OpenKinds(OpenKind::text) | OpenKind::facts);

Instant at(int minutes) { return Instant::from_minutes_since_epoch(minutes); }

}  // namespace

TEST_CASE("what settles a value takes its reasons away") {
  CHECK(both(text, certainly_not) == certainly_not);
  CHECK(either(text, certainly) == certainly);
  CHECK(both(text, certainly) == text);
  CHECK(either(text, certainly_not) == text);
}

TEST_CASE("two open values are open for both reasons") {
  CHECK(both(text, facts) == both_kinds);
  CHECK(either(text, facts) == both_kinds);
}

TEST_CASE("turning round keeps what is open open, and why") {
  CHECK(negate(certainly) == certainly_not);
  CHECK(negate(facts) == facts);
}

TEST_CASE("a cap makes yes open, and leaves no alone") {
  CHECK(capped(certainly, OpenKind::text) == text);
  CHECK(capped(certainly_not, OpenKind::text) == certainly_not);
  CHECK(capped(facts, OpenKind::text) == both_kinds);
}

TEST_CASE("once holds on from the first yes, and gathers what was open before it") {
  OpenLine line(certainly_not);
  line.set(at(10), at(20), text);
  line.set(at(30), at(40), facts);
  line.set(at(50), at(60), certainly);
  const OpenLine ever = once(line);
  CHECK(ever.at(at(9)) == certainly_not);
  CHECK(ever.at(at(10)) == text);
  CHECK(ever.at(at(25)) == text);
  CHECK(ever.at(at(30)) == both_kinds);
  CHECK(ever.at(at(45)) == both_kinds);
  CHECK(ever.at(at(50)) == certainly);
  CHECK(ever.at(Instant::last()) == certainly);
}

}  // namespace inforce
