// R204, R220, R221, R238: the smallest book that is refused, and the nearest that is not.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::Texts;

// What is said of a control with these keys on the tenth line.
std::string control(const std::string& keys) {
  return Loading("provisions:\n  a: {control: licence, " + keys +
                 ", cite: {source: text, at: x}}\n")
      .codes();
}

std::string goods(const std::string& window) {
  Texts texts = around("");
  texts[1].second = "items:\n  metal: {title: Metal}\n  tin: {title: Tin, under: [{item: metal, " +
                    window + "}]}\n";
  return Loading(texts).codes();
}

std::string member(const std::string& window) {
  Texts texts = around("");
  texts[2].second += "groups:\n  eu: {title: EU, members: [{party: GB, " + window + "}]}\n";
  return Loading(texts).codes();
}

std::string coverage(const std::string& key, const std::string& window) {
  Texts texts = around("");
  texts[0].second += key + ": [{subject: agreement, " +
                     (key == "covers" ? "" : "what: treaties, ") + window + "}]\n";
  return Loading(texts).codes();
}

}  // namespace

TEST_CASE("a window ends on its first day at the earliest, and not before") {
  CHECK(control("from: 2025-02-01, through: 2025-01-31") == "law.yaml:10 R204");
  CHECK(control("from: 2025-02-01, through: 2025-02-01").empty());
  CHECK(control("from: 2025-02-01, until: 2025-02-01") == "law.yaml:10 R220");
  CHECK(control("from: 2025-02-01, until: 2025-02-02").empty());
  CHECK(control("from: 2025-02-01, until: 2025-01-31") == "law.yaml:10 R204");
  // Some reading of an imprecise start leaves a day.
  CHECK(control("from: 2025-02, through: 2025-02-01").empty());
  CHECK(control("from: 2025-02, through: 2025-01-31") == "law.yaml:10 R204");
}

TEST_CASE("a window of no length is refused, whenever it begins") {
  CHECK(control("from: 2025-02-01, for: 0 days") == "law.yaml:10 R220");
  CHECK(control("from: 2025-02, for: 0 months") == "law.yaml:10 R220");
  CHECK(control("from: 2025-02-01, for: 1 day").empty());
  CHECK(control("from: 2025-02-01, for: 0 days, counting: day_after").empty());
}

TEST_CASE("an instrument's own window is asked the same") {
  CHECK(Loading("in_force: {from: 2025-02-01, through: 2025-01-31}\n").codes() ==
        "law.yaml:9 R204");
  CHECK(Loading("in_force: {from: 2025-02-01, through: 2025-02-01}\n").codes().empty());
}

TEST_CASE("so are the windows of goods, members and coverages") {
  CHECK(goods("from: 2025-02-01, through: 2025-01-31") == "items.yaml:3 R204");
  CHECK(goods("from: 2025-02-01, until: 2025-02-01") == "items.yaml:3 R220");
  CHECK(goods("from: 2025-02-01, through: 2025-02-01").empty());
  CHECK(member("from: 2020-02-01, through: 2020-01-31") == "parties.yaml:5 R204");
  CHECK(member("from: 2020-02-01, until: 2020-02-01") == "parties.yaml:5 R220");
  CHECK(member("from: 2020-02-01, through: 2020-02-01").empty());
  CHECK(member("until: 2020-02-01").empty());
  for (const char* key : {"covers", "does_not_cover"}) {
    CAPTURE(key);
    CHECK(coverage(key, "from: 2025-02-01, through: 2025-01-31") == "pack.yaml:4 R204");
    CHECK(coverage(key, "from: 2025-02-01, through: 2025-02-01").empty());
  }
}

TEST_CASE("an extension or a postponement ends after it begins") {
  const auto change = [](const std::string& keys) {
    return Loading(
               "provisions:\n"
               "  a: {control: licence, from: 2025-01-01, through: 2025-06-30, "
               "cite: {source: text, at: x}}\n"
               "  b: {" +
               keys + ", cite: {source: text, at: x}}\n")
        .codes();
  };
  CHECK(change("extends: a, from: 2025-06-01, new_through: 2025-05-31").find("R204") !=
        std::string::npos);
  CHECK(change("extends: a, from: 2025-06-01, new_through: 2025-07-31").empty());
  CHECK(change("postpones: a, from: 2025-03-01, new_from: 2025-02-01").find("R204") !=
        std::string::npos);
  CHECK(change("postpones: a, from: 2025-01-01, new_from: 2025-02-01").empty());
}

TEST_CASE("two windows of one provision may touch, and do not overlap") {
  CHECK(control("windows: [{from: 2025-01-01, through: 2025-02-01}, {from: 2025-02-01}]") ==
        "law.yaml:10 R221");
  CHECK(control("windows: [{from: 2025-01-01, through: 2025-01-31}, {from: 2025-02-01}]").empty());
  CHECK(control("windows: [{from: 2025-01-01, through: 2025-02-01, withdrawn: 2025-03-01}, "
                "{from: 2025-02-01, recorded: 2025-03-01}]")
            .empty());
}

TEST_CASE("a permission says when it begins, or its instrument does") {
  const std::string cite = ", cite: {source: text, at: x}}\n";
  const auto said = [&](const std::string& head, const std::string& keys,
                        const std::string& more = "") {
    return Loading(head + "provisions:\n  a: {control: licence, from: 2025-01-01" + cite +
                   "  b: {permission: x, excepts: a" + keys + cite + more)
        .codes();
  };
  CHECK(said("", "") == "law.yaml:11 R238");
  CHECK(said("", ", from: 2025-01-01").empty());
  CHECK(said("", ", from: {of: talks}", "events:\n  talks: {title: Talks}\n").empty());
  CHECK(said("in_force: {from: 2025-01-01}\n", "").empty());
  CHECK(said("", "", "  c: {extends: b, from: 2025-01-01, new_through: 2025-12-31" + cite).empty());
  CHECK(said("", "",
             "  d: {permission: x, excepts: a, from: 2025-01-01" + cite +
                 "  c: {replaces: d, with: b, from: 2025-06-01" + cite)
            .empty());
}

}  // namespace inforce
