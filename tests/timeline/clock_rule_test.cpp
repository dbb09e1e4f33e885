#include "timeline/clock_rule.h"

#include <doctest/doctest.h>

#include "timeline/zone.h"

namespace inforce::test {
namespace {

// "2026-03-08T07:00Z -04:00, 2026-11-01T06:00Z -05:00"
std::string steps(std::string_view rule, int year) {
  const auto made = steps_of_rule(rule, year, year);
  if (!made) return "cannot be read";
  std::string written;
  for (const OffsetStep& step : *made) {
    if (!written.empty()) written += ", ";
    written +=
        iso_utc(Instant::from_minutes_since_epoch(step.from)) + " " + offset_text(step.offset);
  }
  return written;
}

}  // namespace

TEST_CASE("a rule without summer makes no steps") {
  CHECK(steps("CST-8", 2040) == "");
  CHECK(steps("<+0545>-5:45", 2040) == "");
}

TEST_CASE("a rule names weekdays of months, each change told by the clock until then") {
  CHECK(steps("EST5EDT,M3.2.0,M11.1.0", 2026) ==
        "2026-03-08T07:00Z -04:00, 2026-11-01T06:00Z -05:00");
  CHECK(steps("CET-1CEST,M3.5.0,M10.5.0/3", 2026) ==
        "2026-03-29T01:00Z +02:00, 2026-10-25T01:00Z +01:00");
}

TEST_CASE("south of the equator the year begins in summer") {
  CHECK(steps("AEST-10AEDT,M10.1.0,M4.1.0/3", 2026) ==
        "2026-04-04T16:00Z +10:00, 2026-10-03T16:00Z +11:00");
}

TEST_CASE("summer may be other than an hour, or stand behind") {
  CHECK(steps("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", 2026) ==
        "2026-04-04T15:00Z +10:30, 2026-10-03T15:30Z +11:00");
  CHECK(steps("IST-1GMT0,M10.5.0,M3.5.0/1", 2026) ==
        "2026-03-29T01:00Z +01:00, 2026-10-25T01:00Z Z");
}

TEST_CASE("a change may lie on another day than the one it is counted from") {
  CHECK(steps("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 2026) ==
        "2026-03-29T01:00Z -01:00, 2026-10-25T01:00Z -02:00");
  CHECK(steps("EET-2EEST,M3.4.4/50,M10.4.4/50", 2026) ==
        "2026-03-28T00:00Z +03:00, 2026-10-23T23:00Z +02:00");
}

TEST_CASE("a rule may count days of the year, with the leap day or without") {
  CHECK(steps("A0B,J60/0,J365/0", 2028) == "2028-03-01T00:00Z +01:00, 2028-12-30T23:00Z Z");
  CHECK(steps("A0B,J60/0,J365/0", 2027) == "2027-03-01T00:00Z +01:00, 2027-12-30T23:00Z Z");
  CHECK(steps("A0B,59/0,300/0", 2028) == "2028-02-29T00:00Z +01:00, 2028-10-26T23:00Z Z");
}

TEST_CASE("the fifth week is the last, be it the fourth or the fifth") {
  CHECK(steps("A0B,M2.5.0/0,M8.5.6/0", 2026) == "2026-02-22T00:00Z +01:00, 2026-08-28T23:00Z Z");
}

TEST_CASE("what is no rule is not read") {
  for (const auto* rule : {"", "5", "EST", "EST5EDT", "EST5EDT,M3.2.0", "EST5EDT,M13.2.0,M11.1.0",
                           "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "<+08-8", "EST5 ",
                           "EST5EDT,M3.2.0,M11.1.0,", "EST99999"}) {
    CHECK_MESSAGE(steps(rule, 2026) == "cannot be read", rule);
  }
}

}  // namespace inforce::test
