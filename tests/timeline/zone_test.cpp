#include "timeline/zone.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/property.h"

namespace inforce::test {
namespace {

Zone zone(std::string_view name) { return find_zone(name).value(); }

std::string utc_of(Date date, std::string_view zone_name) {
  return iso_utc(first_minute(date, zone(zone_name)));
}

constexpr int at(int hours, int minutes) { return 60 * hours + minutes; }

}  // namespace

TEST_CASE("a zone is found by its IANA name and nothing else") {
  CHECK(zone("Asia/Shanghai").name() == "Asia/Shanghai");
  CHECK(zone("Asia/Shanghai") == zone("Asia/Shanghai"));
  CHECK(zone("Asia/Shanghai") != zone("Asia/Tokyo"));
  CHECK(zone("UTC") == utc());
  for (const auto* name : {"", "Asia/Beijing", "asia/shanghai", "Shanghai", "../etc/passwd", "Asia",
                           "+08:00", "Asia/Shanghai "}) {
    CAPTURE(name);
    const auto found = find_zone(name);
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error() == "no zone is called '" + std::string(name) + "'");
  }
}

TEST_CASE("the machine's own zone is not one of a law") {
  CHECK_FALSE(find_zone("localtime").has_value());
  const auto names = zone_names();
  CHECK(std::find(names.begin(), names.end(), "localtime") == names.end());
}

TEST_CASE("zone names are sorted, and each of them can be found") {
  const auto names = zone_names();
  CHECK(std::is_sorted(names.begin(), names.end()));
  CHECK(names.size() > 300);
  for (const auto& name : names) {
    const auto found = find_zone(name);
    CHECK_MESSAGE(found.has_value(), name);
  }
}

TEST_CASE("a day begins at its first minute in its zone") {
  CHECK(utc_of(Date(2026, 11, 28), "Asia/Shanghai") == "2026-11-27T16:00Z");
  CHECK(utc_of(Date(2026, 11, 28), "America/New_York") == "2026-11-28T05:00Z");
  CHECK(utc_of(Date(2026, 8, 1), "America/New_York") == "2026-08-01T04:00Z");
  CHECK(utc_of(Date(2026, 11, 28), "UTC") == "2026-11-28T00:00Z");
}

TEST_CASE("00:01 in New York on 2025-11-10 is 13:01 in Beijing") {
  const auto new_york = instant_of({Date(2025, 11, 10), at(0, 1)}, zone("America/New_York"));
  const auto beijing = instant_of({Date(2025, 11, 10), at(13, 1)}, zone("Asia/Shanghai"));
  REQUIRE(new_york.has_value());
  CHECK(new_york == beijing);
}

TEST_CASE("a day of changing clocks has 23 or 25 hours") {
  const Zone new_york = zone("America/New_York");
  const auto length = [&](Date day) {
    return first_minute_after(day, new_york) - first_minute(day, new_york);
  };
  CHECK(length(Date(2026, 3, 7)) == 24 * 60);
  CHECK(length(Date(2026, 3, 8)) == 23 * 60);
  CHECK(length(Date(2026, 11, 1)) == 25 * 60);
  CHECK(last_minute(Date(2026, 3, 8), new_york) + 1 == first_minute(Date(2026, 3, 9), new_york));
}

TEST_CASE("a minute in a gap does not exist, and the gap says where the clocks went") {
  const Zone new_york = zone("America/New_York");
  const CivilMinute lost{Date(2026, 3, 8), at(2, 30)};
  const auto read = instant_of(lost, new_york);
  REQUIRE_FALSE(read.has_value());
  CHECK(iso_utc(read.error().jump) == "2026-03-08T07:00Z");
  CHECK(read.error().resumed == CivilMinute{Date(2026, 3, 8), at(3, 0)});
  CHECK(instants_of(lost, new_york).empty());
  CHECK(instant_at_or_after(lost, new_york) == read.error().jump);
  CHECK(instant_of({Date(2026, 3, 8), at(1, 59)}, new_york).has_value());
  CHECK(instant_of({Date(2026, 3, 8), at(3, 0)}, new_york) == read.error().jump);
}

