#include "engine/coverage.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/read_question.h"
#include "tests/engine/small_book.h"

namespace inforce {
namespace {

struct Route {
  std::string date, from, to, item;
};

// The sentences, one a line.
std::string not_covered(const Route& route) {
  const RuleBook book = test::small_book();
  QuestionText text;
  text.date = route.date;
  if (!route.from.empty()) text.departure = route.from;
  if (!route.to.empty()) text.destination = route.to;
  if (!route.item.empty()) text.items.push_back(route.item);
  const auto question = read_question(text, book, utc());
  REQUIRE(question.has_value());
  std::string all;
  for (const Uncovered& one : uncovered(Known(book, Date{2026, 1, 1}), *question)) {
    all += one.sentence + '\n';
  }
  return all;
}

TEST_CASE("goods without a route miss both sides of it, and nobody's goods miss nothing") {
  CHECK(not_covered({"2025-06-01", "", "", "ore"}) ==
        "The departure is not told, so nothing is said about export controls of its side.\n"
        "The destination is not told, so nothing is said about import measures of its side.\n");
  CHECK(not_covered({"2025-06-01", "", "", ""}) == "");
}

TEST_CASE("a side that no pack speaks of is named") {
  CHECK(not_covered({"2025-06-01", "MY", "AU", ""}) ==
        "No loaded pack covers the export controls of Malaysia.\n"
        "No loaded pack covers the import measures of Australia.\n");
}

TEST_CASE("coverage begins and ends on its days") {
  const std::string before =
      "The packs cover the export controls of Norway only from 2023-07-03; what applied before is "
      "not covered.\n";
  CHECK(not_covered({"2023-07-02", "NO", "AU", "ink"}).rfind(before, 0) == 0);
  CHECK(not_covered({"2023-07-03", "NO", "AU", "ink"}) ==
        "No loaded pack covers the import measures of Australia.\n");

  const std::string after =
      "The packs cover the import measures of the United States only through 2025-12-31; what "
      "applies "
      "after is not covered.\n";
  CHECK(not_covered({"2026-01-01", "CN", "US", ""}).find(after) != std::string::npos);
  CHECK(not_covered({"2025-12-31", "CN", "US", ""}).find("The packs cover") == std::string::npos);
}

TEST_CASE("cover for another route is no cover for this one") {
  CHECK(not_covered({"2025-06-01", "NO", "US", "ink"})
            .find("the import measures of the United States only for other goods or routes") !=
        std::string::npos);
}

TEST_CASE("what a pack says it does not hold is told where it could bear on the question") {
  const std::string duties = "The pack north does not hold: ordinary customs duties.";
  const std::string sacks = "The pack north does not hold: ore in sacks.";
  CHECK(not_covered({"2025-06-01", "CN", "US", "ink"}).find(duties) != std::string::npos);
  CHECK(not_covered({"2025-06-01", "NO", "AU", "ink"}).find(duties) == std::string::npos);
  CHECK(not_covered({"2025-06-01", "NO", "AU", "tin-ore"}).find(sacks) != std::string::npos);
  CHECK(not_covered({"2025-06-01", "NO", "AU", ""}).find(sacks) != std::string::npos);
  CHECK(not_covered({"2025-06-01", "NO", "AU", "ink"}).find(sacks) == std::string::npos);
  CHECK(not_covered({"2025-06-01", "NO", "AU", "ink"}).find("any other rule") == std::string::npos);
}

TEST_CASE("half a route says which half is not told") {
  CHECK(not_covered({"2025-06-01", "NO", "", "ink"}) ==
        "The destination is not told, so nothing is said about import measures of its side.\n");
  CHECK(
      not_covered({"2025-06-01", "", "US", "ink"})
          .rfind("The departure is not told, so nothing is said about export controls of its side.",
                 0) == 0);
}

}  // namespace
}  // namespace inforce
