#include "engine/quantity.h"

#include <doctest/doctest.h>

namespace inforce {
namespace {

NumberTest test(Comparison comparison, const char* digits) {
  return {{}, comparison, {digits, "%"}};
}

TEST_CASE("numbers are compared by value, however they are written") {
  CHECK(compare_digits("0.10", "0.1") == std::strong_ordering::equal);
  CHECK(compare_digits("10", "10.000") == std::strong_ordering::equal);
  CHECK(compare_digits("0", "0.0") == std::strong_ordering::equal);
  CHECK(compare_digits("9", "10") == std::strong_ordering::less);
  CHECK(compare_digits("0.9", "0.10") == std::strong_ordering::greater);
  CHECK(compare_digits("0.09", "0.1") == std::strong_ordering::less);
  CHECK(compare_digits("1.1", "1") == std::strong_ordering::greater);
  CHECK(compare_digits("0.99999999999999999999", "1") == std::strong_ordering::less);
  CHECK(compare_digits("100000000000000000000001", "100000000000000000000000.9") ==
        std::strong_ordering::greater);
}

TEST_CASE("a limit itself passes at least and at most, not more and less than") {
  CHECK(passes("50", test(Comparison::at_least, "50")));
  CHECK(passes("50.0", test(Comparison::at_most, "50")));
  CHECK_FALSE(passes("50", test(Comparison::more_than, "50.0")));
  CHECK_FALSE(passes("50", test(Comparison::less_than, "50")));
}

TEST_CASE("just below and just above a limit") {
  CHECK_FALSE(passes("49.9", test(Comparison::at_least, "50")));
  CHECK(passes("50.1", test(Comparison::more_than, "50")));
  CHECK_FALSE(passes("50.1", test(Comparison::at_most, "50")));
  CHECK(passes("49.9", test(Comparison::less_than, "50")));
}

TEST_CASE("a sum of shares meets its limit exactly") {
  const std::int64_t sum = share_units("0.05") + share_units("0.05");
  CHECK(passes(sum, test(Comparison::at_least, "0.1")));
  CHECK_FALSE(passes(sum - 1, test(Comparison::at_least, "0.1")));
  CHECK_FALSE(passes(sum, test(Comparison::more_than, "0.10")));
  CHECK(passes(sum + 1, test(Comparison::more_than, "0.10")));
}

}  // namespace
}  // namespace inforce
