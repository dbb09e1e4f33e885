#include "engine/causes.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/differences.h"
#include "engine/lanes.h"
#include "tests/engine/isle.h"

namespace inforce::test {
namespace {

// "2025-02-01 X begins on …", one for each change of a lane, for the facts told.
std::string causes(const Asking& asking, const std::string& id, const QuestionText& text = {}) {
  QuestionText asked = text;
  if (asked.date.empty()) asked.date = "2025-01-01";
  const auto known = std::make_shared<const Known>(asking.chronicle.known());
  const Evaluation evaluation(
      Asked{known, asking.question(asked), Weighing::possibly, {}, std::nullopt});
  const Lane made = lane(evaluation, asking.id(id));
  std::string all;
  for (const LaneRun& run : made.runs) {
    if (run.because.empty()) continue;
    all += iso(civil_date(run.from, made.zone)) + ' ' + run.because + '\n';
  }
  return all;
}

QuestionText goods(const std::string& item) {
  QuestionText text;
  text.items = {item};
  return text;
}

// Between the last day of 2024 and the first of 2025.
std::vector<Difference> at_new_year(const Asking& asking, QuestionText text = {}) {
  text.date = "2024-12-31";
  const Answer before = asking.ask(text);
  text.date = "2025-01-01";
  const Answer after = asking.ask(text);
  return differences({asking.chronicle, before}, {asking.chronicle, after});
}

Difference of(const std::string& id, const std::vector<Difference>& all) {
  const auto found =
      std::find_if(all.begin(), all.end(), [&](const Difference& one) { return one.id == id; });
  REQUIRE(found != all.end());
  return *found;
}

const std::string ban =
    provision("ban", "control: prohibition, scope: {items: ore}, from: 2024-06-01");

std::pair<std::string, std::string> act(const std::string& name, const std::string& fields) {
  return {name + ".yaml", isle_head(name) + provision("act", fields)};
}

TEST_CASE("the start and the end of a permission are told as such") {
  const Asking asking(ban + provision("free",
                                      "permission: free, excepts: law/ban, scope: {items: ore}, "
                                      "from: 2025-02-01, through: 2025-03-31"));
  QuestionText text = goods("ore");
  CHECK(causes(asking, "law/ban", text) ==
        "2024-06-01 law/ban begins on 2024-06-01\n"
        "2025-02-01 law/free excepts goods from it from 2025-02-01\n"
        "2025-04-01 law/free has its last day on 2025-03-31\n");
}

TEST_CASE("what ends, suspends or brings back a permission is told with it") {
  const std::string free =
      provision("free", "permission: free, excepts: law/ban, from: 2024-07-01");
  const Asking ended(
      isle(ban + free, {act("late", "ends: law/free, how: repeal, from: 2025-01-01")}));
  CHECK(causes(ended, "law/ban", goods("ore"))
            .find("2025-01-01 law/free no longer excepts goods from it: late/act ends it from "
                  "2025-01-01\n") != std::string::npos);
  const Asking stayed(
      isle(ban + free, {act("stay", "suspends: law/free, from: 2025-01-01, through: 2025-01-31")}));
  const std::string told = causes(stayed, "law/ban", goods("ore"));
  CHECK(told.find("2025-01-01 law/free no longer excepts goods from it: stay/act suspends it from "
                  "2025-01-01\n") != std::string::npos);
  CHECK(told.find("2025-02-01 law/free excepts goods from it: stay/act has its last day on "
                  "2025-01-31\n") != std::string::npos);
}

TEST_CASE("an item that comes under another, and a party that joins a list, are told") {
  const Asking goods_move(ban);
  CHECK(causes(goods_move, "law/ban", goods("lead")) ==
        "2024-06-01 law/ban begins on 2024-06-01\n"
        "2025-04-04 law/ban reaches what is asked from 08:00 on 2025-04-04 (Beijing), as the item "
        "is Ore\n");
  const Asking list(provision("ban", "control: prohibition, scope: {party: listed}, from: always"));
  QuestionText text = goods("ore");
  text.parties = {"mine-ltd"};
  CHECK(causes(list, "law/ban", text) ==
        "2025-02-01 law/ban reaches what is asked from 08:00 on 2025-02-01 (Beijing), as the "
        "consignee or end user is "
        "among: The list\n"
        "2026-02-01 law/ban no longer reaches what is asked from 08:00 on 2026-02-01 (Beijing), as "
        "the consignee or "
        "end user is not among: The list\n");
}

TEST_CASE("of an act that reaches some the list is told that lets it act") {
  const Asking asking(
      isle(ban, {act("rest", "suspends: law/ban, scope: {party: listed}, from: 2025-01-01")}));
  QuestionText text = goods("ore");
  text.parties = {"mine-ltd"};
  const std::string told = causes(asking, "law/ban", text);
  CHECK(told.find(
            "2025-02-01 rest/act suspends it: the consignee or end user is among: The list\n") !=
        std::string::npos);
  CHECK(told.find("2026-02-01 rest/act no longer suspends it: the consignee or end user is not "
                  "among: The list\n") != std::string::npos);
}

TEST_CASE("a date that a permission tests is told when it passes") {
  const Asking asking(
      ban + provision("free",
                      "permission: free, excepts: law/ban, if_all: [loading < 2025-05-01], "
                      "from: 2024-07-01"));
  CHECK(causes(asking, "law/ban", goods("ore"))
            .find("2025-05-01 law/free no longer excepts goods from it: the date of loading is not "
                  "before 2025-05-01\n") != std::string::npos);
}

TEST_CASE("an amendment that moves with a permission does not hide it") {
  const Asking asking(isle(
      ban + provision("free",
                      "permission: free, excepts: law/ban, from: 2024-07-01, through: 2024-12-31"),
      {act("milder", "amends: law/ban, terms: {effect: licence}, from: 2025-01-01")}));
  CHECK(causes(asking, "law/ban", goods("ore"))
            .find("2025-01-01 law/free has its last day on 2024-12-31; milder/act amends it from "
                  "2025-01-01\n") != std::string::npos);
}

TEST_CASE("a successor whose instrument says when it is law is brought by the replacement") {
  const Asking asking(
      isle(ban, {{"new.yaml", isle_head("new", "force: binding\nin_force: {from: 2024-01-01}") +
                                  provision("ban", "control: licence, scope: {items: ore}") +
                                  provision("swap",
                                            "replaces: law/ban, with: new/ban, "
                                            "from: 2025-01-01")}}));
  CHECK(causes(asking, "new/ban", goods("ore")) ==
        "2025-01-01 new/swap puts new/ban in the place of law/ban from 2025-01-01\n");
}

TEST_CASE("a season is told as one") {
  const Asking asking(provision("ban",
                                "control: licence, scope: {items: ore}, from: 2025-01-01, "
                                "through: 2025-12-31, yearly: {from: 04-01, through: 09-30}"));
  CHECK(causes(asking, "law/ban", goods("ore")) ==
        "2025-04-01 law/ban begins for the year on 2025-04-01\n"
        "2025-10-01 law/ban has its last day of the year on 2025-09-30\n");
}

TEST_CASE("an act that moves at the same minute and changes nothing is no cause") {
  const Asking asking(isle(ban, {act("rest", "suspends: law/ban, from: 2025-01-01"),
                                 act("longer",
                                     "extends: law/ban, new_through: 2030-12-31, "
                                     "from: 2025-01-01")}));
  CHECK(causes(asking, "law/ban", goods("ore"))
            .find("2025-01-01 rest/act suspends it from 2025-01-01\n") != std::string::npos);
}

TEST_CASE("of what an act ends it is no cause that a pause of it is over with it") {
  const Asking asking(
      isle(ban, {act("rest", "suspends: law/ban, from: 2025-01-01"),
                 act("late", "ends: [law/ban, rest/act], how: repeal, from: 2025-02-01")}));
  CHECK(causes(asking, "law/ban", goods("ore"))
            .find("2025-02-01 late/act ends it from 2025-02-01\n") != std::string::npos);
}

TEST_CASE("between two dates the cause is that of what reaches the facts told") {
  const Asking asking(isle(
      ban + provision("free",
                      "permission: free, excepts: law/ban, scope: {items: ore}, from: 2024-07-01"),
      {act("late", "ends: law/free, how: repeal, from: 2025-01-01")}));
  const Difference of_ban = of("law/ban", at_new_year(asking, goods("ore")));
  CHECK(of_ban.because ==
        "law/free no longer excepts goods from it: late/act ends it from 2025-01-01");
}

TEST_CASE("without facts told the cause is that of what moves everybody") {
  const Asking asking(isle(
      ban + provision("free",
                      "permission: free, excepts: law/ban, scope: {items: ore}, from: 2025-01-01"),
      {act("late", "ends: law/ban, how: repeal, from: 2025-01-01")}));
  const Difference of_ban = of("law/ban", at_new_year(asking));
  CHECK(of_ban.after->finding() == nullptr);
  CHECK(words(*of_ban.before->course()) == "operative");
  CHECK(words(*of_ban.after->course()) == "ended");
  CHECK(of_ban.because == "late/act ends it from 2025-01-01");
}

TEST_CASE("without facts told what moves only some is no difference") {
  const Asking asking(
      isle(ban, {act("rest", "suspends: law/ban, scope: {items: ore}, from: 2025-01-01")}));
  const std::vector<Difference> found = at_new_year(asking);
  REQUIRE(found.size() == 1);
  CHECK(found.front().id == "rest/act");
}

TEST_CASE("what only two together come to is a difference of each") {
  const Asking asking(
      provision("a", "control: licence, scope: {items: ore}, from: 2024-01-01, until: 2025-01-01") +
      provision("b", "control: licence, scope: {items: ore}") +
      provision("swap", "replaces: a, with: b, from: 2024-06-01, scope: {items: tin}"));
  const std::vector<Difference> found = at_new_year(asking, goods("ore"));
  CHECK(of("law/b", found).because ==
        "with law/a, of which one takes the other's place, it comes to licence → nothing or "
        "licence");
  CHECK(of("law/a", found).because.find("with law/b, of which one") != std::string::npos);
  CHECK(turn(of("law/a", found)) == Turn::looser);
}

}  // namespace
}  // namespace inforce::test
