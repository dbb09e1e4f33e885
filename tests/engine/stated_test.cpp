#include "engine/stated.h"

#include <doctest/doctest.h>

#include "engine/changes.h"
#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::morning;
using test::provision;

std::string says(const Asking& asking, Instant t) {
  const ProvisionId id = asking.id("law/rule");
  return words(asking.chronicle.book().at(id), stated(asking.chronicle.without_question(), id, t));
}

TEST_CASE("a rate is that of the latest amendment") {
  const Asking asking(
      provision("rule", "charge: 0 %, from: 2025-01-01") +
      provision("step", "amends: rule, from: 2025-05-01, terms: {rate: 25 %}") +
      provision("later",
                "amends: rule, from: 2025-07-01, through: 2025-07-31, terms: {rate: 30 %}"));
  CHECK(says(asking, morning(2025, 5, 1) - 1) == "charge 0 %");
  CHECK(says(asking, morning(2025, 5, 1)) == "charge 25 %");
  CHECK(says(asking, morning(2025, 7, 1)) == "charge 30 %");
  CHECK(says(asking, morning(2025, 8, 1)) == "charge 25 %");
  const auto found = changes(asking.chronicle, morning(2025, 4, 1), morning(2025, 6, 1));
  std::string all;
  for (const Change& one : found) {
    all += asking.chronicle.book().at(one.provision).id + ": " + one.says_before + " to " +
           one.says_after + ", " + words(one.after) + ", " + one.because + '\n';
  }
  CHECK(all ==
        "law/rule: charge 0 % to charge 25 %, operative, law/step amends it from 2025-05-01\n"
        "law/step: amends to amends, operative, law/step begins on 2025-05-01\n");
}

TEST_CASE("an amendment by announcement leaves two effects, one for some facts none without them") {
  const Asking asking(
      isle(provision("rule", "control: licence, from: 2025-01-01") +
               provision("some",
                         "amends: rule, from: 2025-02-01, terms: {effect: prohibition}, "
                         "scope: {destination: US}"),
           {isle_word(provision(
               "word", "amends: law/rule, from: 2025-05-01, terms: {effect: prohibition}"))}));
  CHECK(says(asking, morning(2025, 4, 30)) == "licence");
  CHECK(says(asking, morning(2025, 5, 1)) == "prohibition or licence");
}

TEST_CASE("what an amendment makes of a provision that is over is no change") {
  const Asking asking(
      provision("rule", "charge: 0 %, from: 2025-01-01, through: 2025-12-31") +
      provision("step",
                "amends: rule, from: 2025-05-01, through: 2026-05-31, terms: {rate: 25 %}"));
  for (const Change& one : changes(asking.chronicle, morning(2026, 2, 1), morning(2026, 7, 1))) {
    CHECK(one.provision != asking.id("law/rule"));
  }
}

}  // namespace
}  // namespace inforce
