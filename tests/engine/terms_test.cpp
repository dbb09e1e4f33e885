#include "engine/terms.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::provision;

const std::string fee = provision("fee", "charge: 10 %, from: 2024-01-01");

// "25 % or 10 %": the rates possible on the day.
std::string rates_on(const Asking& asking, const std::string& date) {
  std::string all;
  for (const Quantity& rate : asking.finding(Asking::dated(date), "law/fee").rates) {
    all += (all.empty() ? "" : " or ") + rate.digits + " " + rate.unit;
  }
  return all;
}
std::string rates_on(const std::string& more, const std::string& date) {
  return rates_on(Asking(fee + more), date);
}

}  // namespace

TEST_CASE("a rate follows its amendment from the first day on") {
  const std::string step = provision("step", "amends: fee, from: 2025-01-01, terms: {rate: 25 %}");
  CHECK(rates_on(step, "2024-12-31") == "10 %");
  CHECK(rates_on(step, "2025-01-01") == "25 %");
}

TEST_CASE("of several steps the latest by its date counts") {
  const std::string steps =
      provision("last", "amends: fee, from: 2027-01-01, terms: {rate: 50 %}") +
      provision("first", "amends: fee, from: 2025-01-01, terms: {rate: 25 %}");
  CHECK(rates_on(steps, "2026-12-31") == "25 %");
  CHECK(rates_on(steps, "2027-01-01") == "50 %");
}

TEST_CASE("while a step is open the rate before it stays possible") {
  const std::string step = provision("step", "amends: fee, from: 2025-01, terms: {rate: 25 %}");
  CHECK(rates_on(step, "2025-01-15") == "25 % or 10 %");
  CHECK(rates_on(step, "2025-01-31") == "25 %");
}

TEST_CASE("an amendment of another field leaves the rate") {
  const std::string step =
      provision("step", "amends: fee, from: 2025-01-01, terms: {scope: {items: tin}}");
  CHECK(rates_on(step, "2025-01-01") == "10 %");
}

TEST_CASE("a step with a last day gives the rate back") {
  const std::string step =
      provision("step", "amends: fee, from: 2025-01-01, through: 2025-03-31, terms: {rate: 0 %}");
  CHECK(rates_on(step, "2025-03-31") == "0 %");
  CHECK(rates_on(step, "2025-04-01") == "10 %");
}

TEST_CASE("a step that is ended or stayed gives the rate before it") {
  const std::string step = provision("step", "amends: fee, from: 2025-01-01, terms: {rate: 25 %}");
  CHECK(rates_on(step + provision("stay", "suspends: step, from: 2025-02-01, through: 2025-02-28"),
                 "2025-02-28") == "10 %");
  CHECK(rates_on(step + provision("stay", "suspends: step, from: 2025-02-01, through: 2025-02-28"),
                 "2025-03-01") == "25 %");
  CHECK(rates_on(step + provision("undone", "ends: step, how: reversed, from: 2025-02-01"),
                 "2025-02-01") == "10 %");
}

TEST_CASE("an announced step makes its rate possible") {
  const Asking asking(isle(
      fee,
      {isle_word(provision("step", "amends: law/fee, from: 2025-01-01, terms: {rate: 5 %}"))}));
  CHECK(rates_on(asking, "2024-12-31") == "10 %");
  CHECK(rates_on(asking, "2025-01-01") == "5 % or 10 %");
}

TEST_CASE("the digits of a rate are kept as written") {
  const std::string step =
      provision("step", "amends: fee, from: 2025-01-01, terms: {rate: 12.50 %}");
  CHECK(rates_on(step, "2025-01-01") == "12.50 %");
}

TEST_CASE("amendments come in the order of their dates") {
  const Asking asking(fee +
                      provision("last", "amends: fee, from: 2027-01-01, terms: {rate: 50 %}") +
                      provision("first", "amends: fee, from: 2025-01-01, terms: {rate: 25 %}"));
  const auto order = amendments_in_order(asking.chronicle.without_question(), asking.id("law/fee"));
  REQUIRE(order.size() == 2);
  CHECK(order[0]->change == asking.id("law/first"));
  CHECK(order[1]->change == asking.id("law/last"));
}

}  // namespace inforce
