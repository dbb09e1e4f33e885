#include "rules/rule_book.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;

constexpr const char* law =
    "aka: [46/2024]\n"
    "provisions:\n"
    "  item-2: {control: licence, aka: [Gallium rule], cite: {source: text, at: item 2}}\n"
    "  item-2-graphite: {control: licence, cite: {source: text, at: item 2}}\n"
    "events:\n"
    "  summit: {title: Summit}\n";

std::string called(const Loading& loading, std::string_view name) {
  const auto found = loading.book.value().find_called(name);
  if (!found) return "nothing";
  switch (found->kind) {
    case Reference::Kind::instrument: return loading.book->at(found->instrument()).id.value;
    case Reference::Kind::provision: return loading.book->at(found->provision()).id;
    case Reference::Kind::event: return loading.book->at(found->event()).id;
    default: return "something else";
  }
}

}  // namespace

TEST_CASE("things are found as the law is called") {
  const Loading loading(law);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  CHECK(called(loading, "law") == "law");
  CHECK(called(loading, "46/2024") == "law");
  CHECK(called(loading, "law/item-2") == "law/item-2");
  CHECK(called(loading, "46/2024 item 2") == "law/item-2");
  CHECK(called(loading, "46/2024/item-2") == "law/item-2");
  CHECK(called(loading, "46/2024 Item 2 Graphite") == "law/item-2-graphite");
  CHECK(called(loading, "LAW Item-2") == "law/item-2");
  CHECK(called(loading, "gallium rule") == "law/item-2");
  CHECK(called(loading, "46/2024 summit") == "law/summit");
  CHECK(called(loading, "46/2024 item 3") == "nothing");
  CHECK(called(loading, "") == "nothing");
}

TEST_CASE("a call that means two things means none") {
  auto texts = around(law);
  texts.push_back({"b.yaml",
                   "instrument: b\naka: [46/2024]\ntitle: B\nissuer: ministry\nnature: notice\n"
                   "force: binding\nzone: UTC\npublished: 2025-01-01\n"});
  const Loading loading(texts);
  REQUIRE(loading.book);
  CHECK(called(loading, "46/2024") == "nothing");
  CHECK(called(loading, "law") == "law");
}

TEST_CASE("goods and parties are found by id and by their other names") {
  auto texts = around(law);
  texts[1].second += "  graphite: {title: Graphite, aka: [C, Kish graphite]}\n";
  texts[2].second +=
      "  acme: {title: Acme, aka: [Acme Ltd]}\ngroups:\n  eu: {title: EU, members: [FR]}\n";
  const Loading loading(texts);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const RuleBook& book = *loading.book;
  CHECK(book.find_item("graphite") == book.find_item("kish graphite"));
  CHECK(book.find_item("C"));
  CHECK(book.find_party("ACME LTD") == book.find_party("acme"));
  CHECK(book.find_group("eu"));
  CHECK_FALSE(book.find_party("eu"));
  CHECK_FALSE(book.find_item("nothing"));
}

TEST_CASE("the oldest of the latest looks counts what was known then") {
  auto texts = around("looked: [2025-03-01, 2026-10-08]\n");
  texts.push_back({"b.yaml",
                   "instrument: b\ntitle: B\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2025-01-01\nlooked: 2026-01-01\n"});
  const Loading loading(texts);
  REQUIRE(loading.book);
  const RuleBook& book = *loading.book;
  CHECK(book.oldest_look(Date{2026, 11, 1}) == Date{2026, 1, 1});
  CHECK(book.oldest_look(Date{2025, 12, 31}) == Date{2025, 3, 1});
  CHECK(book.oldest_look(Date{2025, 3, 1}) == Date{2025, 3, 1});
  CHECK_FALSE(book.oldest_look(Date{2025, 2, 28}));
}

TEST_CASE("an act is on the sides of its issuers, or of those it speaks for") {
  const auto sides = [](const std::string& issuer) {
    auto texts = around(law);
    texts[3].second.replace(texts[3].second.find("issuer: ministry"), 16, issuer);
    const Loading loading(texts);
    std::string all;
    for (const std::string& side : loading.book.value().sides(InstrumentId{0})) all += side;
    return all;
  };
  CHECK(sides("issuer: ministry") == "CN");
  CHECK(sides("issuer: [bureau, ministry]") == "CNUS");
  CHECK(sides("issuer: ministry\non_behalf: [FR]") == "FR");
}

}  // namespace inforce
