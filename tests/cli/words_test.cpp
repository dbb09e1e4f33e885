#include "cli/render/words.h"

#include <doctest/doctest.h>

#include <set>

#include "cli/render/date_words.h"
#include "engine/read_question.h"

namespace inforce::test {
namespace {

const Zone beijing = *find_zone("Asia/Shanghai");
const Zone new_york = *find_zone("America/New_York");

Instant at(const std::string& text) {
  const auto when = read_when("", text, utc());
  REQUIRE(when.has_value());
  return when->minute ? *when->minute : first_minute(when->day, utc());
}

TEST_CASE("each effect has a sign of its own, in ASCII too") {
  std::set<std::string> signs, in_ascii;
  for (int i = 0; i <= static_cast<int>(Effect::prohibition); ++i) {
    const std::string one(sign(static_cast<Effect>(i)));
    signs.insert(one);
    in_ascii.insert(finish(one, {Colours::none, Signs::ascii, 80}));
  }
  CHECK(signs.size() == 7);
  CHECK(in_ascii.size() == 7);
}

TEST_CASE("an end at midnight is told as the last day") {
  CHECK(end_text(at("2026-11-27T16:00Z"), beijing) == "last day 2026-11-27");
}

TEST_CASE("the calendar's last day is a day like any other") {
  const Instant over = first_minute_after(Date::last(), beijing);
  CHECK(end_text(over, beijing) == "last day 9999-12-31");
  CHECK(end_cell({over, over, beijing}) == "9999-12-31");
  CHECK(end_text(MomentRange{first_minute(Date::last(), beijing), over, beijing}) ==
        "last day 9999-12-31, or the day before");
  CHECK(from_text(over, beijing) == "after 9999-12-31");
  CHECK(from_cell({over, over, beijing}) == "after 9999-12-31");
}

TEST_CASE("an end inside a day is told by the clock and the place") {
  CHECK(end_text(at("2025-11-10T05:01Z"), new_york) == "before 00:01 on 2025-11-10 (New York)");
  CHECK(from_text(at("2025-11-10T05:01Z"), new_york) == "2025-11-10 00:01 (New York)");
}

TEST_CASE("an end that may be one of two days names both") {
  const MomentRange end{at("2026-11-26T16:00Z"), at("2026-11-27T16:00Z"), beijing};
  CHECK(end_text(end) == "last day 2026-11-27, or the day before");
}

TEST_CASE("a last day of which only the earliest is known is that day, not the one after it") {
  const MomentRange end{at("2026-11-27T16:00Z"), never, beijing};
  CHECK(end_text(end) == "last day 2026-11-27 at the earliest");
}

TEST_CASE("an end that may come at any time between two is no choice of two") {
  const MomentRange end{at("2026-11-10T05:00Z"), at("2027-01-10T16:00Z"), new_york};
  CHECK(end_text(end) == "between the end of 2026-11-09 and 11:00 on 2027-01-10 (New York)");
  const MomentRange one_or_other{at("2026-11-10T05:00Z"), at("2026-11-10T16:00Z"), new_york};
  CHECK(end_text(one_or_other) == "last day 2026-11-09, or before 11:00 on 2026-11-10 (New York)");
}

TEST_CASE("no end is open, and no start is said so") {
  CHECK(end_text({never, never, utc()}) == "open");
  CHECK(from_text({never, never, utc()}) == "no start date yet");
}

TEST_CASE("days left count to the last day") {
  const Instant until = at("2026-11-27T16:00Z");
  CHECK(days_left(until, beijing, Date{2026, 11, 23}) == "4 days left");
  CHECK(days_left(until, beijing, Date{2026, 11, 27}) == "last day today");
  CHECK(days_left(until, beijing, Date{2026, 11, 28}) == "passed 1 day ago");
  CHECK(days_left(until, beijing, Date{2026, 11, 27}, Date{2026, 11, 23}) == "last day that day");
}

}  // namespace
}  // namespace inforce::test
