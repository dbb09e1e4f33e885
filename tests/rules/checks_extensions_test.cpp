// R222, R223, R224, R241, R243: what extensions add, and how far one may go.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

// An extension on line 11 of a control that holds until the end of June.
std::string extended(const std::string& keys) {
  return said({{"a", "control: licence, from: 2025-01-01, through: 2025-06-30"},
               {"b", "extends: a, " + keys}});
}

}  // namespace

TEST_CASE("an extension adds a day at least") {
  CHECK(extended("from: 2025-06-01, new_through: 2025-06-30") == "law.yaml:11 R222");
  CHECK(extended("from: 2025-06-01, new_through: 2025-07-01").empty());
}

TEST_CASE("an extension of what ends at a named date is measured by that date") {
  CHECK(said({{"a", "control: licence, from: 2025-01-01, through: 2025-02-28"},
              {"b", "extends: a, from: 2025-02-01, new_through: 2025-05-31"},
              {"c", "extends: b, from: 2025-05-01, new_through: 2025-08-31"}})
            .empty());
  CHECK(said({{"a", "control: licence, from: 2025-01-01, through: 2025-02-28"},
              {"b", "extends: a, from: 2025-02-01, new_through: 2025-05-31"},
              {"c", "extends: b, from: 2025-05-01, new_through: 2025-05-31"}}) ==
        "law.yaml:12 R222");
  CHECK(said({{"a", "control: licence, from: 2025-01-01"},
              {"b", "postpones: a, from: 2024-12-01, new_from: 2025-03-01"},
              {"c", "extends: b, from: 2025-02-01, new_until: 2025-06-01"}})
            .empty());
}

TEST_CASE("an extended instrument is told only where nothing of it would end before") {
  const auto all = [](const std::string& end) {
    return said({{"a", "control: licence, from: 2025-01-01"},
                 {"b", "control: licence, from: 2025-01-01" + end},
                 {"c", "extends: law, from: 2025-06-01, new_through: 2025-12-31"}});
  };
  CHECK(all(", through: 2025-06-30").empty());
  CHECK(all("") == "law.yaml:12 R222");
}

TEST_CASE("an extension begins before its target has run out") {
  CHECK(extended("from: 2025-07-02, new_through: 2025-08-01") == "law.yaml:11 R223");
  CHECK(extended("from: 2025-07-01, new_through: 2025-08-01").empty());
}

TEST_CASE("an extension that begins before its target puts that in force early") {
  CHECK(extended("from: 2024-12-31, new_through: 2025-08-01") == "law.yaml:11 R243");
  CHECK(extended("from: 2025-01-01, new_through: 2025-08-01").empty());
  CHECK(extended("from: 2024-12/2025-01, new_through: 2025-08-01") == "law.yaml:11 R243");
  const auto imprecise = [](const std::string& from) {
    return said({{"a", "control: licence, from: 2025-01, through: 2025-06-30"},
                 {"b", "extends: a, new_through: 2025-08-01, from: " + from}});
  };
  CHECK(imprecise("2024-12-31") == "law.yaml:11 R243");
  CHECK(imprecise("2025-01-01") == "law.yaml:11 R243");
  CHECK(imprecise("2025-01-31").empty());
  CHECK(imprecise("2025-01").empty());
  CHECK(said({{"a", "control: licence, from: {planned: 2025-03-01}"},
              {"b", "extends: a, from: 2025-03-01, new_through: 2025-08-01"}})
            .empty());
  CHECK(said({{"a", "control: licence, from: {planned: 2025-03-01}"},
              {"b", "extends: a, from: 2025-02-01, new_through: 2025-08-01"}}) ==
        "law.yaml:11 R243");
  const test::Loading waiting(test::around(
      "events:\n  signing: {title: Signing}\n" +
      test::lines_of({{"a", "control: licence, from: {of: signing}"},
                      {"b", "extends: a, from: 2025-02-01, new_through: 2025-08-01"}})));
  CHECK(waiting.codes() == "law.yaml:13 R243");
  CHECK(waiting.says("of which no day is known"));
  const test::Loading elsewhere(test::around(
      test::lines_of({{"a", "control: licence, from: {date: 2025-03-01, zone: America/New_York}"},
                      {"b", "extends: a, from: 2025-03-01, new_through: 2025-08-01"}})));
  CHECK(elsewhere.says("'from: {date: 2025-03-01, zone: America/New_York}'"));
  CHECK(extended("from: {date: 2025-01-01, zone: America/New_York}, new_through: 2025-08-01")
            .empty());
}

TEST_CASE("a chain of extensions leaves no gap") {
  const auto chain = [](const std::string& second) {
    return said({{"a", "control: licence, from: 2025-01-01, through: 2025-06-30"},
                 {"b", "extends: a, from: 2025-06-01, new_through: 2025-07-31"},
                 {"c", "extends: a, new_through: 2025-08-31, from: " + second}});
  };
  CHECK(chain("2025-08-01").empty());
  CHECK(chain("2025-08-02") == "law.yaml:12 R223");
}

// Whether the first day counts, the statute says: 150 days and one are within 150 days.
TEST_CASE("a rule ends within its statutory maximum") {
  const auto until = [](const std::string& end) {
    return said({{"a", "control: licence, at_most: 150 days, from: 2025-01-01" + end}});
  };
  CHECK(until(", through: 2025-05-31").empty());
  CHECK(until(", through: 2025-06-01") == "law.yaml:10 R224");
  CHECK(until("") == "law.yaml:10 R224");
}

TEST_CASE("an extension goes beyond the maximum only by those named") {
  const auto extension = [](const std::string& except, const std::string& end) {
    return said({{"a",
                  "control: licence, from: 2025-01-01, through: 2025-05-30, "
                  "at_most: 150 days" +
                      except},
                 {"b", "extends: a, from: 2025-05-01, new_through: " + end}});
  };
  CHECK(extension("", "2025-05-31").empty());
  CHECK(extension("", "2025-06-01") == "law.yaml:11 R224");
  CHECK(extension(", except_by: ministry", "2025-06-01").empty());
  CHECK(extension(", except_by: bureau", "2025-06-01") == "law.yaml:11 R224");
}

TEST_CASE("an extension that reaches into another season fills the months between") {
  const auto extension = [](const std::string& keys) {
    return said({{"a",
                  "control: licence, from: 2025-01-01, through: 2025-12-31, "
                  "yearly: {from: 03-15, through: 09-14}"},
                 {"b", "extends: a, " + keys}});
  };
  CHECK(extension("from: 2025-12-31, new_through: 2026-12-31") == "law.yaml:11 R241");
  CHECK(extension("from: 2025-02-01, new_through: 2026-01-15") == "law.yaml:11 R241");
  CHECK(extension("from: 2025-09-14, new_through: 2026-03-14").empty());
  CHECK(extension("from: 2025-09-15, new_through: 2025-11-30").empty());
  CHECK(extension("from: 2025-09-14, new_through: 2026-03-15") == "law.yaml:11 R241");
  CHECK(
      extension("from: 2025-12-31, new_through: 2026-12-31, yearly: {from: 03-15, through: 09-14}")
          .empty());
}

}  // namespace inforce
