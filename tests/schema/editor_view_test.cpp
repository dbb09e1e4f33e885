#include "tests/schema/editor_view.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/yaml_reader.h"

using inforce::test::editor_view;
using nlohmann::json;

namespace {

json view(const std::string& yaml) {
  const inforce::SourceText source("file.yaml", yaml);
  inforce::Diagnostics found;
  const auto root = inforce::read_yaml(0, source, found);
  REQUIRE(root.has_value());
  return editor_view(*root);
}

}  // namespace

TEST_CASE("an editor sees numbers and truth values where our reader keeps texts") {
  CHECK(view("[2026, 012, -3, 0x1F, 0o17, 1e3, 7.5, true, FALSE]") ==
        json({2026, 12, -3, 31, 15, 1000, 7.5, true, false}));
  CHECK(view("1e3").is_number_integer());
}

TEST_CASE("an editor of YAML 1.2 sees texts where 1.1 saw numbers, dates and truth values") {
  CHECK(view("[NO, yes, 2026-11-27, 12:30, 1_000, 8112.92.90, 3C001]") ==
        json({"NO", "yes", "2026-11-27", "12:30", "1_000", "8112.92.90", "3C001"}));
}

TEST_CASE("what is quoted is a text to an editor") {
  CHECK(view(R"(["2026", 'true', ""])") == json({"2026", "true", ""}));
}

TEST_CASE("an editor sees the shapes our reader sees") {
  CHECK(view("{a: [1, {b: c}], d: ~, e: }") ==
        json{{"a", {1, {{"b", "c"}}}}, {"d", nullptr}, {"e", nullptr}});
}
