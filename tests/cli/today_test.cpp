#include "cli/today.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

const Today today{first_minute(Date{2026, 11, 23}, utc()), Date{2026, 11, 23}, utc()};

std::string spelled(const std::string& text) {
  const auto date = spelled_date("DATE", text, today);
  return date ? *date : "no: " + date.error().message;
}

std::string hint(const std::string& text) {
  const auto date = spelled_date("DATE", text, today);
  REQUIRE_FALSE(date.has_value());
  return date.error().hint;
}

TEST_CASE("days are named from today") {
  CHECK(spelled("today") == "2026-11-23");
  CHECK(spelled("tomorrow") == "2026-11-24");
  CHECK(spelled("yesterday") == "2026-11-22");
  CHECK(spelled("+30d") == "2026-12-23");
  CHECK(spelled("+2w") == "2026-12-07");
}

TEST_CASE("an ISO day and a minute stand as they are") {
  CHECK(spelled("2026-11-28") == "2026-11-28");
  CHECK(spelled("2026-02-24T00:01-05:00") == "2026-02-24T00:01-05:00");
}

TEST_CASE("a date in another form is refused with what to write") {
  CHECK(spelled("27.11.2026") == "no: '27.11.2026' is not a date in the form YYYY-MM-DD");
  CHECK(hint("27.11.2026") == "write 2026-11-27");
  CHECK(hint("11/27/2026") == "write 2026-11-27");
  CHECK(hint("03/04/2026") == "write 2026-04-03 or 2026-03-04");
  CHECK(hint("2026/11/27") == "write 2026-11-27");
  CHECK(hint("20261127") == "write 2026-11-27");
  CHECK(hint("2026-2-9") == "write 2026-02-09");
  CHECK(hint("27 November 2026") == "write 2026-11-27");
  CHECK(hint("Nov 27, 2026") == "write 2026-11-27");
}

TEST_CASE("a day that does not exist is refused") {
  CHECK(spelled("2026-02-30") == "no: there is no 2026-02-30: February 2026 has 28 days");
}

TEST_CASE("a number too large is told as such") {
  CHECK(spelled("+99999999d") == "no: '+99999999d' is too long a time");
  CHECK(looks_like_date("+99999999d"));
  CHECK(after_length("--within", "1234567d", today.day).error().message ==
        "'1234567d' is too long a time");
}

TEST_CASE("what today is cannot be told by way of today") {
  const auto told = read_today("+5d", Instant::from_minutes_since_epoch(0), utc());
  REQUIRE_FALSE(told.has_value());
  CHECK(told.error().hint == "write the day itself as YYYY-MM-DD, a minute as YYYY-MM-DDTHH:MM");
}

TEST_CASE("a word is taken for a date when it is meant for one") {
  CHECK(looks_like_date("2026-11-28"));
  CHECK(looks_like_date("2026-02-30"));
  CHECK(looks_like_date("27.11.2026"));
  CHECK(looks_like_date("today"));
  CHECK(looks_like_date("+30d"));
  CHECK_FALSE(looks_like_date("46/2024 item 2"));
  CHECK_FALSE(looks_like_date("46/2024"));
  CHECK_FALSE(looks_like_date("cn-mofcom-2024-46/item-2"));
  CHECK_FALSE(looks_like_date("us-301-4yr"));
}

TEST_CASE("today told as a day is its first minute in the zone") {
  const Zone beijing = *find_zone("Asia/Shanghai");
  const auto told = read_today("2026-11-23", Instant::from_minutes_since_epoch(0), beijing);
  REQUIRE(told.has_value());
  CHECK(iso_utc(told->at) == "2026-11-22T16:00Z");
  CHECK(told->day == Date{2026, 11, 23});
}

TEST_CASE("today untold is the clock's day in the zone") {
  const auto at = first_minute(Date{2026, 11, 23}, utc()) + 17 * 60;
  const auto here = read_today(std::nullopt, at, *find_zone("Asia/Shanghai"));
  REQUIRE(here.has_value());
  CHECK(here->day == Date{2026, 11, 24});
}

TEST_CASE("lengths of time count from a day") {
  const Date start{2026, 1, 31};
  CHECK(*after_length("", "1m", start) == Date{2026, 2, 28});
  CHECK(*after_length("", "1y", start) == Date{2027, 1, 31});
  CHECK_FALSE(after_length("", "90", start).has_value());
  CHECK_FALSE(after_length("", "-3d", start).has_value());
}

}  // namespace
}  // namespace inforce::test
