// R229, R242, R406, R417, R418: what comes in the place of a provision that is replaced.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

// The old rule, the new one on line 11 and the replacement on line 12.
std::string replaced(const std::string& old, const std::string& now) {
  return said({{"a", "control: licence, from: 2025-01-01" + old},
               {"b", "control: licence" + now},
               {"c", "replaces: a, with: b, from: 2026-01-01"}});
}

}  // namespace

TEST_CASE("a successor begins with its replacement, or at a certain minute") {
  CHECK(replaced("", ", from: 2026-02") == "law.yaml:11 R406");
  CHECK(replaced("", ", from: 2026-01-01").empty());
  CHECK(replaced("", "").empty());
}

TEST_CASE("the dates of a successor's instrument are told as what they are") {
  const auto said_of = [](const std::string& in_force) {
    test::Texts texts = test::around(test::lines_of({
        {"a", "control: licence, from: 2025-01-01"},
        {"c", "replaces: a, with: other/b, from: 2026-01-01"},
    }));
    texts.emplace_back(
        "other.yaml",
        "instrument: other\ntitle: Another\nissuer: ministry\nnature: notice\n"
        "force: binding\nzone: Asia/Shanghai\npublished: 2025-01-01\nin_force: {from: " +
            in_force + "}\nsources: {text: {title: The text}}\n" +
            test::lines_of({{"b", "control: licence"}}));
    return test::Loading(texts);
  };
  const test::Loading imprecise = said_of("2026-02");
  CHECK(imprecise.codes() == "other.yaml:8 R406");
  CHECK(imprecise.says("'in_force' of 'other'"));
  CHECK_FALSE(imprecise.says("leave out its 'from'"));
  const test::Loading late = said_of("2026-02-01");
  CHECK(late.codes() == "other.yaml:8 R229");
  CHECK(late.says("'in_force' of 'other'"));
  CHECK(said_of("2026-01-01").codes().empty());
}

TEST_CASE("a successor that reaches less is told") {
  const std::string wide = ", scope: {items: metal}";
  const std::string narrow = ", scope: {items: gallium}";
  CHECK(replaced(wide, narrow) == "law.yaml:12 R417");
  CHECK(replaced("", narrow) == "law.yaml:12 R417");
  CHECK(replaced(wide, wide).empty());
  CHECK(replaced(narrow, wide).empty());
  CHECK(replaced(", scope: {departure: [CN, JP]}", ", scope: {departure: CN}") ==
        "law.yaml:12 R417");
  CHECK(replaced(", scope: {departure: CN}", ", scope: {departure: JP}") == "law.yaml:12 R417");
  CHECK(replaced(", scope: {departure: CN, destination: [JP, KR]}",
                 ", scope: {departure: [CN, US], destination: JP}") == "law.yaml:12 R417");
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"b", "obligation: report, bearer: ministry"},
              {"c", "replaces: a, with: b, from: 2026-01-01"}}) == "law.yaml:12 R417");
}

TEST_CASE("what a successor excludes is left out as well") {
  const std::string warned = "law.yaml:12 R417";
  const std::string all_but = ", scope: {destination: {not: [JP, KR]}}";
  CHECK(replaced("", all_but) == warned);
  CHECK(replaced(", scope: {destination: [JP, US]}", all_but) == warned);
  CHECK(replaced(", scope: {destination: US}", all_but).empty());
  CHECK(replaced(", scope: {items: metal}", ", scope: {items: {not: gallium}}") == warned);
  CHECK(replaced(all_but, ", scope: {destination: US}") == warned);
  CHECK(replaced(all_but, ", scope: {destination: {not: JP}}").empty());
  CHECK(replaced(", scope: {destination: {not: JP}}", all_but) == warned);
}

