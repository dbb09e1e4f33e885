#include "engine/open.h"

#include <doctest/doctest.h>

namespace inforce {
namespace {

const Open open_text = open_for(OpenKind::text);
const Open open_facts = open_for(OpenKind::facts);
const Open both_kinds = open_for(OpenKinds(OpenKind::text) | OpenKind::facts);

Instant at(int minutes) { return Instant::from_minutes_since_epoch(minutes); }

}  // namespace

TEST_CASE("what settles a value takes its reasons away") {
  CHECK(both(open_text, certainly_not) == certainly_not);
  CHECK(either(open_text, certainly) == certainly);
  CHECK(both(open_text, certainly) == open_text);
  CHECK(either(open_text, certainly_not) == open_text);
}

TEST_CASE("two open values are open for both reasons") {
  CHECK(both(open_text, open_facts) == both_kinds);
  CHECK(either(open_text, open_facts) == both_kinds);
}

TEST_CASE("turning round keeps what is open open, and why") {
  CHECK(negate(certainly) == certainly_not);
  CHECK(negate(open_facts) == open_facts);
}

TEST_CASE("a cap makes yes open, and leaves no alone") {
  CHECK(capped(certainly, OpenKind::text) == open_text);
  CHECK(capped(certainly_not, OpenKind::text) == certainly_not);
  CHECK(capped(open_facts, OpenKind::text) == both_kinds);
}

TEST_CASE("once holds on from the first yes, and gathers what was open before it") {
  OpenLine line(certainly_not);
  line.set(at(10), at(20), open_text);
  line.set(at(30), at(40), open_facts);
  line.set(at(50), at(60), certainly);
  const OpenLine ever = once(line);
  CHECK(ever.at(at(9)) == certainly_not);
  CHECK(ever.at(at(10)) == open_text);
  CHECK(ever.at(at(25)) == open_text);
  CHECK(ever.at(at(30)) == both_kinds);
  CHECK(ever.at(at(45)) == both_kinds);
  CHECK(ever.at(at(50)) == certainly);
  CHECK(ever.at(Instant::last()) == certainly);
}

}  // namespace inforce
