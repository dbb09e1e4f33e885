// R228: wherever a date is counted, working days are not; but the deadline of an obligation by its
// calendar (parse_obligation_test.cpp).
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;

// What is said of these provisions beside a rule (line 10) and an event, with the count in question
// put in for "$".
std::string said(const std::string& provision, const std::string& unit) {
  std::string text =
      "provisions:\n  rule: {control: licence, from: 2025-01-01, cite: {source: text, at: x}}\n  " +
      provision + "\nevents:\n  talks: {title: Talks, date: 2025-03-03}\n";
  text.replace(text.find('$'), 1, "45 " + unit);
  return Loading(text).codes();
}

}  // namespace

TEST_CASE("a count of working days is refused wherever a date stands") {
  const std::string cite = ", cite: {source: text, at: x}}";
  const std::vector<std::string> provisions = {
      "a: {control: licence, from: {within: $, of: talks}" + cite,
      "a: {control: licence, from: 2025-01-01, through: {within: $, of: talks}" + cite,
      "a: {control: licence, from: 2025-01-01, for: $" + cite,
      "a: {postpones: rule, from: 2025-01-01, new_from: {within: $, of: talks}" + cite,
      "a: {obligation: x, due: {within: $, of: talks}}",
      "a: {obligation: x, within: $, of: talks}",
      "a: {obligation: x, due: 2025-06-01, restated: {due: {within: $, of: talks}, source: "
      "s}}",
      "a: {parameter: x, values: [{from: {within: $, of: talks}, value: 1 %}]}",
  };
  for (const std::string& provision : provisions) {
    CAPTURE(provision);
    CHECK(said(provision, "working days") == "law.yaml:11 R228");
    CHECK(said(provision, "days").empty());
  }
  const std::string amended =
      "o: {obligation: x}\n  a: {amends: o, from: 2025-06-01, terms: {due: {within: $, of: "
      "talks}}" +
      cite;
  CHECK(said(amended, "working days") == "law.yaml:12 R228");
  CHECK(said(amended, "days").empty());
}

TEST_CASE("an event is not dated in working days") {
  const auto event = [](const std::string& unit) {
    return Loading(
               "events:\n  talks: {title: Talks, date: 2025-03-03}\n"
               "  signing: {title: Signing, date: {within: 45 " +
               unit + ", of: talks}}\n")
        .codes();
  };
  CHECK(event("working days") == "law.yaml:11 R228");
  CHECK(event("days").empty());
}

}  // namespace inforce