TEST_CASE("a minute that comes twice is the earlier one, and both can be had") {
  const Zone new_york = zone("America/New_York");
  const CivilMinute twice{Date(2026, 11, 1), at(1, 30)};
  const auto both = instants_of(twice, new_york);
  REQUIRE(both.size() == 2);
  CHECK(both[1] - both[0] == 60);
  CHECK(instant_of(twice, new_york) == both[0]);
  CHECK(instants_of({Date(2026, 11, 1), at(2, 0)}, new_york).size() == 1);
  CHECK(instants_of({Date(2026, 11, 1), at(0, 59)}, new_york).size() == 1);
}

TEST_CASE("a day whose midnight was jumped over begins later") {
  const Zone beirut = zone("Asia/Beirut");
  const Instant begin = first_minute(Date(2024, 3, 31), beirut);
  CHECK(civil(begin, beirut) == CivilMinute{Date(2024, 3, 31), at(1, 0)});
  CHECK(civil(begin - 1, beirut) == CivilMinute{Date(2024, 3, 30), at(23, 59)});
}

TEST_CASE("a day the zone skipped does not exist") {
  const Zone apia = zone("Pacific/Apia");
  CHECK(day_exists(Date(2011, 12, 29), apia));
  CHECK_FALSE(day_exists(Date(2011, 12, 30), apia));
  CHECK(day_exists(Date(2011, 12, 31), apia));
  CHECK(first_minute(Date(2011, 12, 30), apia) == first_minute(Date(2011, 12, 31), apia));
  CHECK(iso_utc(first_minute(Date(2011, 12, 30), apia)) == "2011-12-30T10:00Z");
  CHECK_FALSE(instant_of({Date(2011, 12, 30), at(12, 0)}, apia).has_value());
}

TEST_CASE("a day that began twice begins the first time") {
  // St John's set its clocks back at 00:01: the first minute of the day came again an hour later.
  const Zone st_johns = zone("America/St_Johns");
  const Date day(2010, 11, 7);
  const auto midnights = instants_of({day, 0}, st_johns);
  REQUIRE(midnights.size() == 2);
  CHECK(first_minute(day, st_johns) == midnights[0]);
  CHECK(first_minute_after(day, st_johns) - midnights[0] == 25 * 60);
}

TEST_CASE("offsets are cut to the minute") {
  const Instant t1850 = instant_at_offset({Date(1850, 1, 1), 0}, 0);
  CHECK(offset_minutes(t1850, zone("Asia/Shanghai")) == 485);      // +08:05:43
  CHECK(offset_minutes(t1850, zone("America/New_York")) == -296);  // -04:56:02
  CHECK(offset_minutes(t1850, utc()) == 0);
}

TEST_CASE("clocks go on changing after the tables end in 2037") {
  const Zone new_york = zone("America/New_York");
  CHECK(utc_of(Date(2037, 7, 1), "America/New_York") == "2037-07-01T04:00Z");
  CHECK(utc_of(Date(2038, 7, 1), "America/New_York") == "2038-07-01T04:00Z");
  CHECK(utc_of(Date(2099, 1, 1), "America/New_York") == "2099-01-01T05:00Z");
  CHECK(utc_of(Date(9999, 7, 1), "America/New_York") == "9999-07-01T04:00Z");
  CHECK(civil(first_minute(Date(2500, 1, 1), new_york) - 1, new_york).date == Date(2499, 12, 31));
  CHECK(utc_of(Date(9999, 7, 1), "Asia/Shanghai") == "9999-06-30T16:00Z");
}

