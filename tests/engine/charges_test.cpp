#include "engine/charges.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::provision;

std::string text(const RateLines& lines) {
  if (lines.certain == lines.at_worst) return lines.certain;
  return lines.certain + " / " + lines.cautious + " / " + lines.at_worst;
}

// "30", "10 / 12.5 / 12.5", of several stacks "a: 30 %; b: 5 USD/t", "not encoded" where there is
// no sum.
std::string due(const Asking& asking, const QuestionText& question) {
  std::string all;
  for (const ChargeStack& stack : charges(asking.ask(question))) {
    all += (all.empty() ? "" : "; ") + stack.name + ": " +
           (stack.sum ? text(*stack.sum) : std::string("not encoded")) + ' ' + stack.unit;
  }
  return all;
}
std::string due(const Asking& asking, const std::string& date) {
  return due(asking, Asking::dated(date));
}

// The sums of each run of the day.
std::string runs(const Asking& asking, const std::string& date) {
  std::string all;
  const ChargeStack stack = charges(asking.on(date)).front();
  for (const ChargeRun& run : stack.runs) {
    all += (all.empty() ? "" : "; ") + text(run.sum) + (run.has_gap ? " and more" : "");
  }
  return all;
}

std::string charge(const std::string& name, const std::string& fields,
                   const std::string& stack = "border") {
  return provision(name, "charge: " + fields + ", component: " + name + ", stack: " + stack);
}

}  // namespace

TEST_CASE("the components of a stack add up, from the first minute to the last") {
  const Asking asking(charge("a", "10 %, from: 2025-02-01") +
                      charge("b", "2.5 %, from: 2025-03-01, through: 2025-03-31"));
  CHECK(due(asking, "2025-01-31") == "border: 0 %");
  CHECK(due(asking, "2025-02-01") == "border: 10 %");
  CHECK(due(asking, "2025-02-28") == "border: 10 %");
  CHECK(due(asking, "2025-03-01") == "border: 12.5 %");
  CHECK(due(asking, "2025-03-31") == "border: 12.5 %");
  CHECK(due(asking, "2025-04-01") == "border: 10 %");
}

TEST_CASE("what ends in the minute in which another begins is never added to it") {
  const Asking asking(charge("old", "10 %, from: 2025-01-01, until: 2025-07-24T00:01") +
                      charge("new", "12.5 %, from: 2025-07-24T00:01"));
  CHECK(due(asking, "2025-07-23") == "border: 10 %");
  CHECK(due(asking, "2025-07-24") == "border: 12.5 %");
  CHECK(runs(asking, "2025-07-24") == "10; 12.5");
  CHECK(due(asking, "2025-07-25") == "border: 12.5 %");
}

TEST_CASE("a suspended component leaves what is kept") {
  const Asking asking(charge("kept", "10 %, from: 2025-01-01") +
                      charge("rest", "24 %, from: 2025-01-01") +
                      provision("pause", "suspends: rest, from: 2025-05-14, for: 90 days"));
  CHECK(due(asking, "2025-05-13") == "border: 34 %");
  CHECK(due(asking, "2025-05-14") == "border: 10 %");
  CHECK(due(asking, "2025-08-11") == "border: 10 %");
  CHECK(due(asking, "2025-08-12") == "border: 34 %");
}

TEST_CASE("a rate follows its amendments, and what replaces it") {
  const Asking asking(charge("a", "0 %, from: 2024-09-27") +
                      provision("step", "amends: a, from: 2026-01-01, terms: {rate: 25 %}") +
                      charge("old", "20 %, from: 2025-01-01") + charge("new", "10 %") +
                      provision("cut", "replaces: old, with: new, from: 2025-11-10"));
  CHECK(due(asking, "2024-10-01") == "border: 0 %");
  CHECK(due(asking, "2025-11-09") == "border: 20 %");
  CHECK(due(asking, "2025-11-10") == "border: 10 %");
  CHECK(due(asking, "2026-01-01") == "border: 35 %");
}

TEST_CASE("while a replacement is open at least the lower rate is due") {
  const Asking asking(charge("old", "20 %, from: 2025-01-01") + charge("new", "10 %") +
                      provision("cut", "replaces: old, with: new, from: 2025-11"));
  CHECK(due(asking, "2025-10-31") == "border: 20 %");
  CHECK(due(asking, "2025-11-15") == "border: 10 / 20 / 20 %");
  CHECK(due(asking, "2025-12-01") == "border: 10 %");
}

TEST_CASE("a rate of 0 that only a fact keeps open hides no rate that open law may bring") {
  const Asking asking(isle(
      charge("old", "0 %, from: 2025-01-01, scope: {destination: US}") + charge("new", "145 %"),
      {isle_word(provision("swap", "replaces: law/old, with: law/new, from: 2025-11-01"))}));
  CHECK(due(asking, "2025-10-31") == "border: 0 %");
  CHECK(due(asking, "2025-11-01") == "border: 0 / 145 / 145 %");
}

