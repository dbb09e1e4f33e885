#include "engine/status_line.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/for_some.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::morning;
using test::provision;

// The statuses of law/rule over time, each with its first day: "pending 2025-05-01 operative".
std::string life_of(const Asking& asking) {
  const Timeline<Statuses>& line = asking.chronicle.status(asking.id("law/rule"));
  std::string all;
  for (const auto& step : line.steps()) {
    if (!all.empty()) all += ' ' + iso(civil_date(step.from, *find_zone("Asia/Shanghai"))) + ' ';
    all += words(step.value);
  }
  return all;
}

std::string rule_with(const std::string& fields, const std::string& more = "") {
  return life_of(Asking(provision("rule", "control: licence, " + fields) + more));
}

}  // namespace

TEST_CASE("without a date there is no start, and an event not recorded gives none") {
  CHECK(rule_with("title: x") == "prospective");
  CHECK(rule_with("from: {of: pact}", "events:\n  pact: {title: Pact}\n") == "prospective");
}

TEST_CASE("a plain window is pending, operative and ended") {
  CHECK(rule_with("from: 2025-05-01, through: 2025-05-31") ==
        "pending 2025-05-01 operative 2025-06-01 ended");
  CHECK(rule_with("from: 2025-05-01, until: 2025-05-31") ==
        "pending 2025-05-01 operative 2025-05-31 ended");
  CHECK(rule_with("from: always") == "operative");
}

TEST_CASE("an imprecise start may have come, and an open last day may still count") {
  CHECK(rule_with("from: 2025-05, until_or_through: 2025-08-31") ==
        "pending 2025-05-01 pending or operative 2025-05-31 operative "
        "2025-08-31 operative or ended 2025-09-01 ended");
}

TEST_CASE("a start not before a day may never come") {
  CHECK(rule_with("from: {planned: 2025-05-01}") ==
        "prospective 2025-05-01 prospective or operative");
}

TEST_CASE("between two windows the later start is on file") {
  CHECK(rule_with("windows: [{from: 2025-01-01, through: 2025-01-31}, {from: 2025-03-01}]") ==
        "pending 2025-01-01 operative 2025-02-01 pending 2025-03-01 operative");
}

TEST_CASE("a postponement makes it pending until the new day") {
  CHECK(rule_with("from: 2025-05-01",
                  provision("late", "postpones: rule, from: 2025-04-01, new_from: 2025-07-01")) ==
        "pending 2025-07-01 operative");
  CHECK(rule_with("from: 2025-05-01",
                  provision("late", "postpones: rule, from: 2025-06-01, new_from: 2025-07-01")) ==
        "pending 2025-05-01 operative 2025-06-01 pending 2025-07-01 operative");
}

TEST_CASE("an act that ends it ends it for good") {
  CHECK(rule_with("from: 2025-05-01, through: 2025-12-31",
                  provision("over", "ends: rule, how: repeal, from: 2025-06-01")) ==
        "pending 2025-05-01 operative 2025-06-01 ended");
  CHECK(rule_with("windows: [{from: 2025-01-01, through: 2025-01-31}, {from: 2025-03-01}]",
                  provision("over", "ends: rule, how: repeal, from: 2025-02-01")) ==
        "pending 2025-01-01 operative 2025-02-01 ended");
}

TEST_CASE("a stay of an ending lifts it while it lasts") {
  CHECK(rule_with("from: 2025-05-01",
                  provision("over", "ends: rule, how: judgment, from: 2025-06-01") +
                      provision("stay", "suspends: over, from: 2025-07-01, through: 2025-07-31")) ==
        "pending 2025-05-01 operative 2025-06-01 pending 2025-07-01 operative "
        "2025-08-01 ended");
}

TEST_CASE("whatever ends it and is stayed before its start leaves it pending") {
  CHECK(rule_with("from: 2025-11-01",
                  provision("next", "control: licence") +
                      provision("anew", "replaces: rule, with: next, from: 2025-10") +
                      provision("stay", "suspends: anew, from: 2025-10-21")) ==
        "pending 2025-11-01 operative");
  CHECK(
      rule_with("from: always", provision("over", "ends: rule, how: cessation, from: 2023-12-23") +
                                    provision("stay", "suspends: over")) ==
      "operative 2023-12-23 pending 2024-01-01 operative");
}

TEST_CASE("an ending reversed brings it back, and its own lapse does not") {
  const std::string over = provision("over", "ends: rule, how: judgment, from: 2025-06-01");
  CHECK(rule_with("from: 2025-05-01",
                  over + provision("undone", "ends: over, how: reversed, from: 2025-08-01")) ==
        "pending 2025-05-01 operative 2025-06-01 pending 2025-08-01 operative");
}

