#include "rules/field_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/rules/reading.h"

namespace inforce {
namespace {

using test::Reading;

FieldReader fields_of(Reading& reading) {
  return {*reading.root, whole_file(reading.file), "an instrument", reading.found};
}

}  // namespace

TEST_CASE("keys are read by type") {
  Reading reading(
      "title: Gallium\npublished: 2024-12-03\nlooked: [2026-10-08]\nissuer: cn-mofcom\n"
      "count: 15\nshare: 0.1\nannounced: true\nscope: {items: [a, b]}\n");
  FieldReader fields = fields_of(reading);
  CHECK(fields.text("title", Need::required)->value == "Gallium");
  CHECK(fields.date("published")->value == Date{2024, 12, 3});
  CHECK(fields.dates("looked").size() == 1);
  CHECK(fields.ids("issuer", IdForm::party).front().value == "cn-mofcom");
  CHECK(fields.integer("count", {1, 1000})->value == 15);
  CHECK(fields.decimal("share")->value == "0.1");
  CHECK(fields.truth("announced")->value);
  auto scope = fields.map("scope", "a scope");
  REQUIRE(scope);
  CHECK(scope->texts("items").size() == 2);
  scope->finish();
  fields.finish();
  CHECK(reading.found.empty());
}

TEST_CASE("a key nobody asks for is reported with the nearest known one") {
  Reading reading("title: x\nform: 2024-12-03\nzzzzzz: 1\n");
  FieldReader fields = fields_of(reading);
  fields.text("title");
  fields.date("from");
  fields.finish();
  CHECK(reading.codes() == "R125@2:1 R125@3:1");
  CHECK(reading.says("'form' is no key of an instrument"));
  CHECK(reading.says("did you mean 'from'?"));
}

TEST_CASE("each missing key is reported at the place given") {
  Reading reading("scope: {items: a}\n");
  FieldReader fields = fields_of(reading);
  auto scope = fields.map("scope", "a scope");
  REQUIRE(scope);
  scope->text("departure", Need::required);
  scope->text("destination", Need::required);
  scope->text("end_use");
  scope->text("items");
  scope->finish();
  CHECK(reading.codes() == "R126@1:1 R126@1:1");
  CHECK(reading.says("a scope has no 'departure'"));
  CHECK(reading.says("a scope has no 'destination'"));
}

TEST_CASE("a misspelt key is a slip, and not missing as well") {
  Reading reading("titel: x\natleast: 1\n");
  FieldReader fields = fields_of(reading);
  CHECK_FALSE(fields.text("title", Need::required));
  CHECK_FALSE(fields.one_of({"at_least", "at_most"}, Need::required));
  CHECK_FALSE(fields.text("zone", Need::required));
  CHECK(fields.misses_any());
  fields.finish();
  CHECK(reading.codes() == "R126@0:0 R125@1:1 R125@2:1");
  CHECK(reading.says("did you mean 'title'?"));
  CHECK(reading.says("did you mean 'at_least'?"));
  CHECK(reading.says("has no 'zone'"));
}

TEST_CASE("a key without a value is reported once, and is not missing") {
  Reading reading("title:\n");
  FieldReader fields = fields_of(reading);
  CHECK_FALSE(fields.text("title", Need::required));
  CHECK(reading.codes() == "R127@1:1");
}

TEST_CASE("a node that is no map is reported once, and misses nothing") {
  Reading reading("scope: gallium\n");
  FieldReader fields = fields_of(reading);
  CHECK_FALSE(fields.map("scope", "a scope"));
  CHECK(reading.codes() == "R128@1:8");

  FieldReader scope(reading.at("scope"), {}, "a scope", reading.found);
  CHECK_FALSE(scope.is_map());
  CHECK_FALSE(scope.text("items", Need::required));
  CHECK_FALSE(scope.one_of({"a", "b"}, Need::required));
  scope.finish();
  CHECK(reading.found.count(Severity::error) == 2);
}

TEST_CASE("of keys that exclude each other one may stand") {
  Reading reading("from: 2025-11-10\nthrough: 2026-11-10\nfor: 1 year\n");
  FieldReader fields = fields_of(reading);
  CHECK(fields.one_of({"through", "until", "for"}) == "through");
  CHECK(reading.codes() == "R134@3:1");
  CHECK(reading.says("'through' and 'for' both stand in an instrument"));
  CHECK_FALSE(fields.one_of({"a", "b"}));
  CHECK(reading.found.count(Severity::error) == 1);
  CHECK_FALSE(fields.one_of({"a", "b"}, Need::required));
  fields.allow({"from"});
  fields.finish();
  CHECK(reading.says("has none of the keys it may have of a or b"));
}

TEST_CASE("named entries come in the order written") {
  Reading reading("provisions:\n  b: {control: x}\n  a: {control: y}\n");
  FieldReader fields = fields_of(reading);
  const auto& entries = fields.named("provisions");
  REQUIRE(entries.size() == 2);
  CHECK(entries[0].key.value == "b");
  CHECK(fields.named("events").empty());
  CHECK(reading.found.empty());
}

TEST_CASE("names that break the rule for ids are reported and stay") {
  Reading reading("items:\n  Tin ore: {title: x}\n  lead: {title: y}\n");
  FieldReader fields = fields_of(reading);
  CHECK(fields.declared("items", IdForm::simple).size() == 2);
  CHECK(reading.codes() == "R135@2:3");
}

TEST_CASE("a list where names are expected is reported") {
  Reading reading("provisions: [a]\n");
  CHECK(fields_of(reading).named("provisions").empty());
  CHECK(reading.codes() == "R128@1:13");
}

TEST_CASE("keys of the author's own are what nobody asked for") {
  Reading reading("items: a\npurity: {more_than: 99.9 %}\nnote: x\n");
  FieldReader fields = fields_of(reading);
  fields.texts("items");
  fields.allow({"note"});
  const auto rest = fields.rest();
  REQUIRE(rest.size() == 1);
  CHECK(rest[0]->key.value == "purity");
}

TEST_CASE("a refused value is neither missing nor read") {
  Reading reading("a: &x y\ntitle: *x\n");
  const std::size_t before = reading.found.all().size();
  FieldReader fields = fields_of(reading);
  CHECK_FALSE(fields.text("title", Need::required));
  CHECK(reading.found.all().size() == before);
}

}  // namespace inforce
