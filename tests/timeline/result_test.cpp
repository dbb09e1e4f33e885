#include "timeline/result.h"

#include <doctest/doctest.h>

#include <string>

namespace inforce::test {
namespace {

Result<int, std::string> half(int number) {
  if (number % 2 != 0) return failure(std::to_string(number) + " is odd");
  return number / 2;
}

}  // namespace

TEST_CASE("a result is the value or what was the matter") {
  CHECK(half(4) == 2);
  REQUIRE_FALSE(half(3).has_value());
  CHECK(half(3).error() == "3 is odd");
}

}  // namespace inforce::test
