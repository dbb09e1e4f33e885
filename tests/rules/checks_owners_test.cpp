// R450: what owners hold of one party together.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

std::string owned(const std::string& shares) {
  test::Texts texts = test::around("");
  texts[2].second += "  firm: {title: Firm, owned_by: [" + shares + "]}\n";
  return test::Loading(texts).codes();
}

}  // namespace

TEST_CASE("owners hold the whole at most") {
  CHECK(owned("{party: ministry, share: 60 %}, {party: bureau, share: 40 %}").empty());
  CHECK(owned("{party: ministry, share: 60 %}, {party: bureau, share: 40.000000001 %}") ==
        "parties.yaml:4 R450");
  CHECK(owned("{party: ministry, share: 60 %}, {party: ministry, share: 60 %}") ==
        "parties.yaml:4 R450");
}

TEST_CASE("that is told once of a party") {
  CHECK(owned("{party: ministry, share: 60 %}, {party: bureau, share: 60 %}, {party: CN, share: "
              "60 %}") == "parties.yaml:4 R450");
}

}  // namespace inforce
