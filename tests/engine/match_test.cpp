#include "engine/match.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::morning;
using test::provision;
using Set = std::vector<std::pair<std::string, std::string>>;

// "yes", "no" or "unclear": does the scope reach what is told, on 2025-07-01?
std::string reach(const std::string& scope, QuestionText text) {
  const Asking asking(provision("rule", "control: licence, scope: " + scope + ", from: always"));
  if (text.date.empty() && text.dates.empty()) text.date = "2025-07-01";
  const Open reaches = asking.finding(text, "law/rule").reaches;
  CHECK(reaches.kinds.empty() == (reaches.value != Truth::unclear));
  switch (reaches.value) {
    case Truth::no: return "no";
    case Truth::unclear: return "unclear";
    case Truth::yes: break;
  }
  return "yes";
}

QuestionText item(const std::string& name) {
  QuestionText text;
  text.items = {name};
  return text;
}
QuestionText set(const Set& values) {
  QuestionText text;
  text.set = values;
  return text;
}
QuestionText parties(const std::vector<std::string>& ids, const std::vector<std::string>& names) {
  QuestionText text;
  text.parties = ids;
  text.party_names = names;
  return text;
}
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
QuestionText entry(const std::string& date) {
  QuestionText text;
  text.dates = {{"entry", date}};
  return text;
}

}  // namespace

TEST_CASE("an item below the scope's is reached, one above only perhaps, one beside not") {
  CHECK(reach("{items: tin}", item("wire")) == "yes");
  CHECK(reach("{items: tin}", item("tin")) == "yes");
  CHECK(reach("{items: tin}", item("ore")) == "unclear");
  CHECK(reach("{items: tin}", item("lead")) == "no");
  CHECK(reach("{items: [lead, tin]}", item("tin")) == "yes");
}

TEST_CASE("an item that overlaps the scope's is reached only perhaps") {
  CHECK(reach("{items: tin}", item("metal")) == "unclear");
  CHECK(reach("{items: lead}", item("metal")) == "no");
}

TEST_CASE("not turns a test round and leaves what is open open") {
  CHECK(reach("{items: {not: tin}}", item("wire")) == "no");
  CHECK(reach("{items: {not: tin}}", item("ore")) == "unclear");
  CHECK(reach("{items: {not: tin}}", item("peat")) == "yes");
  CHECK(reach("{items: {not: [tin, peat]}}", item("peat")) == "no");
}

TEST_CASE("what a question does not tell leaves every test open") {
  for (const char* scope :
       {"{items: tin}", "{departure: CN}", "{destination: {not: US}}", "{origin: CN}",
        "{transit: SG}", "{party: listed}", "{end_use: civil}", "{purity: {at_least: 99 %}}",
        "{contents: {of: tin, share: {at_least: 1 %}}}",
        "{ownership: {by: listed, share: {at_least: 50 %}}}"}) {
    CAPTURE(scope);
    CHECK(reach(scope, {}) == "unclear");
  }
}

TEST_CASE("one test that fails settles the scope, whatever is untold") {
  CHECK(reach("{items: tin, end_use: military}", item("peat")) == "no");
  CHECK(reach("{items: tin, end_use: military}", item("tin")) == "unclear");
}

TEST_CASE("a place is one of those named, and the two ends of a route are two places") {
  QuestionText text;
  text.departure = "CN";
  text.destination = "US";
  CHECK(reach("{departure: [JP, CN]}", text) == "yes");
  CHECK(reach("{destination: [JP, CN]}", text) == "no");
  CHECK(reach("{destination: {not: [JP, CN]}}", text) == "yes");
  CHECK(reach("{origin: CN}", text) == "unclear");
}

TEST_CASE("one end use of several is enough") {
  QuestionText text;
  text.end_use = "military";
  CHECK(reach("{end_use: [civil, military]}", text) == "yes");
  CHECK(reach("{end_use: civil}", text) == "no");
  CHECK(reach("{end_use: {not: civil}}", text) == "yes");
}

TEST_CASE("no party is on no list, read or not") {
  CHECK(reach("{party: listed}", parties({"none"}, {})) == "no");
  CHECK(reach("{party: secret}", parties({"none"}, {})) == "no");
  CHECK(reach("{party: {not: [listed, secret]}}", parties({"none"}, {})) == "yes");
}

TEST_CASE("a party's name is not listed by name, and open on a list nobody read") {
  CHECK(reach("{party: listed}", parties({}, {"Somebody"})) == "no");
  CHECK(reach("{party: secret}", parties({}, {"Somebody"})) == "unclear");
  CHECK(reach("{party: [listed, secret]}", parties({"mine-ltd"}, {"Somebody"})) == "yes");
}

TEST_CASE("any party on a list is enough") {
  CHECK(reach("{party: listed}", parties({"ore-ltd", "mine-ltd"}, {})) == "yes");
  CHECK(reach("{party: listed}", parties({"ore-ltd"}, {})) == "no");
}

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

TEST_CASE("shares of contents add up, and those untold may reach the limit") {
  const std::string scope = "{contents: {of: [tin, lead], origin: CN, share: {at_least: 0.1 %}}}";
  CHECK(reach(scope, set({{"contents.tin.CN", "0.05%"}, {"contents.lead.CN", "0.05%"}})) == "yes");
  CHECK(reach(scope, set({{"contents.tin.CN", "0.05%"}, {"contents.lead.CN", "0.04%"}})) == "no");
  CHECK(reach(scope, set({{"contents.tin.CN", "0.05%"}})) == "unclear");
  CHECK(reach(scope, set({{"contents.tin.CN", "0.1%"}})) == "yes");
}

