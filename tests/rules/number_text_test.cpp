#include "rules/number_text.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("decimals that are nought at the end do not count") {
  CHECK(decimals("25") == 0);
  CHECK(decimals("25.000") == 0);
  CHECK(decimals("0.10") == 1);
  CHECK(decimals("0.01") == 2);
  CHECK(decimals("100.1000000001") == 10);
}

}  // namespace inforce
