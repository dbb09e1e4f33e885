#include "engine/lint/lint.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/book.h"
#include "tests/support/example_pack.h"

namespace inforce {
namespace {

const Date looked_at{2026, 2, 1};

// What is said of an example: codes in file order.
std::string said_of(std::string_view example, Date today = looked_at) {
  test::Loaded loaded = test::load_texts(test::example_pack(example));
  const std::string errors = loaded.book ? "" : render(loaded.found, loaded.sources, Paint::plain);
  REQUIRE_MESSAGE(loaded.book.has_value(), errors);
  lint(*loaded.book, today, loaded.found);
  std::string codes;
  for (const Diagnostic& one : loaded.found.in_file_order(loaded.book->sources())) {
    codes += (codes.empty() ? "" : " ") + number(one.code);
  }
  return codes;
}

std::string rule(const std::string& name, const std::string& fields) {
  return "  " + name + ": {" + fields + ", cite: {source: gazette, at: item 1}}\n";
}

std::string law(const std::string& provisions) { return "# law.yaml\nprovisions:\n" + provisions; }

}  // namespace

TEST_CASE("the pack around the examples is clean") { CHECK(said_of("").empty()); }

TEST_CASE("rules that are of different cases, sides or times do not contradict each other") {
  const std::string one = rule("one", "control: licence, scope: {items: ore}, from: 2026-01-10");
  const auto with = [&](const std::string& other) {
    return said_of(law(one + rule("two", other)));
  };
  CHECK(with("control: prohibition, scope: {items: ore}, from: 2026-03-01") == "R601");
  CHECK(with("control: licence, scope: {items: ore}, from: 2026-03-01").empty());
  CHECK(with("control: prohibition, scope: {items: ore, end_use: military}, from: 2026-03-01")
            .empty());
  CHECK(with("control: prohibition, scope: {items: ore}, from: 2025-01-01, through: 2025-12-31")
            .empty());
  CHECK(with("control: prohibition, scope: {items: ore}, from: 2026-03-01, confidence: recalled")
            .empty());
  CHECK(with("control: prohibition, scope: {items: ore}, from: 2026-03-01, while: one").empty());
}

TEST_CASE("rates of one component contradict each other, those of two add up") {
  const auto rates = [&](const std::string& component) {
    return said_of(law(rule("one",
                            "charge: 10 %, stack: s, component: a, scope: {items: ore}, "
                            "from: 2026-01-10") +
                       rule("two", "charge: 20 %, stack: s, component: " + component +
                                       ", scope: {items: ore}, from: 2026-03-01")));
  };
  CHECK(rates("a") == "R601");
  CHECK(rates("b").empty());
}

TEST_CASE("the tests of a scope may leave no date, no share and no route") {
  const auto scope = [&](const std::string& tests) {
    return said_of(law(rule("rule", "control: licence, attaches_to: entry, scope: {items: ore, " +
                                        tests + "}, from: 2026-03-01")));
  };
  CHECK(scope("dates: [\"entry >= 2026-04-01\", \"entry < 2026-04-01\"]") == "R604");
  CHECK(scope("dates: [\"entry >= 2026-04-01\", \"entry <= 2026-04-01\"]").empty());
  CHECK(scope("dates: [\"entry < 2026-03-01\"]") == "R604");
  CHECK(scope("dates: [\"loading < 2026-03-01\"]").empty());
  CHECK(scope("departure: NZ, destination: NZ") == "R604");
  CHECK(scope("contents: {of: ore, share: {less_than: 0 %}}") == "R604");
  CHECK(scope("contents: {of: ore, share: {less_than: 0.1 %}}").empty());
  CHECK(scope("contents: {of: ore, share: {more_than: 100 %}}") == "R604");
  CHECK(scope("contents: {of: ore, share: {at_least: 100 %}}").empty());
}

TEST_CASE("what waits for an event is not out of reach, nor is what a note explains") {
  const std::string event = "events:\n  exchange: {title: Exchange of notes}\n";
  const std::string waiting =
      rule("rule", "control: licence, scope: {items: ore}, from: 2026-01-10, while: exchange");
  CHECK(said_of(law(waiting) + event).empty());
  const std::string gone =
      "control: licence, scope: {items: ore}, from: 2026-03-01, through: "
      "2026-04-30";
  const std::string rest = rule("rest", "suspends: rule, from: 2026-02-01, through: 2026-12-31");
  CHECK(said_of(law(rule("rule", gone) + rest)) == "R603");
  CHECK(said_of(law(rule("rule", gone + ", note: so the notice has it") + rest)).empty());
}

TEST_CASE("a look grows old on the day it is a quarter old, and what has ended needs none") {
  const std::string seen = "# law.yaml\npublished: 2025-06-02\nlooked: 2026-01-12\n";
  CHECK(said_of(seen, Date{2026, 4, 14}).empty());
  CHECK(said_of(seen, Date{2026, 4, 15}) == "R606");
  const std::string ended =
      rule("rule", "control: licence, scope: {items: ore}, from: 2026-01-10, through: 2026-02-28");
  CHECK(said_of(law(ended), Date{2026, 2, 28}).empty());
  CHECK(said_of(law(ended), Date{2027, 1, 1}).empty());
}

}  // namespace inforce
