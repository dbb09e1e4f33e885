// R236: hours are counted from a moment.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;

// What is said of a deadline (line 10) so long after an event with this date.
std::string counted(const std::string& length, const std::string& date) {
  return Loading("provisions:\n  a: {obligation: x, from: 2025-01-01, within: " + length +
                 ", of: fire}\n  rule: {control: licence, from: 2025-01-01, cite: {source: text, "
                 "at: x}}\nevents:\n  talks: {title: Talks, date: 2025-03-03}\n  fire: {title: "
                 "Fire, date: " +
                 date + "}\n")
      .codes();
}

}  // namespace

TEST_CASE("hours are not counted from a day whose hour nobody told") {
  CHECK(counted("12 hours", "2026-05-01") == "law.yaml:10 R236");
  CHECK(counted("30 minutes", "2026-05-01") == "law.yaml:10 R236");
  CHECK(counted("12 hours", "2026-05") == "law.yaml:10 R236");
  CHECK(counted("12 hours", "{one_of: [2026-05-01, 2026-05-02T12:00], why: x}") ==
        "law.yaml:10 R236");
  CHECK(counted("12 hours", "{of: talks}") == "law.yaml:10 R236");
  CHECK(counted("12 hours", "{within: 3 days, of: talks}") == "law.yaml:10 R236");
}

TEST_CASE("hours are counted from a minute, and from an hour that is said to be open") {
  CHECK(counted("12 hours", "2026-05-01T14:20").empty());
  CHECK(counted("12 hours", "{date: 2026-05-01, clock: unknown}").empty());
  CHECK(counted("12 hours", "{of: rule}").empty());
  CHECK(counted("2 days", "2026-05-01").empty());
  CHECK(Loading("provisions:\n  a: {obligation: x, from: 2025-01-01, within: 12 hours, of: "
                "fire}\nevents:\n  fire: {title: Fire, planned: 2026-05-01}\n")
            .codes()
            .empty());
}

TEST_CASE("events that date each other are another matter") {
  CHECK(Loading("provisions:\n  a: {obligation: x, from: 2025-01-01, within: 12 hours, of: "
                "fire}\nevents:\n  fire: {title: Fire, date: {of: talks}}\n  talks: {title: Talks, "
                "date: {of: fire}}\n")
            .codes()
            .find("R236") == std::string::npos);
}

}  // namespace inforce
