// R401, R402, R403: whether a change can act on what it names.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;
using test::said_beside;

// A change on line 11 of a control that holds until the end of June.
std::string changed(const std::string& keys) {
  return said({{"a", "control: licence, from: 2025-01-01, through: 2025-06-30"}, {"b", keys}});
}

}  // namespace

TEST_CASE("a change meets its target for a minute at least") {
  CHECK(changed("suspends: a, from: 2025-07-01") == "law.yaml:11 R401");
  CHECK(changed("suspends: a, from: 2025-06-30").empty());
  CHECK(changed("suspends: a, from: 2025-06-30T23:59").empty());
  CHECK(changed("suspends: a, from: 2024-01-01, through: 2024-12-31") == "law.yaml:11 R401");
  CHECK(changed("suspends: a, from: 2024-01-01, through: 2025-01-01").empty());
}

TEST_CASE("it is enough that some reading of the dates meets") {
  CHECK(changed("suspends: a, from: 2025-06/2025-07").empty());
  CHECK(changed("suspends: a, from: 2025-07~").empty());
  CHECK(changed("suspends: a, from: 2025-08~") == "law.yaml:11 R401");
}

TEST_CASE("what is extended may be met in the added stretch") {
  CHECK(said({{"a", "control: licence, from: 2025-01-01, through: 2025-06-30"},
              {"b", "extends: a, from: 2025-06-01, new_through: 2025-07-31"},
              {"c", "suspends: a, from: 2025-07-01"}})
            .empty());
}

TEST_CASE("what another act has ended is changed no more") {
  const auto changed_after_end = [](const std::string& end, const std::string& day) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "ends: a, how: repeal, from: 2025-06-01" + end},
                 {"c", "suspends: a, from: " + day}});
  };
  CHECK(changed_after_end("", "2025-06-02") == "law.yaml:12 R402");
  CHECK(changed_after_end("", "2025-05-31").empty());
  // An end that may not act leaves something to be changed.
  CHECK(changed_after_end(", confidence: recalled", "2025-06-02").empty());
  CHECK(changed_after_end(", scope: {items: gallium}", "2025-06-02").empty());
}

TEST_CASE("a suspension that was lifted before it began suspends nothing") {
  const auto paused_again = [](const std::string& lifted, const std::string& day) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "suspends: a, from: 2025-02-01, through: 2025-12-31"},
                 {"c", "resumes: " + lifted + ", from: 2025-05-01"},
                 {"d", "suspends: a, from: " + day + ", through: 2025-12-31"}});
  };
  CHECK(paused_again("a", "2025-07-01") == "law.yaml:13 R402");
  CHECK(paused_again("b", "2025-07-01").empty());
  CHECK(paused_again("a", "2025-05-01") == "law.yaml:13 R402");
  CHECK(paused_again("a", "2025-04-30").empty());
  CHECK(paused_again("a, confidence: recalled", "2025-07-01").empty());
}

TEST_CASE("only the target's own side acts on it") {
  const auto by = [](const std::string& head) {
    return said_beside({{"a", "control: licence, from: 2025-01-01"}}, head + "zone: UTC\n",
                       {{"b", "suspends: law/a, from: 2025-02-01"}});
  };
  CHECK(by("issuer: bureau\n") == "other.yaml:10 R403");
  CHECK(by("issuer: ministry\n").empty());
  CHECK(by("issuer: [bureau, ministry]\n").empty());
}

TEST_CASE("an act brings law of its own side") {
  const auto by = [](const std::string& head) {
    return said_beside({{"a", "control: licence, from: 2025-01-01"},
                        {"c", "replaces: a, with: other/b, from: 2025-02-01"}},
                       head + "zone: UTC\n", {{"b", "control: licence, from: 2025-01-01"}});
  };
  CHECK(by("issuer: bureau\n") == "law.yaml:11 R403");
  CHECK(by("issuer: ministry\n").empty());
}

}  // namespace inforce
