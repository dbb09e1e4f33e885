#include "timeline/duration.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

template <class T>
concept is_ordered = requires(T a, T b) {
  a < b;
};
static_assert(!is_ordered<Duration>, "a month is neither more nor less than 30 days");

Duration of(std::string_view text) { return parse_duration(text).value(); }

std::string why_not(std::string_view text) {
  const auto read = parse_duration(text);
  return read ? "it is " + inforce::text(*read) : read.error().message;
}

}  // namespace

TEST_CASE("a duration is one number and one unit") {
  CHECK(of("1 year") == Duration{.years = 1});
  CHECK(of("6 months") == Duration{.months = 6});
  CHECK(of("2 weeks") == Duration{.weeks = 2});
  CHECK(of("180 days") == Duration{.days = 180});
  CHECK(of("45 working days") == Duration{.working_days = 45});
  CHECK(of("12 hours") == Duration{.hours = 12});
  CHECK(of("30 minutes") == Duration{.minutes = 30});
  CHECK(of("1 days") == of("1 day"));
  CHECK(of("0 days").is_zero());
}

TEST_CASE("units are kept apart") {
  CHECK(of("12 months") != of("1 year"));
  CHECK(of("1 week") != of("7 days"));
}

TEST_CASE("what is no duration says why") {
  CHECK(why_not("") == "'' does not begin with a number");
  CHECK(why_not("a year") == "'a year' does not begin with a number");
  CHECK(why_not("P1Y") == "'P1Y' does not begin with a number");
  CHECK(why_not("-1 day") == "'-1 day' does not begin with a number");
  CHECK(why_not("90") == "'90' has no unit");
  CHECK(why_not("90 ") == "'90 ' has no unit");
  CHECK(why_not("90d") == "'90d' has no space between the number and the unit");
  CHECK(why_not("1  day") == "'1  day' has more than one space between the number and the unit");
  CHECK(why_not("2 fortnights") == "'2 fortnights' has a unit we do not know");
  CHECK(why_not("1 Year") == "'1 Year' has a unit we do not know");
  CHECK(why_not("1 day ") == "'1 day ' has a unit we do not know");
  CHECK(why_not("1 year 6 months") == "'1 year 6 months' has more than one unit");
  CHECK(why_not("99999999999999999999 days") == "'99999999999999999999 days' is too long");
}

TEST_CASE("a duration is written as it is read") {
  for (const auto* written : {"1 year", "6 months", "1 week", "180 days", "1 working day",
                              "45 working days", "1 hour", "30 minutes"}) {
    CHECK(text(of(written)) == written);
  }
  CHECK(text(Duration{.years = 1, .months = 6}) == "1 year 6 months");
  CHECK(text(Duration{}) == "0 days");
}

TEST_CASE("years and months are added at once, then weeks and days") {
  CHECK(add(Date(2024, 2, 29), of("1 year")) == Date(2025, 2, 28));
  CHECK(add(Date(2026, 8, 31), of("6 months")) == Date(2027, 2, 28));
  CHECK(add(Date(2026, 1, 31), Duration{.months = 1, .days = 1}) == Date(2026, 3, 1));
  CHECK(add(Date(2023, 3, 31), Duration{.years = 1, .months = -1}) == Date(2024, 2, 29));
  CHECK(add(Date(2025, 11, 10), of("180 days")) == Date(2026, 5, 9));
  CHECK(add(Date(2025, 11, 10), of("2 weeks")) == Date(2025, 11, 24));
}

TEST_CASE("only years to days can be added to a date alone") {
  CHECK(of("2 weeks").is_calendar());
  CHECK(of("0 days").is_calendar());
  CHECK_FALSE(of("1 working day").is_calendar());
  CHECK_FALSE(of("1 hour").is_calendar());
  CHECK_FALSE(of("1 minute").is_calendar());
}

TEST_CASE("150 days across the change of clocks keep the clock on the wall") {
  const Zone new_york = *find_zone("America/New_York");
  const Instant start = *instant_of({Date(2025, 11, 10), 1}, new_york);
  const Instant later = add(start, of("150 days"), new_york);
  CHECK(civil(later, new_york) == CivilMinute{Date(2026, 4, 9), 1});
  CHECK(later - start == 150 * 1440 - 60);  // an hour was lost in March
}

TEST_CASE("hours move the moment and not the wall") {
  const Zone new_york = *find_zone("America/New_York");
  const Instant eve = *instant_of({Date(2026, 3, 7), 12 * 60}, new_york);
  CHECK(civil(add(eve, of("24 hours"), new_york), new_york) ==
        CivilMinute{Date(2026, 3, 8), 13 * 60});
  CHECK(civil(add(eve, of("1 day"), new_york), new_york) == CivilMinute{Date(2026, 3, 8), 12 * 60});
  CHECK(add(eve, of("90 minutes"), new_york) == eve + 90);
}

TEST_CASE("a wall time that does not exist becomes the minute after the jump") {
  const Zone new_york = *find_zone("America/New_York");
  const Instant start = *instant_of({Date(2026, 3, 7), 150}, new_york);  // 02:30
  CHECK(civil(add(start, of("1 day"), new_york), new_york) == CivilMinute{Date(2026, 3, 8), 180});
}

TEST_CASE("nothing added changes nothing, in an hour that comes twice too") {
  const Zone new_york = *find_zone("America/New_York");
  const auto both = instants_of({Date(2026, 11, 1), 90}, new_york);
  REQUIRE(both.size() == 2);
  CHECK(add(both[1], of("0 days"), new_york) == both[1]);
  CHECK(add(both[1], of("1 minute"), new_york) == both[1] + 1);
}

}  // namespace inforce::test
