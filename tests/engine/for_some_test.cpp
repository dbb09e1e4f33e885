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
  return otherwise_for_some(asking.chronicle, asking.id("law/ban"), t);
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

TEST_CASE("an amendment for some, and an act for all, leave it as it is for everybody") {
  const Asking asking(ban +
                      provision("milder",
                                "amends: ban, scope: {items: tin}, terms: {effect: licence}, "
                                "from: 2025-01-01") +
                      provision("rest", "suspends: ban, from: 2026-01-01"));
  CHECK(of_ban(asking, morning(2025, 6, 1)) == "");
  CHECK(of_ban(asking, morning(2026, 6, 1)) == "");
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
