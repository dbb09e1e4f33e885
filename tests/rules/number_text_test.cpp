#include "rules/number_text.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("a number ends where its last digit does") {
  CHECK(number_length("25") == 2);
  CHECK(number_length("0.1 %") == 3);
  CHECK(number_length("99.9%") == 4);
  CHECK(number_length("1,000") == 1);
  for (const char* text : {"", "%", "010", "5.", "5.x", ".5", "-1"}) {
    CAPTURE(text);
    CHECK(number_length(text) == 0);
  }
}

TEST_CASE("decimals that are nought at the end do not count") {
  CHECK(decimals("25") == 0);
  CHECK(decimals("25.000") == 0);
  CHECK(decimals("0.10") == 1);
  CHECK(decimals("0.01") == 2);
  CHECK(decimals("100.1000000001") == 10);
}

}  // namespace inforce
