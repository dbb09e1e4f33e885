// Days from the tables of the Office of Personnel Management:
// https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
#include "timeline/us_federal.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/property.h"

namespace inforce::test {
namespace {

std::string holidays_of(int year) {
  std::string days;
  for (Date day(year, 1, 1); day.year() == year; day = add_days(day, 1)) {
    if (us_federal_holiday(day)) days += iso(day).substr(5) + ' ';
  }
  return days;
}

std::string name(Date day) { return std::string(us_federal_holiday(day).value_or("")); }

}  // namespace

TEST_CASE("2025 and 2026 have eleven holidays, those on a weekend observed beside it") {
  CHECK(holidays_of(2025) == "01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25 ");
  CHECK(holidays_of(2026) ==
        "01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25 ");
}

TEST_CASE("a holiday has the name of the statute, on the day it is observed too") {
  CHECK(name({2026, 11, 26}) == "Thanksgiving Day");
  CHECK(name({2026, 7, 3}) == "Independence Day");
  CHECK(name({2026, 7, 4}) == "Independence Day");
  CHECK(name({2026, 7, 2}).empty());
  CHECK(name({2026, 7, 6}).empty());
}

TEST_CASE("a Sunday's holiday is observed on Monday, and not on the Friday before") {
  CHECK(name({2023, 1, 2}) == "New Year's Day");
  CHECK(name({2022, 12, 30}).empty());
  CHECK(name({2023, 1, 3}).empty());
}

TEST_CASE("a new year that begins on a Saturday closes the last day of the old one") {
  CHECK(name({2021, 12, 31}) == "New Year's Day");
  CHECK(name({2027, 12, 31}) == "New Year's Day");
}

TEST_CASE("Juneteenth counts from 2021, in that year on the Friday") {
  CHECK(name({2020, 6, 19}).empty());
  CHECK(name({2021, 6, 18}) == "Juneteenth National Independence Day");
}

TEST_CASE("the last Monday of May is the fourth or the fifth") {
  CHECK(name({2026, 5, 25}) == "Memorial Day");
  CHECK(name({2021, 5, 31}) == "Memorial Day");
  CHECK(name({2021, 5, 24}).empty());
}

TEST_CASE("Inauguration Day and single closures are left out") {
  CHECK(name({2021, 1, 20}).empty());
  CHECK(name({2025, 1, 9}).empty());    // day of mourning
  CHECK(name({2025, 12, 26}).empty());  // closed by order
}

TEST_CASE("nothing is said before the rule was what it is") {
  CHECK(us_federal_known_from() == Date(1986, 1, 1));
  CHECK(name({1986, 1, 1}) == "New Year's Day");
  CHECK(name({1985, 12, 25}).empty());
}

TEST_CASE("each year has ten weekdays without work from 1987, eleven from 2022") {
  holds_always("weekdays closed in two years", [](unsigned number) {
    // Two years, since the first of January may be observed in the year before.
    const int year = 1987 + static_cast<int>(number % 400);
    int closed = 0;
    for (Date day(year, 1, 4); day < Date(year + 1, 1, 4); day = add_days(day, 1)) {
      const bool weekend = day.weekday() >= Weekday::saturday;
      if (!weekend && us_federal_holiday(day)) ++closed;
    }
    RC_ASSERT(closed == (year < 2021 ? 10 : 11));
  });
}

}  // namespace inforce::test
