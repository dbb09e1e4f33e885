#include "timeline/cadence.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

using Kind = Cadence::Kind;
using Why = CadenceError::Kind;

Cadence of(std::string_view text) { return parse_cadence(text).value(); }

CadenceError refused(std::string_view text) {
  const auto read = parse_cadence(text);
  REQUIRE_MESSAGE(!read.has_value(), text);
  return read.error();
}

std::string why_not(std::string_view text) { return refused(text).message; }

bool needs(std::string_view text, Date first) { return needs_month_end(of(text), first); }

std::string named(std::string_view text) {
  const auto days = parse_named_days(text);
  return days ? iso(days->first) + "/" + iso(days->last) : "none";
}

}  // namespace

TEST_CASE("a cadence is a stretch of the calendar, a length or a rule") {
  CHECK(of("calendar year").kind == Kind::calendar_year);
  CHECK(of("quarter").kind == Kind::quarter);
  CHECK(of("month").kind == Kind::month);
  CHECK(of("2 weeks").kind == Kind::step);
  CHECK(of("2 weeks").step == Duration{.weeks = 2});
  CHECK(of("1 year").step == Duration{.years = 1});
  CHECK(of("FREQ=MONTHLY;BYDAY=-1FR").kind == Kind::rule);
  CHECK(of("FREQ=MONTHLY;BYDAY=-1FR").rule.parts == "FREQ=MONTHLY;BYDAY=-1FR");
}

TEST_CASE("lengths and rules are counted from a first day") {
  CHECK(of("1 month").needs_first_day());
  CHECK(of("FREQ=DAILY").needs_first_day());
  CHECK_FALSE(of("month").needs_first_day());
}

TEST_CASE("what is no cadence says why") {
  CHECK(why_not("year") == "'year' can be two things");
  CHECK(why_not("often") == "'often' does not say how often");
  CHECK(why_not("") == "'' does not say how often");
  CHECK(why_not("0 days") == "'0 days' never moves on");
  CHECK(why_not("12 hours") == "'12 hours' is less than a day");
  CHECK(why_not("5 working days") == "'5 working days' is no length that recurs");
  CHECK(why_not("Quarter") == "'Quarter' does not say how often");
}

TEST_CASE("a part of a rule that is not supported is named") {
  CHECK(why_not("FREQ=DAILY;BYHOUR=9") == "'BYHOUR' is not supported");
  CHECK(why_not("FREQ=YEARLY;RSCALE=HEBREW") == "'RSCALE' is not supported");
  CHECK(why_not("FREQ=YEARLY;SKIP=BACKWARD") == "'SKIP' is not supported");
  CHECK(why_not("FREQ=HOURLY") == "'FREQ=HOURLY' is not supported");
  CHECK(why_not("FREQ=QUARTERLY") == "'FREQ=QUARTERLY' is not supported");
  CHECK(why_not("FREQ=DAILY;BYEASTER=1") == "'BYEASTER' is no part of a rule that we know");
  CHECK(why_not("FREQ=DAILY;UNTIL=20281231T000000Z") ==
        "'UNTIL=20281231T000000Z' is not supported");
  CHECK(why_not("FREQ=YEARLY;BYMONTHDAY=15;COUNT=2") ==
        "BYMONTHDAY is supported with FREQ=YEARLY only beside BYMONTH");
  CHECK(why_not("FREQ=DAILY;UNTIL=20290229") == "'UNTIL=20290229' is not supported");
  for (const auto* rule : {"FREQ=DAILY;BYHOUR=9", "FREQ=SECONDLY", "FREQ=YEARLY;BYYEARDAY=366"}) {
    CHECK(refused(rule).kind == Why::unsupported_part);
  }
}

TEST_CASE("values of a rule are within their range") {
  CHECK(why_not("FREQ=MONTHLY;BYMONTHDAY=32") == "'32' cannot stand in 'BYMONTHDAY'");
  CHECK(why_not("FREQ=MONTHLY;BYMONTHDAY=0") == "'0' cannot stand in 'BYMONTHDAY'");
  CHECK(why_not("FREQ=MONTHLY;BYMONTHDAY=-29") == "'-29' cannot stand in 'BYMONTHDAY'");
  CHECK(why_not("FREQ=MONTHLY;BYMONTHDAY=1,") == "'' cannot stand in 'BYMONTHDAY'");
  CHECK(why_not("FREQ=YEARLY;BYMONTH=13") == "'13' cannot stand in 'BYMONTH'");
  CHECK(why_not("FREQ=YEARLY;BYMONTH=-1") == "'-1' cannot stand in 'BYMONTH'");
  CHECK(why_not("FREQ=DAILY;INTERVAL=0") == "'0' cannot stand in 'INTERVAL'");
  CHECK(why_not("FREQ=DAILY;INTERVAL=1,2") == "'1,2' cannot stand in 'INTERVAL'");
  CHECK(why_not("FREQ=DAILY;INTERVAL=70000") == "'70000' cannot stand in 'INTERVAL'");
  CHECK(why_not("FREQ=DAILY;INTERVAL=99999999999999") ==
        "'99999999999999' cannot stand in 'INTERVAL'");
  CHECK(why_not("FREQ=WEEKLY;BYDAY=XX") == "'XX' cannot stand in 'BYDAY'");
  CHECK(why_not("FREQ=MONTHLY;BYDAY=0MO") == "'0MO' cannot stand in 'BYDAY'");
  CHECK(why_not("FREQ=WEEKLY;WKST=1MO") == "'1MO' cannot stand in 'WKST'");
  CHECK(of("FREQ=MONTHLY;BYMONTHDAY=1,-1,+15").rule.by_month_day == std::vector<int>{1, -1, 15});
  CHECK(of("FREQ=YEARLY;BYDAY=53MO,-53FR").rule.has_by_day);
}

