#include "engine/finding.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::morning;
using test::provision;

Zone zone(const char* name) { return *find_zone(name); }
When day(int year, unsigned month, unsigned day_number) {
  return {Date{year, month, day_number}, std::nullopt};
}

std::string name_of(FindingClass finding_class) { return std::string(word(finding_class)); }

}  // namespace

TEST_CASE("a day is the minutes of its zone, a minute is itself") {
  const Minutes all = minutes_of(day(2025, 5, 1), zone("Asia/Shanghai"));
  CHECK(all.from == morning(2025, 5, 1));
  CHECK(all.until == morning(2025, 5, 2));
  const Minutes one = minutes_of({Date{2025, 5, 1}, morning(2025, 5, 1)}, zone("UTC"));
  CHECK(one.from == morning(2025, 5, 1));
  CHECK(one.until == morning(2025, 5, 1) + 1);
}

TEST_CASE("a day on which the clocks jump is an hour shorter or longer") {
  const auto length = [](const When& when) {
    const Minutes all = minutes_of(when, zone("America/New_York"));
    return all.until - all.from;
  };
  CHECK(length(day(2026, 3, 8)) == 23 * 60);
  CHECK(length(day(2026, 3, 9)) == 24 * 60);
  CHECK(length(day(2026, 11, 1)) == 25 * 60);
}

TEST_CASE("a day the zone skipped stands for the minute of the jump") {
  const Minutes none = minutes_of(day(2011, 12, 30), zone("Pacific/Apia"));
  CHECK(none.until == none.from + 1);
  CHECK(none.from == first_minute(Date{2011, 12, 31}, zone("Pacific/Apia")));
}

TEST_CASE("a provision is judged at the date it attaches to, if told, else at all told") {
  Provision attached;
  attached.attaches_to = Role::entry;
  const Provision unknown;
  Question question;
  question.when = day(2025, 1, 1);
  CHECK(dates_for(question, attached) == std::vector<When>{day(2025, 1, 1)});
  question.dates[static_cast<std::size_t>(Role::loading)] = day(2025, 2, 1);
  CHECK(dates_for(question, attached) == std::vector<When>{day(2025, 2, 1)});
  question.dates[static_cast<std::size_t>(Role::entry)] = day(2025, 3, 1);
  CHECK(dates_for(question, attached) == std::vector<When>{day(2025, 3, 1)});
  CHECK(dates_for(question, unknown).size() == 2);
  question.dates[static_cast<std::size_t>(Role::entry)] = day(2025, 2, 1);
  CHECK(dates_for(question, unknown) == std::vector<When>{day(2025, 2, 1)});
}

TEST_CASE("a permission is judged on the date of what it excepts") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-05-01, attaches_to: departure") +
      provision("older",
                "permission: old contracts, excepts: rule, from: 2025-05-01, "
                "if_all: [\"contract < 2025-03-01\"]"));
  CHECK(asking.chronicle.book().at(asking.id("law/older")).attaches_to == Role::departure);
  QuestionText question;
  question.dates = {{"departure", "2025-06-01"}, {"contract", "2025-02-01"}};
  CHECK(asking.finding(question, "law/older").finding_class == FindingClass::applies);
  CHECK(asking.finding(question, "law/rule").finding_class == FindingClass::does_not_apply);
}

TEST_CASE("a class is of the whole day, or of a part of it") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-05-01T12:00, until: 2025-05-03T12:00"));
  const auto on = [&](const char* date) {
    return name_of(asking.finding(Asking::dated(date), "law/rule").finding_class);
  };
  CHECK(on("2025-04-30") == name_of(FindingClass::does_not_apply));
  CHECK(on("2025-05-01") == name_of(FindingClass::applies_in_part));
  CHECK(on("2025-05-02") == name_of(FindingClass::applies));
  CHECK(on("2025-05-03") == name_of(FindingClass::applies_in_part));
  CHECK(on("2025-05-01T11:59+08:00") == name_of(FindingClass::does_not_apply));
  CHECK(on("2025-05-01T12:00+08:00") == name_of(FindingClass::applies));
}

TEST_CASE("what may apply at some minute and never surely may apply") {
  const Asking asking(provision("rule",
                                "control: licence, from: {date: 2025-05-01, "
                                "clock: unknown}"));
  CHECK(asking.finding(Asking::dated("2025-04-30"), "law/rule").finding_class ==
        FindingClass::does_not_apply);
  CHECK(asking.finding(Asking::dated("2025-05-01"), "law/rule").finding_class ==
        FindingClass::may_apply);
  CHECK(asking.finding(Asking::dated("2025-05-02"), "law/rule").finding_class ==
        FindingClass::applies);
}

TEST_CASE("a status is a set over the day asked") {
  const Asking asking(provision("rule", "control: licence, from: 2025-05-01T12:00"));
  Statuses both(Status::pending);
  both.add(Status::operative);
  CHECK(asking.finding(Asking::dated("2025-05-01"), "law/rule").status == both);
  CHECK(asking.finding(Asking::dated("2025-05-02"), "law/rule").status ==
        Statuses(Status::operative));
}

TEST_CASE("a reading says since when without a break") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-01-01") +
      provision("pause", "suspends: rule, from: 2025-02-01, through: 2025-02-28") +
      provision("step", "amends: rule, from: 2025-04-01, terms: {effect: prohibition}"));
  const Reading now = asking.finding(Asking::dated("2025-05-01"), "law/rule").by_texts;
  CHECK(now.since == morning(2025, 3, 1));
  CHECK_FALSE(now.next.has_value());
  const Reading paused = asking.finding(Asking::dated("2025-02-15"), "law/rule").by_texts;
  CHECK(paused.next == morning(2025, 3, 1));
  CHECK_FALSE(paused.since.has_value());
}

TEST_CASE("with an announcement the texts say one thing and the words another") {
  const Asking asking(
      isle(provision("rule", "control: licence, from: 2025-01-01, through: 2025-05-31"),
           {isle_word(provision("more",
                                "extends: law/rule, from: 2025-05-15, new_through: 2025-12-31"))}));
  const Finding found = asking.finding(Asking::dated("2025-06-01"), "law/rule");
  CHECK(found.finding_class == FindingClass::may_apply);
  CHECK(found.by_texts.finding_class == FindingClass::does_not_apply);
  CHECK(found.by_announcement.finding_class == FindingClass::applies);
  CHECK(found.by_announcement.since == morning(2025, 1, 1));
  CHECK(asking.finding(Asking::dated("2025-05-31"), "law/rule").open_kinds.empty());
}

TEST_CASE("a charge whose rate is open says why") {
  const Asking asking(
      provision("fee", "charge: 10 %, from: 2025-01-01") +
      provision("more", "amends: fee, from: 2025-06-01, scope: {origin: JP}, terms: {rate: 20 %}") +
      provision(
          "less",
          "amends: fee, from: 2025-06-10/2025-06-20, scope: {origin: CN}, terms: {rate: 5 %}"));
  const Finding found = asking.finding(Asking::dated("2025-06-15"), "law/fee");
  CHECK(found.finding_class == FindingClass::applies);
  CHECK(found.open_kinds == (OpenKinds(OpenKind::facts) | OpenKind::text));
  REQUIRE(found.open_points.size() == 2);
  const OpenPoint& origin =
      found.open_points[0].kind == OpenKind::facts ? found.open_points[0] : found.open_points[1];
  CHECK(origin.settle == "--origin");
  CHECK(asking.finding(Asking::dated("2025-05-31"), "law/fee").open_points.empty());
}

}  // namespace inforce
