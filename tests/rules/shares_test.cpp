#include "rules/shares.h"

#include <doctest/doctest.h>

#include <string>

namespace inforce {

TEST_CASE("shares add up without rounding") {
  CHECK(share_units("0.1") + share_units("0.2") == share_units("0.3"));
  CHECK(share_units("33.3") * 3 == share_units("99.9"));
  CHECK(share_units("100") == whole_share);
  CHECK(share_units("0") == 0);
  CHECK(share_units("0.000000001") == 1);
}

TEST_CASE("a share of any length is still a number") {
  CHECK(share_units("99999999999999999999999") == 10 * whole_share);
  CHECK(share_units("1000.000000001") == 10 * whole_share);
  CHECK(share_units("0." + std::string(400, '9')) <= share_units("1"));
}

TEST_CASE("a share is printed as people write it") {
  CHECK(share_digits(share_units("100")) == "100");
  CHECK(share_digits(share_units("112.5")) == "112.5");
  CHECK(share_digits(share_units("0.000000001")) == "0.000000001");
  CHECK(share_digits(0) == "0");
}

}  // namespace inforce