TEST_CASE("parts of a rule that do not stand together are refused") {
  for (const auto* rule : {
           "FREQ=MONTHLY;FREQ=DAILY",
           "FREQ=DAILY;COUNT=2;UNTIL=20281231",
           "FREQ=MONTHLY;BYWEEKNO=3",
           "FREQ=MONTHLY;BYYEARDAY=100",
           "FREQ=WEEKLY;BYMONTHDAY=1",
           "FREQ=WEEKLY;BYDAY=1MO",
           "FREQ=YEARLY;BYWEEKNO=3;BYDAY=1MO",
           "FREQ=DAILY;BYSETPOS=2",
       }) {
    CHECK_MESSAGE(refused(rule).kind == Why::contradiction, rule);
  }
  for (const auto* rule : {"BYDAY=MO;INTERVAL=2", "FREQ=DAILY;", "=", "FREQ=DAILY;BYDAY"}) {
    CHECK_MESSAGE(refused(rule).kind != Why::contradiction, rule);
  }
}

TEST_CASE("a rule may end by itself") {
  CHECK(of("FREQ=DAILY;COUNT=2").rule.has_bound);
  CHECK(of("FREQ=DAILY;UNTIL=20281231").rule.has_bound);
  CHECK_FALSE(of("FREQ=DAILY").rule.has_bound);
}

TEST_CASE("days that some month lacks need to be settled") {
  CHECK(needs("1 month", {2026, 1, 29}));
  CHECK_FALSE(needs("1 month", {2026, 1, 28}));
  CHECK_FALSE(needs("31 days", {2026, 1, 31}));
  CHECK(needs("1 year", {2024, 2, 29}));
  CHECK(needs("4 years", {2024, 2, 29}));  // there is no 2100-02-29
  CHECK_FALSE(needs("1 year", {2026, 1, 31}));
  CHECK(needs("6 months", {2026, 8, 31}));
  CHECK_FALSE(needs("6 months", {2026, 7, 31}));
  CHECK_FALSE(needs("6 months", {2026, 12, 30}));
  CHECK_FALSE(needs("month", {2026, 1, 31}));
}

TEST_CASE("of a rule the same days need to be settled, but for those a weekday picks") {
  CHECK(needs("FREQ=MONTHLY;BYMONTHDAY=31", {2026, 1, 1}));
  CHECK_FALSE(needs("FREQ=MONTHLY;BYMONTHDAY=-28", {2026, 1, 31}));
  CHECK_FALSE(needs("FREQ=MONTHLY;BYMONTHDAY=-1", {2026, 1, 31}));
  CHECK_FALSE(needs("FREQ=MONTHLY;BYMONTHDAY=28", {2026, 1, 31}));
  CHECK(needs("FREQ=MONTHLY", {2026, 1, 29}));
  CHECK(needs("FREQ=YEARLY", {2024, 2, 29}));
  CHECK_FALSE(needs("FREQ=YEARLY", {2026, 12, 31}));
  CHECK(needs("FREQ=YEARLY;BYMONTH=4,12", {2026, 12, 31}));
  CHECK(needs("FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=31", {2026, 1, 1}));
  CHECK_FALSE(needs("FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=31", {2026, 1, 1}));
  CHECK_FALSE(needs("FREQ=DAILY;BYMONTHDAY=31", {2026, 1, 31}));
  CHECK_FALSE(needs("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=31", {2026, 1, 31}));
  CHECK_FALSE(needs("FREQ=YEARLY;BYYEARDAY=100", {2024, 2, 29}));
}

TEST_CASE("a name stands for its days") {
  CHECK(named("2026") == "2026-01-01/2026-12-31");
  CHECK(named("2026-Q1") == "2026-01-01/2026-03-31");
  CHECK(named("2026-Q4") == "2026-10-01/2026-12-31");
  CHECK(named("2024-02") == "2024-02-01/2024-02-29");
  CHECK(named("2026-03-15") == "2026-03-15/2026-03-15");
  for (const auto* text : {"", "26", "2026-Q5", "2026-Q0", "2026-q1", "2026-13", "2026-00", "20a6",
                           "2026/03", "2026-3", "2026-02-29", "2026-0"}) {
    CHECK_MESSAGE(named(text) == "none", text);
  }
}

}  // namespace inforce::test