TEST_CASE("an open date keeps a sum open, and a missing fact leaves the cautious one low") {
  const Asking asking(charge("a", "10 %, from: 2025-06") +
                      charge("b", "5 %, from: 2025-01-01, scope: {items: tin}"));
  CHECK(due(asking, "2025-06-15") == "border: 0 / 10 / 15 %");
  QuestionText tin = Asking::dated("2025-06-15");
  tin.items = {"tin"};
  CHECK(due(asking, tin) == "border: 5 / 15 / 15 %");
  tin.items = {"peat"};
  CHECK(due(asking, tin) == "border: 0 / 10 / 10 %");
}

TEST_CASE("charges of one component are alternatives") {
  const auto of_class = [](const std::string& name, const std::string& rate,
                           const std::string& item) {
    return provision(name, "charge: " + rate +
                               ", component: review, stack: border, from: "
                               "2025-01-01, scope: {items: " +
                               item + "}");
  };
  const Asking asking(of_class("a", "25 %", "tin") + of_class("b", "15 %", "peat"));
  CHECK(due(asking, "2025-06-15") == "border: 0 / 0 / 25 %");
  QuestionText tin = Asking::dated("2025-06-15");
  tin.items = {"tin"};
  CHECK(due(asking, tin) == "border: 25 %");
}

TEST_CASE("stacks stand apart, and so do units") {
  const Asking asking(
      charge("a", "10 %, from: 2025-01-01") + charge("b", "5 %, from: 2025-01-01", "other") +
      charge("c", "7 USD/t, from: 2025-01-01") + provision("d", "charge: 1 %, from: 2025-01-01"));
  CHECK(due(asking, "2025-06-01") == "border: 10 %; other: 5 %; border: 7 USD/t; : 1 %");
}

TEST_CASE("a gap leaves no sum, on the days on which it may hold") {
  const std::string gap =
      "not_encoded: [{at: spring, why: it changed, stack: border, from: 2025-04, until: "
      "2025-05-14T12:01}]\n";
  const std::string law = charge("a", "10 %, from: 2025-01-01");
  const Asking asking(isle(law + gap));
  CHECK(due(asking, "2025-03-31") == "border: 10 %");
  CHECK(due(asking, "2025-04-01") == "border: not encoded %");
  CHECK(due(asking, "2025-05-13") == "border: not encoded %");
  CHECK(due(asking, "2025-05-14") == "border: not encoded %");
  CHECK(runs(asking, "2025-05-14") == "10 and more; 10");
  CHECK(due(asking, "2025-05-15") == "border: 10 %");
}

TEST_CASE("a permission needs both of its dates, and an untold one does not lift") {
  const Asking asking(
      charge("a", "10 %, attaches_to: entry, from: 2026-02-24T00:01") +
      provision("transit",
                "permission: goods under way, excepts: a, from: 2026-02-24T00:01, if_all: "
                "[\"loading < 2026-02-24T00:01\", \"entry < 2026-02-28T00:01\"]"));
  const auto told = [&](std::vector<std::pair<std::string, std::string>> dates) {
    QuestionText question;
    question.dates = std::move(dates);
    return due(asking, question);
  };
  CHECK(told({{"entry", "2026-02-24"}}) == "border: 10 %");
  CHECK(told({{"entry", "2026-02-25"}, {"loading", "2026-02-20"}}) == "border: 0 %");
  CHECK(told({{"entry", "2026-02-28"}, {"loading", "2026-02-20"}}) == "border: 10 %");
  CHECK(told({{"entry", "2026-02-25"}, {"loading", "2026-02-25"}}) == "border: 10 %");
}

TEST_CASE("of several dates the least is certain, and which counts is law or a fact") {
  const auto with = [](const std::string& attaches) {
    return charge("a", "10 %, from: 2025-06-01" + attaches);
  };
  QuestionText dates;
  dates.dates = {{"departure", "2025-05-30"}, {"loading", "2025-06-02"}};
  CHECK(due(Asking(with("")), dates) == "border: 0 / 10 / 10 %");
  CHECK(due(Asking(with(", attaches_to: entry")), dates) == "border: 0 / 0 / 10 %");
  CHECK(due(Asking(with(", attaches_to: loading")), dates) == "border: 10 %");
}

TEST_CASE("an announcement leaves both sums to be told") {
  const Asking asking(isle(
      charge("a", "24 %, from: 2025-01-01") + provision("pause",
                                                        "suspends: a, from: 2025-05-01, through: "
                                                        "2025-11-10"),
      {isle_word(provision("more",
                           "extends: law/pause, from: 2025-11-11, new_through: "
                           "2026-01-10"))}));
  const auto on = [&](const std::string& date) { return charges(asking.on(date)).front(); };
  CHECK(text(*on("2025-11-10").sum) == "0");
  CHECK_FALSE(on("2025-11-10").by_texts.has_value());
  const ChargeStack after = on("2025-11-11");
  CHECK(text(*after.sum) == "0 / 24 / 24");
  REQUIRE(after.by_texts.has_value());
  CHECK(text(*after.by_texts) == "24");
  CHECK(text(*after.by_announcement) == "0");
}

}  // namespace inforce
