#include "engine/ownership.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"
#include "tests/engine/reaching.h"

namespace inforce {
namespace {

using test::Asking;
using test::parties;
using test::provision;
using test::reach;
using test::set;
using test::Set;

// Sub is owned 60 % by mid, and mid 60 % by top, the only chief.
std::vector<std::pair<std::string, std::string>> isle_of_holdings() {
  return test::isle(provision("rule",
                              "control: licence, scope: {ownership: {by: chiefs, share: "
                              "{at_least: 50 %}}}, from: always"),
                    {{"parties-of-holdings/parties.yaml", R"(parties:
  top: {title: Top}
  loner: {title: Loner}
  mid: {title: Mid, owned_by: [{party: top, share: 60 %}]}
  sub: {title: Sub, owned_by: [{party: mid, share: 60 %}]}
  kin: {title: Kin, owned_by: [{party: loner, share: 60 %}]}
groups:
  chiefs: {title: Chiefs, members: [top]}
)"}});
}

}  // namespace

TEST_CASE("a share owned is told, or read from the owners on file") {
  const std::string half = "{ownership: {by: listed, share: {at_least: 50 %}}}";
  CHECK(reach(half, set({{"ownership.listed", "49.9 %"}})) == "no");
  CHECK(reach(half, set({{"ownership.listed", "50 %"}})) == "yes");
  CHECK(reach(half, parties({"none"}, {})) == "no");
  CHECK(reach(half, parties({"ore-ltd"}, {})) == "yes");
  CHECK(reach(half, parties({"mine-ltd"}, {})) == "unclear");
  CHECK(reach(half, parties({}, {"Somebody"})) == "unclear");
}

TEST_CASE("owners not on file may be listed as well") {
  const auto owned = [](const std::string& share) {
    return reach("{ownership: {by: listed, share: " + share + "}}", parties({"ore-ltd"}, {}));
  };
  CHECK(owned("{at_least: 60 %}") == "yes");
  CHECK(owned("{more_than: 60 %}") == "unclear");
  CHECK(owned("{less_than: 60 %}") == "no");
  CHECK(owned("{at_most: 60 %}") == "unclear");
}

TEST_CASE("a share told stands for no party whose record says otherwise") {
  const std::string half = "{ownership: {by: listed, share: {at_least: 50 %}}}";
  const auto told = [&](QuestionText text, const std::string& share) {
    text.set = {{"ownership.listed", share}};
    return reach(half, text);
  };
  // Mine Ltd has no owner on file; Ore Ltd is owned 60 % by Mine Ltd, which is listed.
  CHECK(told(parties({"mine-ltd", "ore-ltd"}, {}), "10 %") == "yes");
  CHECK(told(parties({"ore-ltd", "mine-ltd"}, {}), "10 %") == "yes");
  CHECK(told(parties({"ore-ltd"}, {"Somebody"}), "10 %") == "yes");
  CHECK(told(parties({"mine-ltd"}, {"Somebody"}), "10 %") == "no");
  CHECK(told(parties({"mine-ltd"}, {}), "50 %") == "yes");
}

TEST_CASE("what an owner with owners on file holds may be held by a listed one through it") {
  const auto reach_of = [](const std::string& party, const Set& told) {
    const Asking asking(isle_of_holdings());
    QuestionText text = parties({party}, {});
    text.date = "2025-07-01";
    text.set = told;
    return asking.finding(text, "law/rule").reaches.value;
  };
  CHECK(reach_of("mid", {}) == Truth::yes);
  CHECK(reach_of("sub", {}) == Truth::unclear);  // 60 % by mid, itself 60 % by top
  CHECK(reach_of("kin", {}) == Truth::no);       // 60 % by a party of which nothing is on file
  CHECK(reach_of("sub", {{"ownership.chiefs", "0 %"}}) == Truth::no);
}

TEST_CASE("an owner counts while it is listed") {
  const Asking asking(provision(
      "rule",
      "control: licence, scope: {ownership: {by: listed, share: {at_least: 50 %}}}, from: always"));
  const auto on = [&](const char* minute) {
    QuestionText text = parties({"ore-ltd"}, {});
    text.date = minute;
    return asking.finding(text, "law/rule").reaches.value;
  };
  CHECK(on("2025-01-31T23:59Z") == Truth::no);
  CHECK(on("2025-02-01T00:00Z") == Truth::yes);
  CHECK(on("2026-01-31T23:59Z") == Truth::yes);
  CHECK(on("2026-02-01T00:00Z") == Truth::no);
}

}  // namespace inforce
