#include "rules/value_reader.h"

#include <doctest/doctest.h>

#include <limits>
#include <string>

#include "tests/rules/reading.h"

namespace inforce {
namespace {

using test::Reading;

enum class Strength : std::uint8_t { binding, political };
constexpr Choice<Strength> forces[] = {{"binding", Strength::binding},
                                       {"political", Strength::political}};

// Reads the value of the key `v` with `read`, and gives what was said about it.
template <class Read>
std::string said(const std::string& value, Read read) {
  Reading reading("v: " + value + "\n");
  REQUIRE(reading.found.empty());
  read(reading.at("v"), reading.found);
  return reading.codes();
}

const auto as_text = [](const PackNode& node, Diagnostics& out) { read_text(node, "v", out); };
const auto as_number = [](const PackNode& node, Diagnostics& out) { read_decimal(node, "v", out); };
const auto as_truth = [](const PackNode& node, Diagnostics& out) { read_truth(node, "v", out); };
const auto as_date = [](const PackNode& node, Diagnostics& out) { read_date(node, "v", out); };
const auto as_texts = [](const PackNode& node, Diagnostics& out) { read_texts(node, "v", out); };

}  // namespace

TEST_CASE("a text is taken as written, with its mark") {
  Reading reading("v: Gallium\n");
  const auto text = read_text(reading.at("v"), "v", reading.found);
  REQUIRE(text);
  CHECK(text->value == "Gallium");
  CHECK(text->mark == Mark{0, 1, 4, 7});
}

TEST_CASE("an unquoted Norway is warned of and still read") {
  Reading reading("v: NO\n");
  CHECK(read_text(reading.at("v"), "v", reading.found)->value == "NO");
  CHECK(reading.codes() == "R138@1:4");
  CHECK_FALSE(reading.found.has_errors());
  CHECK(reading.says("write \"NO\""));
  CHECK(said("\"NO\"", as_text).empty());
}

TEST_CASE("unquoted digits that other tools change are warned of") {
  for (const char* value : {"0101", "2805.30", "3E001", "12:30"}) {
    CAPTURE(value);
    CHECK(said(value, as_text) == "R139@1:4");
    CHECK(said('"' + std::string(value) + '"', as_text).empty());
  }
}

TEST_CASE("an empty text is no text") {
  CHECK(said("\"\"", as_text) == "R129@1:4");
  CHECK(said("'  '", as_text) == "R129@1:4");
}

TEST_CASE("another shape than expected is named") {
  CHECK(said("[a, b]", as_text) == "R128@1:4");
  CHECK(said("{a: b}", as_text) == "R128@1:4");
  CHECK(said("~", as_text) == "R127@1:4");
}

TEST_CASE("numbers keep their digits") {
  Reading reading("v: 25.0\n");
  CHECK(read_decimal(reading.at("v"), "v", reading.found)->value == "25.0");
  for (const char* value : {"1e3", "1_000", "010", ".5", "0x10", "about 5"}) {
    CAPTURE(value);
    CHECK(said(value, as_number) == "R130@1:4");
  }
}

TEST_CASE("whole numbers stay within their bounds") {
  const auto read = [](const std::string& value) {
    Reading reading("v: " + value + "\n");
    const auto number = read_integer(reading.at("v"), "v", {1, 10}, reading.found);
    return number ? std::to_string(number->value) : reading.codes();
  };
  CHECK(read("1") == "1");
  CHECK(read("10") == "10");
  CHECK(read("0") == "R131@1:4");
  CHECK(read("11") == "R131@1:4");
  CHECK(read("99999999999999999999") == "R131@1:4");
  CHECK(read("2.5") == "R130@1:4");
  CHECK(read("two") == "R130@1:4");
}

TEST_CASE("only true and false are truth values") {
  Reading reading("v: true\n");
  CHECK(read_truth(reading.at("v"), "v", reading.found)->value);
  CHECK(said("false", as_truth).empty());
  for (const char* value : {"yes", "True", "1", "on", "\"true\""}) {
    CAPTURE(value);
    CHECK(said(value, as_truth) == "R132@1:4");
  }
}

TEST_CASE("a day has one form and has to exist") {
  Reading reading("v: 2026-11-27\n");
  CHECK(read_date(reading.at("v"), "v", reading.found)->value == Date{2026, 11, 27});
  for (const char* value : {"2026-2-9", "27.11.2026", "11/27/2026", "2026-Nov-27", "2026"}) {
    CAPTURE(value);
    CHECK(said(value, as_date) == "R201@1:4");
  }
  for (const char* value : {"2026-02-30", "2025-02-29", "2026-13-01", "2026-00-10"}) {
    CAPTURE(value);
    CHECK(said(value, as_date) == "R202@1:4");
  }
}

TEST_CASE("a word is one of those allowed, or the nearest is named") {
  Reading reading("v: political\n");
  const auto force = read_choice(reading.at("v"), "v", forces, reading.found);
  REQUIRE(force);
  CHECK(force->value == Strength::political);

  Reading misspelt("v: bindig\n");
  CHECK_FALSE(read_choice(misspelt.at("v"), "v", forces, misspelt.found));
  CHECK(misspelt.codes() == "R133@1:4");
  CHECK(misspelt.says("did you mean 'binding'?"));
  CHECK(misspelt.says("one of: binding or political"));
}

TEST_CASE("a single value stands for a list of one") {
  Reading reading("one: a\nmany: [a, b]\n");
  CHECK(read_texts(reading.at("one"), "one", reading.found).size() == 1);
  CHECK(read_texts(reading.at("many"), "many", reading.found).size() == 2);
  CHECK(reading.found.empty());
  CHECK(said("[]", as_texts) == "R136@1:4");
}

TEST_CASE("a value listed twice is kept once, with a warning") {
  Reading reading("v: [b, a, b, b]\n");
  const auto values = read_texts(reading.at("v"), "v", reading.found);
  REQUIRE(values.size() == 2);
  CHECK(values[0].value == "b");
  CHECK(reading.codes() == "R137@1:11 R137@1:14");
  CHECK_FALSE(reading.found.has_errors());
}

TEST_CASE("ids follow their form, and the probable one is named") {
  const auto read = [](const std::string& value, IdForm form) {
    Reading reading("v: " + value + "\n");
    return read_id(reading.at("v"), "v", form, reading.found) ? "" : reading.rendered();
  };
  CHECK(read("item-2", IdForm::simple).empty());
  CHECK(read("1a", IdForm::simple).empty());
  CHECK(read("cn-mofcom-2024-46/item-2", IdForm::reference).empty());
  CHECK(read("cn-mofcom-2024-46", IdForm::reference).empty());
  CHECK(read("CN", IdForm::party).empty());
  CHECK(read("eu", IdForm::party).empty());
  CHECK(read("Item_2", IdForm::simple).find("did you mean 'item-2'?") != std::string::npos);
  CHECK(read("Us", IdForm::party).find("did you mean 'US'?") != std::string::npos);
  CHECK(read("Us_Firm", IdForm::party).find("did you mean 'us-firm'?") != std::string::npos);
  for (const char* value : {"-a", "a/b", "a b", "CN", "a.b", "镓"}) {
    CAPTURE(value);
    CHECK(read(value, IdForm::simple).find("R135") != std::string::npos);
  }
  for (const char* value : {"a/", "/a", "a/b/c", "A/b"}) {
    CAPTURE(value);
    CHECK(read(value, IdForm::reference).find("R135") != std::string::npos);
  }
}

TEST_CASE("an id is a text to every YAML tool") {
  const auto read = [](const std::string& value, IdForm form) {
    return said(value,
                [&](const PackNode& node, Diagnostics& out) { read_id(node, "v", form, out); });
  };
  for (const char* value : {"true", "false", "on", "no", "y", "2024", "0101", "3e001", "0"}) {
    CAPTURE(value);
    CHECK(read(value, IdForm::simple) == "R135@1:4");
    CHECK(read(value, IdForm::party) == "R135@1:4");
    CHECK(read('"' + std::string(value) + '"', IdForm::simple).empty());
  }
  CHECK(read("2024-46", IdForm::reference).empty());
  CHECK(read("NO", IdForm::party) == "R138@1:4");  // a country keeps its name
}

TEST_CASE("what was refused already is passed over in silence") {
  Diagnostics found;
  const PackNode refused = PackNode::refused({});
  CHECK_FALSE(read_text(refused, "v", found));
  CHECK_FALSE(read_date(refused, "v", found));
  CHECK(read_texts(refused, "v", found).empty());
  CHECK(found.empty());
}

}  // namespace inforce
