#include "engine/for_some.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/alert_reasons.h"
#include "engine/alerts.h"
#include "engine/changes.h"
#include "tests/engine/isle.h"

namespace inforce::test {
namespace {

const std::string ban =
    provision("ban", "control: prohibition, scope: {items: ore}, from: 2024-06-01");
const std::string year = provision(
    "ban", "control: prohibition, scope: {items: ore}, from: 2024-06-01, through: 2024-12-31");

std::string of_ban(const Asking& asking, Instant t) {
  return ForSome(asking.chronicle, asking.id("law/ban")).words(t);
}

TEST_CASE("an extension for some is told of a rule that is over for all others, while it lasts") {
  const Asking asking(year + provision("longer",
                                       "extends: ban, scope: {items: tin}, from: 2024-11-01, "
                                       "new_through: 2025-06-30"));
  CHECK(of_ban(asking, morning(2024, 12, 31)) == "");
  CHECK(of_ban(asking, morning(2025, 1, 1)) == "not for all: law/longer extends it");
  CHECK(of_ban(asking, morning(2025, 7, 1)) == "");
}

TEST_CASE("of a rule that an act has ended, an extension for some keeps nothing") {
  const Asking asking(
      year +
      provision("longer",
                "extends: ban, scope: {items: tin}, from: 2024-11-01, new_through: 2025-06-30") +
      provision("late", "ends: ban, how: repeal, from: 2024-12-01"));
  CHECK(of_ban(asking, morning(2025, 1, 1)) == "");
}

TEST_CASE("what suspends, resumes or ends it for some is told where it would make another status") {
  const Asking asking(
      ban + provision("rest", "suspends: ban, from: 2025-01-01, through: 2025-06-30") +
      provision("back", "resumes: ban, scope: {items: tin}, from: 2025-02-01") +
      provision("gone", "ends: ban, how: repeal, scope: {items: lead}, from: 2026-01-01"));
  CHECK(of_ban(asking, morning(2025, 1, 31)) == "");
  CHECK(of_ban(asking, morning(2025, 2, 1)) == "not for all: law/back resumes law/rest");
  CHECK(of_ban(asking, morning(2025, 12, 31)) == "");
  CHECK(of_ban(asking, morning(2026, 1, 1)) == "not for all: law/gone ends it");
}

TEST_CASE("an amendment for some is told while there is something to amend") {
  const Asking asking(year +
                      provision("milder",
                                "amends: ban, scope: {items: tin}, terms: {effect: licence}, "
                                "from: 2024-09-01"));
  CHECK(of_ban(asking, morning(2024, 8, 31)) == "");
  CHECK(of_ban(asking, morning(2024, 9, 1)) == "not for all: law/milder amends it");
  CHECK(of_ban(asking, morning(2025, 6, 1)) == "");
}

TEST_CASE("an act for all, a permission, and an act that changes no status are not told") {
  const std::string free =
      provision("free", "permission: free, excepts: ban, scope: {items: tin}, from: 2025-01-01");
  CHECK(of_ban(Asking(ban + free), morning(2025, 6, 1)) == "");
  const std::string rest = provision("rest", "suspends: ban, from: 2026-01-01");
  CHECK(of_ban(Asking(ban + rest), morning(2026, 6, 1)) == "");
  const Asking twice(year +
                     provision("one", "extends: ban, from: 2024-11-01, new_through: 2025-03-31") +
                     provision("other", "extends: ban, from: 2024-11-01, new_through: 2025-06-30") +
                     provision("stay", "suspends: one, scope: {items: tin}, from: 2024-12-01"));
  CHECK(of_ban(twice, morning(2025, 2, 1)) == "");
}

TEST_CASE("what has run out and is carried on for some still moves what it acts on") {
  const Asking asking(
      ban + provision("pause", "suspends: ban, from: 2025-01-01, through: 2025-12-31") +
      provision("more",
                "extends: pause, scope: {items: tin}, from: 2025-06-01, new_through: 2026-06-30"));
  CHECK(of_ban(asking, morning(2025, 12, 31)) == "");
  CHECK(of_ban(asking, morning(2026, 1, 1)) == "not for all: law/more extends law/pause");
  CHECK(of_ban(asking, morning(2026, 7, 1)) == "");
}

TEST_CASE("what rests for some while something else does is told with what lets it rest") {
  const Asking asking(
      provision("base", "control: licence, scope: {items: ore}, from: 2024-06-01") +
      provision("ban", "control: prohibition, scope: {items: ore}, from: 2024-06-01, while: base") +
      provision("rest", "suspends: base, scope: {items: tin}, from: 2025-01-01"));
  CHECK(of_ban(asking, morning(2025, 1, 1)) == "not for all: law/rest suspends law/base");
}

TEST_CASE("a pause for some that only an act can end is told after it has run out") {
  const Asking asking(ban + provision("pause",
                                      "suspends: ban, scope: {items: tin}, revival: needs_act, "
                                      "from: 2025-01-01, through: 2025-12-31"));
  CHECK(of_ban(asking, morning(2026, 6, 1)) == "not for all: law/pause suspends it");
}

TEST_CASE("a successor that comes for some is told with the replacement") {
  const Asking asking(
      ban + provision("new", "control: licence, scope: {items: ore}") +
      provision("swap", "replaces: ban, with: new, scope: {items: tin}, from: 2025-01-01"));
  const ForSome of_new(asking.chronicle, asking.id("law/new"));
  CHECK(of_new.words(morning(2024, 12, 31)) == "");
  CHECK(of_new.words(morning(2025, 1, 1)) == "not for all: law/swap replaces law/ban");
}

TEST_CASE("an act for some that is taken back from all of them is told no longer") {
  const Asking lifted(
      ban + provision("rest", "suspends: ban, scope: {destination: CL}, from: 2025-01-01") +
      provision("back", "resumes: rest, scope: {destination: CL}, from: 2025-05-01"));
  CHECK(of_ban(lifted, morning(2025, 4, 30)) == "not for all: law/rest suspends it");
  CHECK(of_ban(lifted, morning(2025, 5, 1)) == "");
  const Asking narrowed(
      ban + provision("rest", "suspends: ban, scope: {destination: [CL, PE]}, from: 2025-01-01") +
      provision("back", "resumes: rest, scope: {destination: CL}, from: 2025-05-01"));
  CHECK(of_ban(narrowed, morning(2025, 5, 1)) == "not for all: law/rest suspends it");
}

TEST_CASE("where it is open for everybody, the act that settles it for some is told") {
  const Asking asking(
      ban + provision("all", "suspends: ban, from: 2025-05-01/2025-06-30, through: 2025-12-31") +
      provision("some", "suspends: ban, scope: {items: tin}, from: 2025-03-01") +
      provision("more",
                "extends: ban, scope: {items: tin}, from: 2025-03-01, new_until: 2030-01-01"));
  CHECK(of_ban(asking, morning(2025, 6, 1)) == "not for all: law/some suspends it");
}

TEST_CASE("of what it depends on only what moves the status is told, and while it does") {
  const Asking asking(
      provision("base", "control: licence, scope: {items: ore}, from: 2024-06-01") +
      provision("ban", "control: prohibition, scope: {items: ore}, from: 2024-06-01, while: base") +
      provision("milder",
                "amends: base, scope: {items: tin}, terms: {effect: notification}, "
                "from: 2025-01-01") +
      provision("rest",
                "suspends: base, scope: {items: tin}, from: 2025-01-01, "
                "through: 2025-06-30") +
      provision("own", "suspends: ban, scope: {items: lead}, from: 2025-01-01"));
  CHECK(of_ban(asking, morning(2025, 6, 1)) ==
        "not for all: law/own suspends it, law/rest suspends law/base");
  CHECK(of_ban(asking, morning(2025, 7, 1)) == "not for all: law/own suspends it");
  const std::vector<Instant> moments = ForSome(asking.chronicle, asking.id("law/ban")).moments();
  CHECK(std::find(moments.begin(), moments.end(), morning(2025, 7, 1)) != moments.end());
}

TEST_CASE("an act for some that could make no other status of it is not told") {
  const std::string stop =
      provision("stop", "ends: ban, how: repeal, scope: {end_use: military}, from: 2024-10-01");
  const Asking asking(
      year + stop +
      provision("longer",
                "extends: ban, scope: {items: tin}, from: 2024-06-01, new_through: 2025-06-30"));
  CHECK(of_ban(asking, morning(2024, 11, 1)) == "not for all: law/stop ends it");
  CHECK(of_ban(asking, morning(2025, 2, 1)) == "not for all: law/longer extends it");
  const Asking resting(ban + stop + provision("all", "suspends: ban, from: 2024-07-01") +
                       provision("some", "suspends: ban, scope: {items: tin}, from: 2024-08-01"));
  CHECK(of_ban(resting, morning(2024, 9, 1)) == "");
  CHECK(of_ban(resting, morning(2024, 11, 1)) == "not for all: law/stop ends it");
}

TEST_CASE("of an act on several the one is told that the rule rests on") {
  const Asking asking(
      ban + provision("other", "control: licence, scope: {items: peat}, from: 2024-06-01") +
      provision("other-pause", "suspends: other, from: 2025-01-01") +
      provision("pause", "suspends: ban, from: 2025-01-01") +
      provision("back", "resumes: [other-pause, pause], scope: {items: tin}, from: 2025-05-01"));
  CHECK(of_ban(asking, morning(2025, 6, 1)) == "not for all: law/back resumes law/pause");
}

TEST_CASE("the calendar and the alert of an end say for whom it is none") {
  const Asking asking(year + provision("longer",
                                       "extends: ban, scope: {items: tin}, from: 2024-11-01, "
                                       "new_through: 2025-06-30"));
  const std::string says =
      "law/ban has its last day on 2024-12-31; not for all: law/longer extends it";
  const auto all = changes_on(asking.chronicle, Date{2025, 1, 1}, Date{2025, 1, 1});
  REQUIRE(all.size() == 1);
  CHECK(all.front().because == says);
  const auto told = alerts(asking.chronicle, morning(2024, 12, 1), Date{2025, 12, 31});
  const auto end = std::find_if(told.begin(), told.end(), [&](const Alert& one) {
    return one.kind == AlertKind::ends && one.provision == asking.id("law/ban");
  });
  REQUIRE(end != told.end());
  CHECK(because(asking.chronicle, *end) == says);
}

}  // namespace
}  // namespace inforce::test
