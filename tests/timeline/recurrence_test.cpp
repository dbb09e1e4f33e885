#include "timeline/recurrence.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "tests/support/property.h"

namespace inforce::test {
namespace {

Recurrence every(std::string_view text) { return {.cadence = parse_cadence(text).value()}; }

Recurrence every(std::string_view text, Date first) {
  Recurrence recurrence = every(text);
  recurrence.first = first;
  return recurrence;
}

Recurrence every(std::string_view text, Date first, MonthEnd month_end) {
  Recurrence recurrence = every(text, first);
  recurrence.month_end = month_end;
  return recurrence;
}

std::string keys(const Recurrence& recurrence, Date from, Date through) {
  std::string text;
  for (const RecurringPeriod& period : periods(recurrence, from, through)) text += period.key + ' ';
  return text;
}

std::string in(int year, const Recurrence& recurrence) {
  return keys(recurrence, {year, 1, 1}, {year, 12, 31});
}

std::string stretch(const RecurringPeriod& period) {
  return iso(period.first) + "/" + iso(period.last);
}

}  // namespace

TEST_CASE("calendar years, quarters and months have their own names and days") {
  CHECK(keys(every("calendar year"), {2026, 6, 1}, {2028, 1, 1}) == "2026 2027 2028 ");
  CHECK(keys(every("quarter"), {2026, 3, 31}, {2026, 10, 1}) == "2026-Q1 2026-Q2 2026-Q3 2026-Q4 ");
  CHECK(keys(every("month"), {2026, 12, 31}, {2027, 2, 1}) == "2026-12 2027-01 2027-02 ");
  const auto february = periods(every("month"), {2024, 2, 29}, {2024, 2, 29});
  REQUIRE(february.size() == 1);
  CHECK(stretch(february[0]) == "2024-02-01/2024-02-29");
}

TEST_CASE("the first and the last period are those that hold the days named, and they are whole") {
  Recurrence soybeans = every("calendar year", {2026, 1, 1});
  soybeans.last = Date(2028, 12, 31);
  CHECK(keys(soybeans, Date::first(), Date::last()) == "2026 2027 2028 ");
  Recurrence talks = every("quarter", {2023, 8, 15});
  talks.last = Date(2024, 1, 1);
  CHECK(keys(talks, Date::first(), Date::last()) == "2023-Q3 2023-Q4 2024-Q1 ");
}

TEST_CASE("every so many days, weeks, months or years is counted from the first day") {
  CHECK(keys(every("10 days", {2026, 1, 1}), {2026, 1, 10}, {2026, 1, 21}) ==
        "2026-01-01 2026-01-11 2026-01-21 ");
  CHECK(keys(every("2 weeks", {2026, 1, 5}), {2026, 1, 1}, {2026, 2, 1}) ==
        "2026-01-05 2026-01-19 ");
  CHECK(in(2026, every("6 months", {2025, 3, 15})) == "2025-09-15 2026-03-15 2026-09-15 ");
  const auto year = periods(every("1 year", {2025, 11, 10}), {2026, 11, 9}, {2026, 11, 9});
  REQUIRE(year.size() == 1);
  CHECK(stretch(year[0]) == "2025-11-10/2026-11-09");
}

TEST_CASE("no period begins before the first day or after the last") {
  Recurrence recurrence = every("1 month", {2026, 3, 15});
  recurrence.last = Date(2026, 5, 15);
  CHECK(keys(recurrence, Date::first(), Date::last()) == "2026-03-15 2026-04-15 2026-05-15 ");
  recurrence.last = Date(2026, 5, 14);
  CHECK(keys(recurrence, Date::first(), Date::last()) == "2026-03-15 2026-04-15 ");
  CHECK(keys(recurrence, {2026, 2, 1}, {2026, 1, 1}).empty());
}

TEST_CASE("a month without the day has its last day, or is passed over") {
  const Date first(2026, 1, 31);
  CHECK(keys(every("1 month", first, MonthEnd::last_day), first, {2026, 5, 1}) ==
        "2026-01-31 2026-02-28 2026-03-31 2026-04-30 ");
  CHECK(keys(every("1 month", first, MonthEnd::skip), first, {2026, 5, 31}) ==
        "2026-01-31 2026-03-31 2026-05-31 ");
  const auto skipping = periods(every("1 month", first, MonthEnd::skip), first, first);
  CHECK(stretch(skipping[0]) == "2026-01-31/2026-03-30");
}

TEST_CASE("every year from 29 February") {
  const Date leap(2024, 2, 29);
  CHECK(keys(every("1 year", leap, MonthEnd::last_day), leap, {2028, 12, 31}) ==
        "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29 ");
  const Recurrence skipping = every("1 year", leap, MonthEnd::skip);
  CHECK(keys(skipping, leap, {2030, 1, 1}) == "2024-02-29 2028-02-29 ");
  CHECK(in(2103, skipping) == "2096-02-29 ");  // 2100 has none
  CHECK(in(2027, every("FREQ=YEARLY", leap, MonthEnd::last_day)) == "2027-02-28 ");
  CHECK(in(2027, every("FREQ=YEARLY", leap, MonthEnd::skip)).empty());
}

TEST_CASE("a rule names days") {
  const Date first(2026, 1, 1);
  CHECK(in(2026, every("FREQ=YEARLY;BYMONTH=3,9;BYMONTHDAY=31,-1", first, MonthEnd::skip)) ==
        "2026-03-31 2026-09-30 ");
  CHECK(keys(every("FREQ=MONTHLY;BYDAY=-1FR", first), first, {2026, 3, 31}) ==
        "2026-01-30 2026-02-27 2026-03-27 ");
  CHECK(keys(every("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", first), first, {2026, 2, 28}) ==
        "2026-01-30 2026-02-27 ");
  CHECK(keys(every("FREQ=DAILY;COUNT=2", first), Date::first(), Date::last()) ==
        "2026-01-01 2026-01-02 ");
  CHECK(keys(every("FREQ=WEEKLY;UNTIL=20260115", first), Date::first(), Date::last()) ==
        "2026-01-01 2026-01-08 2026-01-15 ");
  const auto day = periods(every("FREQ=DAILY", first), first, first);
  CHECK(stretch(day[0]) == "2026-01-01/2026-01-01");
}

TEST_CASE("a first day that the rule does not name is not among its days") {
  CHECK(keys(every("FREQ=MONTHLY;BYDAY=TU", {2026, 1, 1}), {2026, 1, 1}, {2026, 1, 7}) ==
        "2026-01-06 ");
}

TEST_CASE("several days of a rule that one month lacks become one last day") {
  CHECK(keys(every("FREQ=MONTHLY;BYMONTHDAY=29,30,31", {2026, 2, 1}, MonthEnd::last_day),
             {2026, 2, 1}, {2026, 3, 29}) == "2026-02-28 2026-03-29 ");
}

TEST_CASE("a rule that never comes has no days, and none goes on for ever") {
  CHECK(
      in(2026, every("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", {2026, 1, 1}, MonthEnd::skip)).empty());
  const auto all = periods(every("FREQ=YEARLY", {2026, 1, 1}), Date::first(), Date::last());
  REQUIRE(all.size() == 475);
  CHECK(all.back().first == Date(2500, 1, 1));
  CHECK(in(9998, every("FREQ=DAILY", {9998, 1, 1})).empty());
}

TEST_CASE("the calendar's ends are ends") {
  CHECK(in(9999, every("quarter")) == "9999-Q1 9999-Q2 9999-Q3 9999-Q4 ");
  const auto last = periods(every("calendar year"), Date::last(), Date::last());
  CHECK(stretch(last.at(0)) == "9999-01-01/9999-12-31");
  CHECK(in(9999, every("1 year", {9998, 6, 1})) == "9998-06-01 9999-06-01 ");
  CHECK(in(0, every("calendar year")) == "0000 ");
}

namespace {

Date some_day() { return add_days(Date(2019, 1, 1), *rc::gen::inRange(0, 4000)); }

Recurrence some_recurrence() {
  const auto* text =
      *rc::gen::element("calendar year", "quarter", "month", "1 day", "7 days", "3 weeks",
                        "1 month", "2 months", "5 months", "1 year", "4 years");
  return every(text, some_day(), *rc::gen::element(MonthEnd::last_day, MonthEnd::skip));
}

}  // namespace

TEST_CASE("periods follow each other without a gap, each with a name of its own") {
  holds_always("periods tile", [] {
    const Recurrence recurrence = some_recurrence();
    const Date from = some_day();
    const auto all = periods(recurrence, from, add_days(from, *rc::gen::inRange(0, 3000)));
    for (std::size_t i = 1; i < all.size(); ++i) {
      RC_ASSERT(all[i].first - all[i - 1].last == 1);
      RC_ASSERT(all[i - 1].key < all[i].key);
    }
    for (const RecurringPeriod& period : all) RC_ASSERT(period.first <= period.last);
  });
}

TEST_CASE("a window shows the periods that touch it, and the same ones as any wider window") {
  holds_always("a window only cuts", [] {
    const Recurrence recurrence = some_recurrence();
    const Date from = some_day();
    const Date through = add_days(from, *rc::gen::inRange(0, 800));
    auto wider = periods(recurrence, add_days(from, -3000), add_days(through, 3000));
    wider.erase(std::remove_if(wider.begin(), wider.end(),
                               [&](const RecurringPeriod& period) {
                                 return period.last < from || through < period.first;
                               }),
                wider.end());
    RC_ASSERT(periods(recurrence, from, through) == wider);
  });
}

namespace {

// The months of a rule, day by day, from the law alone: a listed day counts if the month has it,
// else its last day does or nothing.
std::vector<Date> naive_month_days(Date first, int interval, const std::vector<int>& days,
                                   MonthEnd month_end, Date through) {
  std::vector<Date> found;
  for (Date day = first; day <= through; day = add_days(day, 1)) {
    const int months = 12 * (day.year() - first.year()) + day.month() - first.month();
    if (months % interval != 0) continue;
    const int length = last_day_of_month(day.year(), day.month());
    const auto falls_here = [&](int listed) {
      if (listed > length) return month_end == MonthEnd::last_day && day.day() == length;
      return listed > 0 ? listed == day.day() : length + 1 + listed == day.day();
    };
    if (std::any_of(days.begin(), days.end(), falls_here)) found.push_back(day);
  }
  return found;
}

std::vector<Date> naive_weekdays(Date first, int interval, int nth, Weekday weekday, Date through) {
  std::vector<Date> found;
  for (Date day = first; day <= through; day = add_days(day, 1)) {
    const int months = 12 * (day.year() - first.year()) + day.month() - first.month();
    if (months % interval != 0 || day.weekday() != weekday) continue;
    const int from_end = (last_day_of_month(day.year(), day.month()) - day.day()) / 7 + 1;
    if (nth == (nth > 0 ? (day.day() - 1) / 7 + 1 : -from_end)) found.push_back(day);
  }
  return found;
}

std::vector<Date> days_of(const Recurrence& recurrence, Date through) {
  std::vector<Date> days;
  for (const RecurringPeriod& period : periods(recurrence, Date::first(), through)) {
    days.push_back(period.first);
  }
  return days;
}

}  // namespace

TEST_CASE("days of the month by rule are those counted day by day") {
  holds_always("BYMONTHDAY", [] {
    const int day = *rc::gen::inRange(1, 32);
    const int other = *rc::gen::element(-1, -2, -28, 1, 15, 30);
    const int interval = *rc::gen::inRange(1, 14);
    const auto month_end = *rc::gen::element(MonthEnd::last_day, MonthEnd::skip);
    const Date first = some_day();
    const Date through = add_days(first, 2000);
    const std::string rule = "FREQ=MONTHLY;INTERVAL=" + std::to_string(interval) +
                             ";BYMONTHDAY=" + std::to_string(day) + "," + std::to_string(other);
    RC_ASSERT(days_of(every(rule, first, month_end), through) ==
              naive_month_days(first, interval, {day, other}, month_end, through));
  });
}

TEST_CASE("weekdays of the month by rule are those counted day by day") {
  holds_always("BYDAY", [] {
    constexpr const char* names[] = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
    const int weekday = *rc::gen::inRange(0, 7);
    const int nth = *rc::gen::element(-5, -2, -1, 1, 2, 3, 4, 5);
    const int interval = *rc::gen::inRange(1, 14);
    const Date first = some_day();
    const Date through = add_days(first, 2000);
    const std::string rule = "FREQ=MONTHLY;INTERVAL=" + std::to_string(interval) +
                             ";BYDAY=" + std::to_string(nth) + names[weekday];
    RC_ASSERT(days_of(every(rule, first), through) ==
              naive_weekdays(first, interval, nth, static_cast<Weekday>(weekday), through));
  });
}

TEST_CASE("a step and the rule that says the same begin on the same days") {
  holds_always("step = rule", [] {
    const int count = *rc::gen::inRange(1, 20);
    const auto [unit, frequency] =
        *rc::gen::element(std::pair("days", "DAILY"), std::pair("weeks", "WEEKLY"),
                          std::pair("months", "MONTHLY"), std::pair("years", "YEARLY"));
    const Date first = some_day();
    const auto month_end = *rc::gen::element(MonthEnd::last_day, MonthEnd::skip);
    const Recurrence step = every(std::to_string(count) + " " + unit, first, month_end);
    const Recurrence rule = every(
        std::string("FREQ=") + frequency + ";INTERVAL=" + std::to_string(count), first, month_end);
    RC_ASSERT(days_of(step, add_days(first, 5000)) == days_of(rule, add_days(first, 5000)));
  });
}

}  // namespace inforce::test