TEST_CASE("suspended and back, by the default that it revives") {
  CHECK(rule_with("from: 2025-05-01",
                  provision("pause", "suspends: rule, from: 2025-06-01, through: 2025-06-30")) ==
        "pending 2025-05-01 operative 2025-06-01 suspended 2025-07-01 "
        "operative");
}

TEST_CASE("a suspension that needs an act stays until it is resumed") {
  const std::string pause = provision(
      "pause", "suspends: rule, from: 2025-06-01, through: 2025-06-30, revival: needs_act");
  CHECK(rule_with("from: 2025-05-01", pause) ==
        "pending 2025-05-01 operative 2025-06-01 suspended");
  CHECK(
      rule_with("from: 2025-05-01", pause + provision("back", "resumes: rule, from: 2025-09-01")) ==
      "pending 2025-05-01 operative 2025-06-01 suspended 2025-09-01 "
      "operative");
}

TEST_CASE("an unclear revival leaves both possible after the last day") {
  CHECK(rule_with(
            "from: 2025-05-01",
            provision("pause",
                      "suspends: rule, from: 2025-06-01, through: 2025-06-30, revival: unclear")) ==
        "pending 2025-05-01 operative 2025-06-01 suspended 2025-07-01 "
        "operative or suspended");
}

TEST_CASE("a suspension over the whole beginning means never yet operative") {
  CHECK(rule_with("from: 2025-06-15",
                  provision("pause", "suspends: rule, from: 2025-06-01, through: 2025-06-30")) ==
        "pending 2025-06-15 suspended 2025-07-01 operative");
}

TEST_CASE("a failed condition shows as suspended") {
  CHECK(
      rule_with("from: 2025-05-01, while: [promise]",
                provision("promise", "obligation: keep, from: 2025-01-01, through: 2025-07-31")) ==
      "pending 2025-05-01 operative 2025-08-01 suspended");
}

TEST_CASE("reciprocal promises hold until something else breaks one, and return") {
  CHECK(rule_with(
            "from: 2025-05-01, while: [promise]",
            provision("promise", "obligation: keep, from: 2025-01-01, while: [rule]") +
                provision("pause", "suspends: promise, from: 2025-06-01, through: 2025-06-30")) ==
        "pending 2025-05-01 operative 2025-06-01 suspended 2025-07-01 "
        "operative");
}

TEST_CASE("an extension adds its stretch, and a gap before it stays a gap") {
  CHECK(rule_with("from: 2025-05-01, through: 2025-05-31",
                  provision("more", "extends: rule, from: 2025-05-15, new_through: 2025-06-30")) ==
        "pending 2025-05-01 operative 2025-07-01 ended");
  CHECK(rule_with("from: 2025-05-01, through: 2025-05-31",
                  provision("more", "extends: rule, from: 2025-06-10, new_through: 2025-06-30")) ==
        "pending 2025-05-01 operative 2025-06-01 pending 2025-06-10 operative "
        "2025-07-01 ended");
}

TEST_CASE("a political act moves binding law only possibly") {
  const Asking asking(isle(provision("rule", "control: licence, from: 2025-05-01"),
                           {isle_word(provision("rest", "suspends: law/rule, from: 2025-06-01"))}));
  CHECK(life_of(asking) == "pending 2025-05-01 operative 2025-06-01 operative or suspended");
}

TEST_CASE("a change for some shipments does not act without a question") {
  const Asking asking(
      provision("rule", "control: licence, from: 2025-05-01") +
      provision("pause", "suspends: rule, from: 2025-06-01, scope: {destination: US}"));
  CHECK(life_of(asking) == "pending 2025-05-01 operative");
  CHECK(ForSome(asking.chronicle, asking.id("law/rule")).ever() ==
        std::vector<ProvisionId>{asking.id("law/pause")});
  QuestionText text = Asking::dated("2025-06-01");
  text.destination = "US";
  CHECK(asking.finding(text, "law/rule").status == Statuses(Status::suspended));
}

TEST_CASE("a part of each year is pending until the next one") {
  CHECK(rule_with("from: 2025-01-01, through: 2026-12-31, yearly: {from: 11-15, through: 02-29}") ==
        "pending 2025-01-01 operative 2025-03-01 pending 2025-11-15 operative "
        "2026-03-01 pending 2026-11-15 operative 2027-01-01 ended");
}

TEST_CASE("what was not checked keeps the status its dates give") {
  CHECK(rule_with("from: 2025-05-01, confidence: recalled") == "pending 2025-05-01 operative");
}

}  // namespace inforce
