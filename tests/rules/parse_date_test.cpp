#include "rules/parse_date.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/parse_civil.h"
#include "tests/rules/reading.h"

namespace inforce {
namespace {

using test::Reading;
using Kind = WrittenDate::Kind;

struct DateReading : Reading {
  explicit DateReading(const std::string& written, const char* zone_name = "Asia/Shanghai",
                       DatePlace place = DatePlace::elsewhere)
      : Reading("from: " + written + "\n") {
    date = read_written_date(at("from"), "from", find_zone(zone_name).value(), place, found);
  }

  std::optional<WrittenDate> date;
};

}  // namespace

TEST_CASE("a date in another form is met with the day it may mean") {
  CHECK(DateReading("31.12.2026").says("write 2026-12-31"));
  CHECK(DateReading("July 23 2023").says("write 2023-07-23"));
  CHECK(DateReading("2026\xE2\x80\x93"
                    "02\xE2\x80\x93"
                    "01")
            .says("write 2026-02-01; its dash is no hyphen"));
  CHECK(DateReading("soon").says("2026-11-27~ for about"));
}

TEST_CASE("a day, a minute and a minute with its offset are read as written") {
  const DateReading day("2026-11-27");
  REQUIRE(day.date);
  CHECK(day.date->civil.day == exactly(Date{2026, 11, 27}));
  CHECK_FALSE(day.date->civil.minute_of_day);

  const DateReading minute("2026-02-24T00:01");
  REQUIRE(minute.date);
  CHECK(minute.date->civil.minute_of_day == 1);
  CHECK_FALSE(minute.date->civil.offset);

  const DateReading offset("2026-02-24T23:59-05:00");
  REQUIRE(offset.date);
  CHECK(offset.date->civil.minute_of_day == 1439);
  CHECK(offset.date->civil.offset == -300);
  CHECK(DateReading("2026-02-24T00:01Z").date->civil.offset == 0);
}

TEST_CASE("imprecise dates keep their span and their text") {
  const DateReading month("2026-11");
  REQUIRE(month.date);
  CHECK(month.date->civil.day.first == Date{2026, 11, 1});
  CHECK(month.date->civil.day.last == Date{2026, 11, 30});
  CHECK(DateReading("2025-03-04~").date->civil.day.approximate);
  CHECK(DateReading("2026-11-10/2026-11-28").date->text == "2026-11-10/2026-11-28");
}

TEST_CASE("dates in forms of other places are refused, never guessed") {
  for (const char* written :
       {"27.11.2026", "11/27/2026", "2026/11/27", "2026-2-9", "2026-Nov-27", "20261127",
        "27 November 2026", "tomorrow", "26-11-27", "2026-11-27 "}) {
    CAPTURE(written);
    const DateReading reading('"' + std::string(written) + '"');
    CHECK_FALSE(reading.date);
    CHECK(reading.codes() == "R201@1:7");
  }
}

TEST_CASE("what holds at once is told how that is written") {
  CHECK(DateReading("immediately").says("from: publication"));
  CHECK(DateReading("with immediate effect").says("from: publication"));
  CHECK_FALSE(DateReading("tomorrow").says("publication"));
}

TEST_CASE("days the calendar does not have are told apart from bad forms") {
  for (const char* written : {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10", "2026-04-31",
                              "2026-02-30T00:01", "2026-11-00"}) {
    CAPTURE(written);
    const DateReading reading(written);
    CHECK_FALSE(reading.date);
    CHECK(reading.codes() == "R202@1:7");
  }
  CHECK(DateReading("2026-02-30").says("February 2026 has 28 days"));
}

TEST_CASE("the rest of EDTF is refused by name") {
  for (const char* written : {"2026-21", "2026-01/..", "/2026-01", "2026-01/", "Y12026"}) {
    CAPTURE(written);
    const DateReading reading('"' + std::string(written) + '"');
    CHECK_FALSE(reading.date);
    CHECK(reading.codes() == "R206@1:7");
  }
}

TEST_CASE("minutes in any other form are refused with the cure") {
  for (const char* written :
       {"2026-11-27 12:00", "2026-11-27T12:00:00", "2026-11-27T24:00", "2026-11-27T24:01",
        "2026-11-27T12:60", "2026-11-27T9:00", "2026-11-27T", "12:00", "2026-11T12:00",
        "2026-11-27T12:00+8", "2026-11-27T12:00 EST", "2026-11-27t12:00"}) {
    CAPTURE(written);
    const DateReading reading('"' + std::string(written) + '"');
    CHECK_FALSE(reading.date);
    CHECK(reading.codes() == "R203@1:7");
    CHECK(reading.says("hint"));
  }
}

TEST_CASE("a minute that clocks jumped over does not exist, its neighbours do") {
  const DateReading gap("2026-03-08T02:30", "America/New_York");
  CHECK_FALSE(gap.date);
  CHECK(gap.codes() == "R207@1:7");
  CHECK(gap.says("write 2026-03-08T03:00"));
  CHECK(DateReading("2026-03-08T01:59", "America/New_York").date);
  CHECK(DateReading("2026-03-08T03:00", "America/New_York").date);
  CHECK(DateReading("2026-03-08T02:30-05:00", "America/New_York").date);
  CHECK(DateReading("2026-03-08T02:30", "Asia/Shanghai").date);
}

TEST_CASE("a minute that clocks showed twice needs its offset") {
  const DateReading twice("2026-11-01T01:30", "America/New_York");
  CHECK_FALSE(twice.date);
  CHECK(twice.codes() == "R216@1:7");
  CHECK(twice.says("2026-11-01T01:30-04:00 or 2026-11-01T01:30-05:00"));
  CHECK(DateReading("2026-11-01T01:30-05:00", "America/New_York").date);
  CHECK(DateReading("2026-11-01T00:59", "America/New_York").date);
  CHECK(DateReading("2026-11-01T02:00", "America/New_York").date);
  CHECK(DateReading("2026-11-01T01:30", "Asia/Shanghai").date);
}

TEST_CASE("a day the zone skipped has no minutes to begin on") {
  CHECK(DateReading("2011-12-30", "Pacific/Apia").codes() == "R208@1:7");
  CHECK(DateReading("2011-12-29", "Pacific/Apia").date);
  CHECK(DateReading("2011-12-31", "Pacific/Apia").date);
  CHECK(DateReading("2011-12-30", "Asia/Shanghai").date);
}

TEST_CASE("always and publication begin windows and end none") {
  CHECK(DateReading("always", "UTC", DatePlace::start).date->kind == Kind::always);
  CHECK(DateReading("publication", "UTC", DatePlace::start).date->kind == Kind::publication);
  CHECK(DateReading("always").codes() == "R205@1:7");
  CHECK(DateReading("publication").codes() == "R205@1:7");
}

TEST_CASE("a city that names no zone has its country's, and is no slip for another city") {
  const auto says = [](const std::string& zone, const std::string& words) {
    return DateReading("{date: 2026-03-08, zone: " + zone + "}").says(words);
  };
  CHECK(says("Asia/Mumbai", "did you mean 'Asia/Kolkata'?"));
  CHECK(says("Beijing", "did you mean 'Asia/Shanghai'?"));
  CHECK(says("New Delhi", "did you mean 'Asia/Kolkata'?"));
  CHECK(says("America/Ottawa", "did you mean 'America/Toronto'?"));
  CHECK(says("Europe/Brusels", "did you mean 'Europe/Brussels'?"));
  CHECK(says("Asia/Singapoor", "did you mean 'Asia/Singapore'?"));
  CHECK(says("Asia/Dehri", "write a region and a city"));
  CHECK(says("Pacific/Wellingford", "write a region and a city"));
}

TEST_CASE("a date may name its own zone, and is then judged in it") {
  const DateReading other("{date: 2026-03-08T02:30, zone: America/New_York}");
  CHECK(other.codes() == "R207@1:14");
  const DateReading fine("{date: 2026-03-08, zone: America/New_York}");
  REQUIRE(fine.date);
  CHECK(fine.date->civil.zone->name() == "America/New_York");
  const DateReading unknown("{date: 2026-03-08, zone: America/New_Yorck}");
  CHECK(unknown.codes() == "R209@1:32");
  CHECK(unknown.says("did you mean 'America/New_York'?"));
}

TEST_CASE("an unknown clock belongs to one day") {
  CHECK(DateReading("{date: 2025-11-07, clock: unknown}").date->civil.clock_unknown);
  CHECK(DateReading("{date: 2025-11, clock: unknown}").codes() == "R211@1:30");
  CHECK(DateReading("{date: 2025-11-07T10:00, clock: unknown}").codes() == "R211@1:39");
  CHECK(DateReading("{date: 2025-11-07, clock: noon}").codes() == "R133@1:33");
}

TEST_CASE("several readings keep their order, reasons and preference") {
  const DateReading choice(
      "{one_of: [2025-11-10T12:01, 2025-11-10T13:01], prefer: 2025-11-10T13:01, why: summer time}");
  REQUIRE(choice.date);
  CHECK(choice.date->kind == Kind::one_of);
  CHECK(choice.date->readings.size() == 2);
  CHECK(choice.date->preferred == 1U);
  CHECK(choice.date->why == "summer time");

  const DateReading disputed(
      "{disputed: [{date: 2025-05-14, source: A, why: x}, {date: 2025-05-15, source: B}], "
      "prefer: 2025-05-14}");
  REQUIRE(disputed.date);
  CHECK(disputed.date->kind == Kind::disputed);
  CHECK(disputed.date->readings[1].source == "B");
  CHECK(disputed.date->preferred == 0U);

  CHECK(DateReading("{one_of: [2025-11-10, 2025-11-11], prefer: 2025-11-12}").codes() ==
        "R212@1:50");
  CHECK(DateReading("{one_of: 2025-11-10}").codes() == "R213@1:8");
  CHECK(DateReading("{one_of: [2025-11-10, 2025-11-31]}").codes() == "R202@1:29");
}

TEST_CASE("a date can be counted from something, or be its date") {
  const DateReading counted("{within: 60 days, of: exchange, counting: day_of}");
  REQUIRE(counted.date);
  CHECK(counted.date->kind == Kind::anchored);
  CHECK(counted.date->within->days == 60);
  CHECK(counted.date->of.name.value == "exchange");
  CHECK(counted.date->counting == Counting::day_of);
  CHECK(DateReading("{within: 60 days, of: exchange}").date->counting == Counting::day_after);
  CHECK_FALSE(DateReading("{of: exchange}").date->within);
  CHECK(DateReading("{within: 60 days}").codes() == "R126@1:7");
  CHECK(DateReading("{within: two months, of: exchange}").codes() == "R214@1:16");
  CHECK(DateReading("{planned: 2027-01}").date->kind == Kind::planned);
}

TEST_CASE("a map that is no date says so once") {
  CHECK(DateReading("{day: 2026-11-27}").codes() == "R210@1:7");
  CHECK(DateReading("{date: 2026-11-27, one_of: [2026-11-27, 2026-11-28]}")
            .found.count(Severity::error) == 1);
  CHECK(DateReading("{date: 2026-11-27, clok: unknown}").codes() == "R125@1:26");
}

}  // namespace inforce