TEST_CASE("two successors may share out what one rule reached") {
  const auto split = [](const std::string& one, const std::string& other,
                        const std::string& later = "2026-01-01") {
    return said({{"a",
                  "control: licence, scope: {items: metal, destination: [JP, KR]}, "
                  "from: 2025-01-01"},
                 {"b", "control: licence, scope: {items: metal, " + one + "}"},
                 {"b2", "control: licence, scope: {items: metal, " + other + "}"},
                 {"c", "replaces: a, with: b, from: 2026-01-01"},
                 {"c2", "replaces: a, with: b2, from: " + later}});
  };
  CHECK(split("destination: JP", "destination: [KR, US]").empty());
  CHECK(split("destination: JP", "destination: US") == "law.yaml:13 R417 law.yaml:14 R417");
  CHECK(split("destination: JP", "destination: KR", "2026-02-01") ==
        "law.yaml:13 R417 law.yaml:14 R402 law.yaml:14 R417");
  CHECK(split("destination: JP", "destination: {not: JP}").empty());
  CHECK(split("destination: JP", "destination: KR, end_use: military") ==
        "law.yaml:13 R417 law.yaml:14 R417");
}

TEST_CASE("a test that the old rule did not have leaves something out") {
  const std::string jp = ", scope: {destination: JP}";
  CHECK(replaced(jp, ", scope: {destination: JP, end_use: military}") == "law.yaml:12 R417");
  CHECK(replaced(", scope: {destination: JP, end_use: military}", jp).empty());
}

TEST_CASE("other tests that stay, or fall away, hide no narrower names") {
  const auto both = [](const std::string& old, const std::string& now) {
    return replaced(", scope: {destination: [JP, KR], " + old + "}",
                    ", scope: {destination: JP" + now + "}");
  };
  CHECK(both("end_use: military", ", end_use: military") == "law.yaml:12 R417");
  CHECK(both("end_use: military", "") == "law.yaml:12 R417");
  CHECK(both("end_use: military", ", end_use: civil").empty());  // not compared
  const std::string share = "contents: {of: gallium, share: {at_least: 0.1 %}}";
  CHECK(both(share, ", " + share) == "law.yaml:12 R417");
  CHECK(both(share, ", contents: {of: gallium, share: {at_least: 5 %}}").empty());
}

TEST_CASE("a gap between a replacement and its successor's own start is told") {
  CHECK(replaced("", ", from: 2026-02-01") == "law.yaml:11 R229");
  CHECK(replaced("", ", from: 2026-01-02") == "law.yaml:11 R229");
  CHECK(replaced("", ", from: 2025-12-01").empty());
}

TEST_CASE("a successor whose time is over when it should come is told") {
  CHECK(replaced("", ", from: 2025-06-01, through: 2025-12-31") == "law.yaml:12 R242");
  CHECK(replaced("", ", from: 2025-06-01, through: 2026-01-01").empty());
  CHECK(replaced("", ", from: 2025-06-01").empty());
}

TEST_CASE("nothing is replaced with itself") {
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"r", "replaces: a, with: a, from: 2025-03-01"}}) == "law.yaml:11 R418");
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"b", "control: licence"},
              {"r", "replaces: law, with: b, from: 2025-03-01"}}) == "law.yaml:12 R418");
}

TEST_CASE("what was replaced does not come back, unless that was undone") {
  const auto again = [](const std::string& day, const test::Named& more) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "control: licence"},
                 {"r1", "replaces: a, with: b, from: 2025-03-01"},
                 {"r2", "replaces: b, with: a, from: " + day},
                 more});
  };
  const test::Named none{"c", "control: licence, from: 2025-01-01"};
  CHECK(again("2025-04-01", none) == "law.yaml:13 R418");
  CHECK(again("2025-03-01", none) == "law.yaml:13 R418");
  CHECK(again("2025-04-01", {"u", "ends: r1, how: reversed, from: 2025-04-01"}).empty());
  CHECK(again("2025-02-01", none) == "law.yaml:12 R418");
}

}  // namespace inforce
