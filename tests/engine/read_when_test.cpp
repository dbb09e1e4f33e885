#include <doctest/doctest.h>

#include <string>

#include "engine/read_question.h"

namespace inforce {
namespace {

Zone zone(const std::string& name) { return *find_zone(name); }

QuestionError error_of(const std::string& text, Zone where = utc()) {
  const auto when = read_when("DATE", text, where);
  REQUIRE_FALSE(when.has_value());
  return when.error();
}

TEST_CASE("a day is read as all its minutes, whatever the zone") {
  const auto when = read_when("DATE", "2026-11-27", zone("Asia/Shanghai"));
  REQUIRE(when.has_value());
  CHECK(when->day == Date{2026, 11, 27});
  CHECK_FALSE(when->minute.has_value());
}

TEST_CASE("a minute with an offset is the same everywhere") {
  const auto minute = read_when("DATE", "2026-02-24T00:01-05:00", zone("Asia/Shanghai"));
  REQUIRE(minute.has_value());
  CHECK(iso_utc(*minute->minute) == "2026-02-24T05:01Z");
  CHECK(minute->day == Date{2026, 2, 24});
  CHECK(iso_utc(*read_when("DATE", "2026-02-24T05:01Z", utc())->minute) == "2026-02-24T05:01Z");
}

TEST_CASE("a minute without an offset is one of the zone told") {
  const auto minute = read_when("DATE", "2026-11-28T00:00", zone("Asia/Shanghai"));
  REQUIRE(minute.has_value());
  CHECK(iso_utc(*minute->minute) == "2026-11-27T16:00Z");
}

TEST_CASE("a minute the clocks never showed is refused, and where they went on is said") {
  const QuestionError error = error_of("2026-03-08T02:30", zone("America/New_York"));
  CHECK(error.message ==
        "the clocks of New York never showed 02:30 on 2026-03-08: they were put forward");
  CHECK(error.hint == "they went on with 03:00 on 2026-03-08");
  CHECK(read_when("DATE", "2026-03-08T03:00", zone("America/New_York")).has_value());
}

TEST_CASE("a minute that came twice asks for its offset") {
  const QuestionError error = error_of("2026-11-01T01:30", zone("America/New_York"));
  CHECK(error.hint == "say which: 2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00");
  CHECK(read_when("DATE", "2026-11-01T01:30-05:00", utc()).has_value());
}

TEST_CASE("a day that does not exist is named with its month") {
  CHECK(error_of("2026-02-30").message == "there is no 2026-02-30: February 2026 has 28 days");
  CHECK(error_of("2026-02-30T00:00").message ==
        "there is no 2026-02-30: February 2026 has 28 days");
  CHECK(error_of("2026-13-01").message == "there is no month 13, as in '2026-13-01'");
}

TEST_CASE("dates written by hand are offered in our form, and never taken") {
  CHECK(error_of("27.11.2026").hint == "did you mean 2026-11-27?");
  CHECK(error_of("11/27/2026").hint == "did you mean 2026-11-27?");
  CHECK(error_of("2/11/2026").hint == "did you mean 2026-11-02 or 2026-02-11?");
  CHECK(error_of("20261127").hint == "did you mean 2026-11-27?");
  CHECK(error_of("2026/11/27").hint == "did you mean 2026-11-27?");
  CHECK(error_of("2026-1-7").hint == "did you mean 2026-01-07?");
}

TEST_CASE("what is neither a day nor a minute is refused") {
  for (const std::string text : {"",
                                 "tomorrow",
                                 "2026",
                                 "2026-11",
                                 "2026-11-27~",
                                 "2026-11-27 00:01",
                                 "2026-11-27T",
                                 "2026-11-27T00",
                                 "2026-11-27T00:01:00",
                                 "2026-11-27T24:00",
                                 "2026-11-27T00:60",
                                 "2026-11-27T00:01+8",
                                 "2026-11-27T00:01 Z",
                                 " 2026-11-27",
                                 "2026-11-27 ",
                                 "-2026-11-27",
                                 "12026-11-27",
                                 "27.11.",
                                 "..",
                                 "2026\n11"}) {
    CAPTURE(text);
    CHECK_FALSE(read_when("DATE", text, utc()).has_value());
  }
}

TEST_CASE("the first and the last day of the calendar can be asked") {
  CHECK(read_when("DATE", "0000-01-01", utc()).has_value());
  CHECK(read_when("DATE", "9999-12-31T23:59-12:00", utc()).has_value());
}

}  // namespace
}  // namespace inforce
