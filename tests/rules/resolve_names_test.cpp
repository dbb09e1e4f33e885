#include <doctest/doctest.h>

#include <string>

#include "rules/resolve.h"
#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::rule;
using test::Texts;

}  // namespace

TEST_CASE("names are looked up in the own file first, then over all packs") {
  Texts texts = around(rule);
  texts.push_back({"other.yaml",
                   "instrument: other\ntitle: O\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2025-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  rule: {control: licence, from: 2025-01-01, cite: {source: s, at: x}}\n"
                   "  own: {suspends: rule, from: 2025-01-01, cite: {source: s, at: w}}\n"
                   "  far: {suspends: law/rule, from: 2025-01-01, cite: {source: s, at: z}}\n"});
  const Loading loading(texts);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const auto target = [&](const char* id) {
    const auto& targets = loading.book->targets(*loading.book->find_provision(id));
    return targets.size() == 1 ? loading.book->at(targets[0]).id : "several";
  };
  CHECK(target("other/own") == "other/rule");
  CHECK(target("other/far") == "law/rule");
}

TEST_CASE("a name that means two things is refused") {
  Texts texts = around(
      "provisions:\n  other: {control: licence, from: always, cite: {source: text, at: x}}\n"
      "  a: {suspends: other, cite: {source: text, at: x}}\n");
  texts.push_back({"other.yaml",
                   "instrument: other\ntitle: O\nissuer: ministry\nnature: report\n"
                   "force: political\nzone: UTC\npublished: 2025-01-01\n"});
  CHECK(Loading(texts).codes() == "law.yaml:11 R303");
}

TEST_CASE("ids are declared once") {
  Texts texts = around("provisions:\n  a: {obligation: x}\nevents:\n  a: {title: A}\n");
  CHECK(Loading(texts).codes() == "law.yaml:12 R304");
  texts = around(rule);
  texts.push_back({"copy.yaml", texts[3].second});
  const Loading twice(texts);
  CHECK(twice.codes() == "law.yaml:1 R304");
  CHECK(twice.says("first declared here"));
  texts = around(rule);
  texts[1].second += "  tin: {title: Tin, aka: [gallium]}\n";
  CHECK(Loading(texts).codes() == "items.yaml:4 R304");
  texts = around(rule);
  texts[2].second += "groups:\n  bureau: {title: G, members: unknown}\n";
  CHECK(Loading(texts).codes() == "parties.yaml:5 R304");
}

TEST_CASE("a claim has an id of its own in its file") {
  const std::string claim = "  - {id: c1, about: law/rule, says: {x: y}, verdict: wrong, why: z}\n";
  const std::string other = "  - {id: c1, about: law/rule, says: {x: y}, verdict: right, why: z}\n";
  CHECK(Loading(rule + ("claims:\n" + claim)).codes().empty());
  CHECK(Loading(rule + ("claims:\n" + claim + other)).codes() == "law.yaml:13 R304");
}

TEST_CASE("an act needs a side") {
  Texts texts = around(rule);
  texts[2].second = "parties:\n  ministry: {title: Ministry}\n";
  CHECK(Loading(texts).codes() == "law.yaml:3 R308");
  texts[3].second += "on_behalf: CN\n";
  CHECK(Loading(texts).codes().empty());
  texts = around(rule);
  texts[2].second = "parties:\n  ministry: {title: Ministry, side: UK}\n";
  CHECK(Loading(texts).codes() == "parties.yaml:2 R310");
}

TEST_CASE("countries need no declaration") {
  const Loading loading(rule);
  REQUIRE(loading.book);
  const auto china = loading.book->find_party("CN");
  REQUIRE(china);
  CHECK(loading.book->at(*china).title == "China");
  CHECK(loading.book->find_party("AX"));
  CHECK_FALSE(loading.book->find_party("UK"));
}

// Line 10 is the rule, line 12 the expectation.
TEST_CASE("names that expectations ask with are told beside other errors") {
  const auto expecting = [](const std::string& unknown, const std::string& question) {
    return Loading("provisions:\n  a: {control: licence, from: 2025-01-01, scope: {items: metal" +
                   unknown + "}, cite: {source: text, at: x}}\nexpect:\n  - {date: 2025-02-01, " +
                   question + ", certain: licence}\n")
        .codes();
  };
  const std::string wrong = ", departure: ZZ";
  CHECK(expecting(wrong,
                  "item: nope, departure: YY, party: nobody, end_use: nothing, "
                  "set: {weight: 5}") ==
        "law.yaml:10 R305 law.yaml:12 R431 law.yaml:12 R431 law.yaml:12 R431 law.yaml:12 R431 "
        "law.yaml:12 R431");
  CHECK(expecting(wrong,
                  "item: Gallium, departure: CN, party: Ministry, end_use: civil, "
                  "set: {contents.metal.CN: 5 %}") == "law.yaml:10 R305");
  CHECK(expecting(wrong, "item: \"CN:8112\", party: none") == "law.yaml:10 R305");
}

}  // namespace inforce