TEST_CASE("contents of another origin do not count, those of an item below do") {
  const std::string scope = "{contents: {of: tin, origin: CN, share: {at_least: 0.1 %}}}";
  CHECK(reach(scope, set({{"contents.tin.US", "5%"}, {"contents.tin.CN", "0.01%"}})) == "no");
  CHECK(reach(scope, set({{"contents.tin.US", "5%"}})) == "unclear");
  CHECK(reach(scope, set({{"contents.wire.CN", "0.2%"}})) == "yes");
}

TEST_CASE("a share of a wider item bounds that of the narrower") {
  const std::string scope = "{contents: {of: tin, share: {at_least: 0.1 %}}}";
  CHECK(reach(scope, set({{"contents.ore", "0.09%"}})) == "no");
  CHECK(reach(scope, set({{"contents.ore", "0.2%"}})) == "unclear");
}

TEST_CASE("an attribute meets its limit or its words") {
  CHECK(reach("{purity: {more_than: 99.9 %}}", set({{"purity", "99.9 %"}})) == "no");
  CHECK(reach("{purity: {more_than: 99.9 %}}", set({{"purity", "99.90001 %"}})) == "yes");
  CHECK(reach("{form: {is: [powder, flake]}}", set({{"form", "flake"}})) == "yes");
  CHECK(reach("{form: {is: [powder, flake]}}", set({{"form", "other"}})) == "no");
}

TEST_CASE("a number of another unit, or a word, leaves a test of a number open") {
  const auto rule = [](const std::string& name, const std::string& test) {
    return provision(name, "control: licence, scope: {weight: " + test + "}, from: always");
  };
  const Asking asking(rule("kilos", "{at_least: 5 kg}") + rule("grams", "{at_least: 5 g}") +
                      rule("words", "{is: heavy}"));
  const auto truth = [&](const std::string& told, const std::string& name) {
    QuestionText text = set({{"weight", told}});
    text.date = "2025-07-01";
    return asking.finding(text, "law/" + name).reaches.value;
  };
  CHECK(truth("4000 g", "grams") == Truth::yes);
  CHECK(truth("4000 g", "kilos") == Truth::unclear);
  CHECK(truth("4000 g", "words") == Truth::unclear);
  CHECK(truth("5 kg", "kilos") == Truth::yes);
  CHECK(truth("5 kg", "grams") == Truth::unclear);
  CHECK(truth("heavy", "words") == Truth::yes);
  CHECK(truth("heavy", "kilos") == Truth::unclear);
}

TEST_CASE("a date test knows the day before, the day and the day after") {
  const auto on = [](const std::string& order) {
    const std::string scope = "{dates: [\"entry " + order + " 2025-02-28\"]}";
    return reach(scope, entry("2025-02-27")) + ' ' + reach(scope, entry("2025-02-28")) + ' ' +
           reach(scope, entry("2025-03-01"));
  };
  CHECK(on("<") == "yes no no");
  CHECK(on("<=") == "yes yes no");
  CHECK(on(">") == "no no yes");
  CHECK(on(">=") == "no yes yes");
}

TEST_CASE("a minute inside the day told leaves the test open for want of the clock") {
  const std::string scope = "{dates: [\"entry < 2025-02-28T00:01\"]}";
  CHECK(reach(scope, entry("2025-02-27")) == "yes");
  CHECK(reach(scope, entry("2025-02-28")) == "unclear");
  CHECK(reach(scope, entry("2025-03-01")) == "no");
  CHECK(reach(scope, entry("2025-02-28T00:00+08:00")) == "yes");
  CHECK(reach(scope, entry("2025-02-28T00:01+08:00")) == "no");
}

TEST_CASE("one date stands for all roles, several only for those told") {
  const std::string scope = "{dates: [\"loading < 2025-07-01\"]}";
  CHECK(reach(scope, Asking::dated("2025-06-30")) == "yes");
  CHECK(reach(scope, Asking::dated("2025-07-01")) == "no");
  CHECK(reach(scope, entry("2025-06-30")) == "unclear");
}

TEST_CASE("an imprecise date in a test is open law, not a missing fact") {
  const Asking asking(
      provision("rule", "control: licence, scope: {dates: [\"entry < 2025-02\"]}, from: always"));
  CHECK(asking.finding(entry("2025-01-31"), "law/rule").reaches == certainly);
  CHECK(asking.finding(entry("2025-02-14"), "law/rule").reaches == open_for(OpenKind::text));
  CHECK(asking.finding(entry("2025-02-28"), "law/rule").reaches == certainly_not);
}

TEST_CASE("a permission must be claimed: what is untold fails its tests") {
  const Asking asking(provision("ban", "control: prohibition, from: always") +
                      provision("way",
                                "permission: goods under way, excepts: ban, from: always, scope: "
                                "{end_use: civil}, if_all: [\"loading < 2025-07-01\"]"));
  QuestionText text = entry("2025-07-02");
  text.end_use = "civil";
  CHECK(asking.effect(text, "law/ban") == "prohibition");
  text.dates.emplace_back("loading", "2025-06-30");
  CHECK(asking.effect(text, "law/ban") == "nothing");
  text.end_use.reset();
  CHECK(asking.effect(text, "law/ban") == "prohibition");
}

}  // namespace inforce
