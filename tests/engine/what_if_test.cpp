#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/explain.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::provision;

using Said = std::vector<std::string>;

// Of goods that go to a country, under a licence with this scope: what would change the answer, as
// far as it is about the destination.
Said other_destinations(const std::string& scope, const std::string& destination) {
  auto files =
      test::isle(provision("rule", "control: licence, from: 2025-01-01, scope: {" + scope + "}"));
  files[1].second += "  union: {title: the Union, members: [FR, DE]}\n";
  const Asking asking(std::move(files));
  QuestionText text = Asking::dated("2025-06-01");
  text.destination = destination;
  Said about;
  for (const std::string& line : explain(asking.chronicle, asking.ask(text)).would_change) {
    if (line.rfind("a destination", 0) == 0) about.push_back(line);
  }
  return about;
}

}  // namespace

TEST_CASE("what is said of other countries holds for every one of them") {
  CHECK(other_destinations("destination: US", "US") ==
        Said{"a destination other than United States: nothing"});
  // Of two named, one alone would not be told truly.
  CHECK(other_destinations("destination: [US, JP]", "US") ==
        Said{"a destination other than United States or Japan: nothing"});
  CHECK(other_destinations("destination: JP", "US").empty());
}

TEST_CASE("a group that a rule names is told apart from the countries outside it") {
  CHECK(other_destinations("destination: {not: union}", "FR") ==
        Said{"a destination other than France, and outside the Union: licence"});
  CHECK(other_destinations("destination: {not: union}", "US") ==
        Said{"a destination in the Union, such as France: nothing"});
  CHECK(other_destinations("destination: union", "US") ==
        Said{"a destination in the Union, such as France: licence"});
}

}  // namespace inforce
