#include "timeline/period.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

Instant minute(std::int64_t number) { return Instant::from_minutes_since_epoch(number); }

std::optional<Period> run(std::int64_t from, std::int64_t until) {
  return Period::make(minute(from), minute(until));
}

}  // namespace

TEST_CASE("a period holds its last day and not the day after") {
  const Zone brussels = *find_zone("Europe/Brussels");
  const auto transition = Period::inclusive(Date{2020, 2, 1}, Date{2020, 12, 31}, brussels);
  REQUIRE(transition.has_value());

  CHECK(transition->holds(first_minute(Date{2020, 2, 1}, brussels)));
  CHECK_FALSE(transition->holds(last_minute(Date{2020, 1, 31}, brussels)));
  CHECK(transition->holds(last_minute(Date{2020, 12, 31}, brussels)));
  CHECK_FALSE(transition->holds(first_minute(Date{2021, 1, 1}, brussels)));
}

TEST_CASE("a period is never empty") {
  CHECK_FALSE(run(5, 5).has_value());
  CHECK_FALSE(run(6, 5).has_value());
  CHECK(run(5, 6).has_value());
  CHECK_FALSE(Period::inclusive(Date{2026, 11, 28}, Date{2026, 11, 27}, utc()).has_value());
  CHECK(Period::inclusive(Date{2026, 11, 27}, Date{2026, 11, 27}, utc()).has_value());
}

TEST_CASE("a day the zone skipped has no period") {
  const Zone apia = *find_zone("Pacific/Apia");
  CHECK_FALSE(Period::day(Date{2011, 12, 30}, apia).has_value());
  CHECK(Period::day(Date{2011, 12, 31}, apia).has_value());
}

TEST_CASE("without a last day a period is open-ended") {
  const auto open = Period::inclusive(Date{2026, 1, 1}, std::nullopt, utc());
  REQUIRE(open.has_value());
  CHECK_FALSE(open->until().has_value());
  CHECK(open->holds(Instant::last()));
  CHECK(*open == Period::starting(first_minute(Date{2026, 1, 1}, utc())));
  CHECK(Period::always().holds(Instant::first()));
}

TEST_CASE("the calendar's last day has an end too") {
  const auto last = Period::day(Date::last(), utc());
  REQUIRE(last.has_value());
  REQUIRE(last->until().has_value());
  CHECK(*last->until() - last->from() == 1440);
}

TEST_CASE("overlap holds what both hold") {
  CHECK(overlap(*run(0, 10), *run(5, 20)) == run(5, 10));
  CHECK(overlap(*run(0, 10), *run(2, 3)) == run(2, 3));
  CHECK(overlap(*run(0, 10), Period::starting(minute(4))) == run(4, 10));
  CHECK(overlap(Period::starting(minute(4)), *run(0, 10)) == run(4, 10));
  CHECK(overlap(Period::always(), Period::starting(minute(4))) == Period::starting(minute(4)));
  CHECK_FALSE(overlap(*run(0, 10), *run(10, 20)).has_value());  // they touch
}

}  // namespace inforce::test
