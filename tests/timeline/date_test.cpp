#include "timeline/date.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

template <class A, class B>
concept can_be_added = requires(A a, B b) {
  a + b;
};
static_assert(!can_be_added<Date, Date>, "two dates have no sum");
static_assert(!can_be_added<Date, int>, "a date plus what? add_days or add_months");
static_assert(!std::is_convertible_v<int, Date>, "a number is no date");
static_assert(!std::is_default_constructible_v<Date>, "there is no date but a given one");
static_assert(sizeof(Date) == 4);

// Counts days as a wall calendar is turned over, by the rule of 1582 and nothing else.
struct WallCalendar {
  int year = 0, month = 1, day = 1;

  [[nodiscard]] bool leap_year() const {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  }
  [[nodiscard]] int length_of_month() const {
    constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return lengths[month - 1] + (month == 2 && leap_year() ? 1 : 0);
  }
  void turn_over() {
    if (++day <= length_of_month()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
};

std::string why_not(std::string_view text) {
  const auto read = parse_date(text);
  return read ? "it is " + iso(*read) : message(read.error(), text);
}

}  // namespace

TEST_CASE("every day of the years 0000 to 9999 follows the one before") {
  WallCalendar wall;
  int differ = 0;
  for (int number = Date::first().days_since_epoch(); number <= Date::last().days_since_epoch();
       ++number, wall.turn_over()) {
    const auto made = Date::make(wall.year, wall.month, wall.day);
    if (!made || made->days_since_epoch() != number) ++differ;
    if (number % 7 != 0) continue;  // the way back is slower; each weekday comes in turn anyway
    const Date date = Date::from_days_since_epoch(number);
    if (date.year() != wall.year || date.month() != wall.month || date.day() != wall.day) ++differ;
    if (date.weekday() != Weekday::thursday) ++differ;  // as 1970-01-01 was
  }
  CHECK(differ == 0);
  CHECK(wall.year == 10000);
}

TEST_CASE("a date is known by its number of days since 1970-01-01") {
  CHECK(Date(1970, 1, 1).days_since_epoch() == 0);
  CHECK(Date(1969, 12, 31).days_since_epoch() == -1);
  CHECK(Date(2026, 11, 27).days_since_epoch() == 20784);
  CHECK(Date::first() == Date(0, 1, 1));
  CHECK(Date::last() == Date(9999, 12, 31));
  CHECK(Date(2026, 11, 28) - Date(2026, 11, 27) == 1);
  CHECK(Date(2026, 11, 27) < Date(2026, 11, 28));
}

TEST_CASE("a day that does not exist is not made") {
  CHECK(Date::make(2024, 2, 29).has_value());
  CHECK(Date::make(2000, 2, 29).has_value());
  CHECK_FALSE(Date::make(1900, 2, 29).has_value());
  CHECK_FALSE(Date::make(2026, 2, 29).has_value());
  CHECK_FALSE(Date::make(2026, 4, 31).has_value());
  CHECK_FALSE(Date::make(2026, 13, 1).has_value());
  CHECK_FALSE(Date::make(2026, 0, 1).has_value());
  CHECK_FALSE(Date::make(2026, 1, 0).has_value());
  CHECK_FALSE(Date::make(-1, 12, 31).has_value());
  CHECK_FALSE(Date::make(10000, 1, 1).has_value());
}

TEST_CASE("weekdays, also long before the calendar was in use") {
  CHECK(weekday_name(Date(2026, 11, 27)) == "Fri");
  CHECK(weekday_name(Date(2026, 11, 23)) == "Mon");
  CHECK(weekday_name(Date(1582, 10, 15)) == "Fri");
  CHECK(weekday_name(Date(0, 1, 1)) == "Sat");
}

TEST_CASE("a month on is the same day number, or the month's last day") {
  CHECK(add_months(Date(2023, 2, 28), 1) == Date(2023, 3, 28));
  CHECK(add_months(Date(2023, 4, 30), 1) == Date(2023, 5, 30));
  CHECK(add_months(Date(2026, 1, 31), 1) == Date(2026, 2, 28));
  CHECK(add_months(Date(2024, 1, 31), 1) == Date(2024, 2, 29));
  CHECK(add_months(Date(2024, 2, 29), 12) == Date(2025, 2, 28));
  CHECK(add_months(Date(2024, 2, 29), 48) == Date(2028, 2, 29));
  CHECK(add_months(Date(2026, 12, 31), 2) == Date(2027, 2, 28));
  CHECK(add_months(Date(2026, 3, 31), -1) == Date(2026, 2, 28));
  CHECK(add_months(Date(2026, 1, 15), -1) == Date(2025, 12, 15));
}

TEST_CASE("months are added at once: twice one month is not two months") {
  const Date start(2026, 1, 31);
  CHECK(add_months(start, 2) == Date(2026, 3, 31));
  CHECK(add_months(add_months(start, 1), 1) == Date(2026, 3, 28));
}

TEST_CASE("what would lie outside the calendar is its first or last day") {
  CHECK(add_days(Date::last(), 1) == Date::last());
  CHECK(add_days(Date::first(), -1) == Date::first());
  CHECK(add_days(Date(2026, 1, 1), 9'000'000'000'000'000'000) == Date::last());
  CHECK(add_months(Date(9999, 6, 1), 7) == Date::last());
  CHECK(add_months(Date(9999, 6, 1), 6) == Date(9999, 12, 1));
  CHECK(add_months(Date(0, 1, 15), -1) == Date::first());
  CHECK(add_months(Date(2026, 1, 1), 9'000'000'000'000'000'000) == Date::last());
}

TEST_CASE("dates are written in two ways") {
  CHECK(iso(Date(2026, 11, 7)) == "2026-11-07");
  CHECK(iso(Date(33, 4, 3)) == "0033-04-03");
  CHECK(long_date(Date(2026, 11, 27)) == "27 November 2026");
  CHECK(long_date(Date(2026, 1, 1)) == "1 January 2026");
}

TEST_CASE("a date is read if it is exactly YYYY-MM-DD") {
  CHECK(parse_date("2026-11-27") == Date(2026, 11, 27));
  CHECK(parse_date("0000-01-01") == Date::first());
  CHECK(parse_date("9999-12-31") == Date::last());
  CHECK(parse_date("2024-02-29") == Date(2024, 2, 29));
  for (const auto* text : {"", "2026-2-9", "2026-11-2", "2026/11/27", "20261127", " 2026-11-27",
                           "2026-11-27 ", "2026-Nov-27", "2026-11-27T00:00", "+026-11-27",
                           "27.11.2026", "2026-11-2x", "today", "2026–11–27"}) {
    CAPTURE(text);
    const auto read = parse_date(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == DateError::Kind::not_of_the_form);
  }
}

TEST_CASE("what is not a date says why") {
  CHECK(why_not("2026-2-9") == "'2026-2-9' is not of the form YYYY-MM-DD");
  CHECK(why_not("2026-13-01") == "there is no month 13, as in '2026-13-01'");
  CHECK(why_not("2026-00-10") == "there is no month 00, as in '2026-00-10'");
  CHECK(why_not("2026-02-30") == "there is no 2026-02-30: February 2026 has 28 days");
  CHECK(why_not("2100-02-29") == "there is no 2100-02-29: February 2100 has 28 days");
  CHECK(why_not("2026-11-31") == "there is no 2026-11-31: November 2026 has 30 days");
  CHECK(why_not("2026-11-00") == "there is no 2026-11-00: November 2026 has 30 days");
}

}  // namespace inforce::test
