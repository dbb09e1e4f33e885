#include "timeline/instant.h"

#include <doctest/doctest.h>

#include "timeline/zone.h"

namespace inforce::test {

namespace {
template <class A, class B>
concept can_be_added = requires(A a, B b) {
  a + b;
};
static_assert(!can_be_added<Instant, Instant>, "two moments have no sum");
static_assert(!std::is_convertible_v<int, Instant>, "a number is no moment");
}  // namespace

TEST_CASE("an instant is a minute of UTC") {
  CHECK(iso_utc(Instant::from_minutes_since_epoch(0)) == "1970-01-01T00:00Z");
  CHECK(iso_utc(Instant::from_minutes_since_epoch(-1)) == "1969-12-31T23:59Z");
  const Instant t = instant_at_offset({Date(2026, 11, 28), 0}, 480);
  CHECK(iso_utc(t) == "2026-11-27T16:00Z");
  CHECK(iso_utc(t - 1) == "2026-11-27T15:59Z");
  CHECK((t + 90) - t == 90);
}

TEST_CASE("the time axis holds every minute of every day, however far a zone is from UTC") {
  CHECK(Instant::first() < instant_at_offset({Date::first(), 0}, 16 * 60));
  CHECK(instant_at_offset({Date::last(), 1439}, -16 * 60) < Instant::last());
}

TEST_CASE("an instant beyond the calendar is written as that") {
  CHECK(iso_utc(Instant::first()) == "before 0000-01-01T00:00Z");
  CHECK(iso_utc(instant_at_offset({Date::first(), 0}, 0)) == "0000-01-01T00:00Z");
  CHECK(iso_utc(instant_at_offset({Date::last(), 1439}, 0)) == "9999-12-31T23:59Z");
  CHECK(iso_utc(Instant::last() + 1) == "after 9999-12-31T23:59Z");
}

}  // namespace inforce::test