TEST_CASE("the calendar's ends can be asked in any zone") {
  for (const auto* name : {"Pacific/Kiritimati", "Pacific/Pago_Pago", "America/Juneau"}) {
    const Zone far = zone(name);
    CHECK(Instant::first() < first_minute(Date::first(), far));
    CHECK(first_minute_after(Date::last(), far) < Instant::last());
    CHECK(civil_date(first_minute(Date::first(), far), far) == Date::first());
    CHECK(civil_date(last_minute(Date::last(), far), far) == Date::last());
    CHECK(civil(Instant::first(), far) == CivilMinute{Date::first(), 0});
    CHECK(civil(Instant::last(), far) == CivilMinute{Date::last(), 1439});
  }
}

TEST_CASE("laws of civil time, in every zone") {
  const auto names = zone_names();
  const auto any_zone =
      rc::gen::map(rc::gen::elementOf(names), [](const std::string& name) { return zone(name); });
  const auto any_date = rc::gen::map(rc::gen::inRange(-60000, 1'000'000),
                                     [](int days) { return Date::from_days_since_epoch(days); });
  const auto any_instant =
      rc::gen::map(rc::gen::inRange<std::int64_t>(-80'000'000, 400'000'000),
                   [](std::int64_t minutes) { return Instant::from_minutes_since_epoch(minutes); });

  holds_always("the first minute shows the date or a later one, the minute before an earlier one",
               [&] {
                 const Zone where = *any_zone;
                 const Date date = *any_date;
                 const Instant begin = first_minute(date, where);
                 RC_ASSERT(date <= civil_date(begin, where));
                 RC_ASSERT(civil_date(begin - 1, where) < date);
                 RC_ASSERT(begin <= first_minute(add_days(date, 1), where));
               });
  holds_always("an instant is among those of the civil minute it shows", [&] {
    const Zone where = *any_zone;
    const Instant t = *any_instant;
    const auto found = instants_of(civil(t, where), where);
    RC_ASSERT(std::find(found.begin(), found.end(), t) != found.end());
    RC_ASSERT(instant_of(civil(t, where), where) == found.front());
    RC_ASSERT(std::is_sorted(found.begin(), found.end()));
  });
}

TEST_CASE("an offset is +HH:MM, -HH:MM or Z") {
  CHECK(parse_offset("Z") == 0);
  CHECK(parse_offset("+08:00") == 480);
  CHECK(parse_offset("-05:00") == -300);
  CHECK(parse_offset("-03:30") == -210);
  CHECK(offset_text(480) == "+08:00");
  CHECK(offset_text(-210) == "-03:30");
  CHECK(offset_text(0) == "Z");
  for (const auto* text : {"", "+8", "+0800", "08:00", "+08:00 ", "z", "UTC", "+08.00"}) {
    const auto read = parse_offset(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error() == "'" + std::string(text) + "' is not of the form +08:00, -05:00 or Z");
  }
  CHECK(parse_offset("+16:00").error() == "no clock is +16:00 from UTC");
  CHECK(parse_offset("+08:60").error() == "no clock is +08:60 from UTC");
  CHECK(instant_at_offset({Date(2026, 2, 24), 0}, -300) ==
        first_minute(Date(2026, 2, 24), zone("America/New_York")));
}

TEST_CASE("a clock runs from 00:00 to 23:59") {
  CHECK(clock(0) == "00:00");
  CHECK(clock(1) == "00:01");
  CHECK(clock(1439) == "23:59");
  CHECK(parse_clock("00:01") == 1);
  CHECK(parse_clock("23:59") == 1439);
  CHECK(parse_clock("24:00").error() == "24:00 is 00:00 of the next day; write that");
  CHECK(parse_clock("12:60").error() == "no clock shows 12:60: it runs from 00:00 to 23:59");
  CHECK(parse_clock("9:30").error() == "'9:30' is not of the form HH:MM, from 00:00 to 23:59");
  CHECK_FALSE(parse_clock("00:01:00").has_value());
  CHECK_FALSE(parse_clock("").has_value());
}

}  // namespace inforce::test
