#include "timeline/truth.h"

#include <doctest/doctest.h>

#include <array>

namespace inforce::test {
namespace {

constexpr std::array all{Truth::no, Truth::unclear, Truth::yes};

static_assert(Truth::no < Truth::unclear && Truth::unclear < Truth::yes);

// What is unclear may turn out either way; what is known stays.
bool may_become(Truth open, Truth settled) { return open == Truth::unclear || open == settled; }

}  // namespace

TEST_CASE("both, either and negate say what they say") {
  CHECK(both(Truth::yes, Truth::unclear) == Truth::unclear);
  CHECK(both(Truth::no, Truth::unclear) == Truth::no);
  CHECK(both(Truth::yes, Truth::yes) == Truth::yes);
  CHECK(either(Truth::yes, Truth::unclear) == Truth::yes);
  CHECK(either(Truth::no, Truth::unclear) == Truth::unclear);
  CHECK(either(Truth::no, Truth::no) == Truth::no);
  CHECK(negate(Truth::yes) == Truth::no);
  CHECK(negate(Truth::no) == Truth::yes);
  CHECK(negate(Truth::unclear) == Truth::unclear);
}

TEST_CASE("not (a and b) is (not a) or (not b)") {
  for (const Truth a : all) {
    for (const Truth b : all) CHECK(negate(both(a, b)) == either(negate(a), negate(b)));
  }
}

TEST_CASE("settling an open point never turns a yes into a no, nor a no into a yes") {
  for (const Truth a : all) {
    for (const Truth b : all) {
      for (const Truth settled_a : {Truth::no, Truth::yes}) {
        if (!may_become(a, settled_a)) continue;
        CHECK(may_become(both(a, b), both(settled_a, b)));
        CHECK(may_become(either(a, b), either(settled_a, b)));
        CHECK(may_become(negate(a), negate(settled_a)));
      }
    }
  }
}

TEST_CASE("a truth is two bounds: certain and possible") {
  CHECK(certain(Truth::yes));
  CHECK_FALSE(certain(Truth::unclear));
  CHECK(possible(Truth::unclear));
  CHECK_FALSE(possible(Truth::no));
  CHECK(truth(true) == Truth::yes);
  CHECK(truth(false) == Truth::no);
  CHECK(word(Truth::unclear) == "unclear");
}

}  // namespace inforce::test
