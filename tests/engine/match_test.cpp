#include "engine/match.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"
#include "tests/engine/reaching.h"

namespace inforce {
namespace {

using test::Asking;
using test::item;
using test::morning;
using test::parties;
using test::provision;
using test::reach;
using test::set;

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

TEST_CASE("what another good is told to contain does not count") {
  const std::string scope = "{contents: {of: tin, share: {at_least: 0.1 %}}}";
  CHECK(reach(scope, set({{"contents.tin", "0.05%"}, {"contents.peat", "5%"}})) == "no");
}

TEST_CASE("contents come under a wider item for a time, as goods do") {
  const std::string scope = "{contents: {of: ore, share: {at_least: 1 %}}}";
  const auto on = [&](const std::string& date, const std::string& lead) {
    QuestionText text = set({{"contents.ore", "0.5%"}, {"contents.lead", lead}});
    text.date = date;
    return reach(scope, text);
  };
  CHECK(on("2025-04-03", "1.2%") == "no");  // lead ore lies under ore from 2025-04-04 on
  CHECK(on("2025-04-05", "1.2%") == "yes");
  CHECK(on("2025-04-05", "0.7%") == "unclear");  // it may be part of the ore
  CHECK(on("2025-04-05", "0.2%") == "no");
}

TEST_CASE("the share of one country bounds that of no other") {
  const std::string any = "{contents: {of: tin, share: {at_least: 1 %}}}";
  CHECK(reach(any, set({{"contents.tin.CN", "0.05%"}})) == "unclear");
  CHECK(reach(any, set({{"contents.tin.CN", "2%"}})) == "yes");
  CHECK(reach(any, set({{"contents.tin", "0.5%"}, {"contents.tin.CN", "0.05%"}})) == "no");
  const std::string bloc = "{contents: {of: tin, origin: bloc, share: {at_least: 1 %}}}";
  CHECK(reach(bloc, set({{"contents.tin.CL", "0.05%"}})) == "unclear");
  CHECK(reach(bloc, set({{"contents.tin.CL", "0.05%"}, {"contents.tin.PE", "0.9%"}})) == "no");
  CHECK(reach(bloc, set({{"contents.tin.CL", "0.5%"}, {"contents.tin.PE", "0.5%"}})) == "yes");
  CHECK(reach(bloc, set({{"contents.tin", "0.9%"}})) == "no");
  CHECK(reach(bloc, set({{"contents.tin", "3%"}})) == "unclear");
}

TEST_CASE("what is told of an item itself bounds it, whatever is told of wider ones") {
  const std::string scope = "{contents: {of: tin, origin: CN, share: {more_than: 2 %}}}";
  CHECK(reach(scope, set({{"contents.ore.CN", "3%"}})) == "unclear");
  CHECK(reach(scope, set({{"contents.ore.CN", "3%"}, {"contents.tin.CN", "0%"}})) == "no");
}

TEST_CASE("of contents that lie one under the other the one may be part of the other") {
  const std::string most = "{contents: {of: ore, origin: CN, share: {less_than: 1 %}}}";
  CHECK(reach(most, set({{"contents.ore.CN", "0.6%"}, {"contents.tin.CN", "0.5%"}})) == "unclear");
  CHECK(reach(most, set({{"contents.ore.CN", "0.6%"}, {"contents.tin.CN", "0.3%"}})) == "yes");
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
