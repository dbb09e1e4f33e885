#include "rules/yaml_reader.h"

#include <doctest/doctest.h>

#include <string>

#include "rules/utf8.h"
#include "tests/rules/reading.h"

namespace inforce {

using test::Reading;

TEST_CASE("a pack becomes a marked tree") {
  const Reading read("title: Gallium\nscope: {items: [ga, ge], departure: CN}\n");
  REQUIRE(read.root);
  CHECK(read.codes().empty());
  CHECK(read.at("title").text() == "Gallium");
  CHECK(read.at("title").mark() == Mark{0, 1, 8, 7});
  const PackNode& items = read.at("scope").find("items")->value;
  REQUIRE(items.is_list());
  CHECK(items.items()[1].text() == "ge");
  CHECK(items.items()[1].mark() == Mark{0, 2, 21, 2});
}

TEST_CASE("columns and widths are characters") {
  const Reading read("中文: 镓和锗\n");
  CHECK(read.root->entries()[0].key.mark == Mark{0, 1, 1, 2});
  CHECK(read.at("中文").mark() == Mark{0, 1, 5, 3});
}

TEST_CASE("the width of a quoted text holds its quotes and escapes") {
  const Reading read("a: 'it''s' # note\nb: \"x\\\"y\"   \n");
  CHECK(read.at("a").text() == "it's");
  CHECK(read.at("a").mark() == Mark{0, 1, 4, 7});
  CHECK(read.at("b").text() == "x\"y");
  CHECK(read.at("b").mark() == Mark{0, 2, 4, 6});
}

TEST_CASE("a text over several lines ends where it ends") {
  const Reading read("a: some\n  more text\nb: |\n  one\n  two\nc: 'x\n  y'\nd: 1\n");
  CHECK(read.at("a").text() == "some more text");
  CHECK(read.at("a").mark() == Mark{0, 1, 4, 4});
  CHECK(read.at("a").end_line() == 2);
  CHECK(read.at("b").text() == "one\ntwo\n");
  CHECK(read.at("b").end_line() == 5);
  CHECK(read.at("c").end_line() == 7);
  CHECK(read.root->end_line() == 8);
}

TEST_CASE("quoted and unquoted texts are told apart") {
  const Reading read("a: NO\nb: 'NO'\nc: \"NO\"\nd: |\n  NO\n");
  CHECK_FALSE(read.at("a").is_quoted());
  CHECK(read.at("b").is_quoted());
  CHECK(read.at("c").is_quoted());
  CHECK(read.at("d").is_quoted());
}

TEST_CASE("words stay as written: no truth values, numbers or sixties") {
  const Reading read("a: NO\nb: 0101\nc: 12:30:00\nd: 1e3\ne: 1_000\n");
  CHECK(read.at("a").text() == "NO");
  CHECK(read.at("b").text() == "0101");
  CHECK(read.at("c").text() == "12:30:00");
  CHECK(read.at("d").text() == "1e3");
  CHECK(read.at("e").text() == "1_000");
}

TEST_CASE("every duplicate key is reported, with the first one's place") {
  const Reading read("a: 1\nb: 2\na: 3\nc: {d: 1, d: 2, d: 3}\n");
  CHECK(read.codes() == "R122@3:1 R122@4:11 R122@4:17");
  CHECK(read.says("1 | a: 1\n   | - first written here"));
  CHECK(read.at("a").text() == "1");
}

TEST_CASE("duplicates are found in maps of ten thousand keys") {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "key-" + std::to_string(i) + ": x\n";
  CHECK(Reading(text).codes().empty());
  CHECK(Reading(text + "key-5000: y\n").codes() == "R122@10001:1");
}

TEST_CASE("all anchors, aliases and merge keys of a file are refused where they stand") {
  const Reading read("a: &x {b: 1}\nc:\n  <<: *x\n  d: *x\ne: [*x]\n*x : 2\n");
  CHECK(read.codes() == "R117@1:4 R118@3:3 R117@3:7 R117@4:6 R117@5:5 R117@6:1");
  REQUIRE(read.root);
  CHECK(read.at("c").find("d")->value.is_refused());
  CHECK(read.at("a").find("b")->value.text() == "1");
}

TEST_CASE("an alias without an anchor is refused as an alias") {
  CHECK(Reading("a: *nobody\n").codes() == "R117@1:4");
}

TEST_CASE("an alias bomb is refused without unfolding it") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
  for (int level = 1; level < 30; ++level) {
    const std::string below = "*a" + std::to_string(level - 1);
    const std::string name = "a" + std::to_string(level);
    bomb += name + ": &" + name + " [" + below;
    for (int i = 0; i < 8; ++i) bomb += ", " + below;
    bomb += "]\n";
  }
  const Reading read(bomb);
  CHECK(read.found.count(Severity::error) == 30 + 29 * 9);
}

TEST_CASE("a quoted star or ampersand is text") {
  CHECK(Reading("a: '*x'\nb: \"&y\"\nc: R&D\n'<<': z\n").codes().empty());
}

TEST_CASE("tags are refused, also the bare one") {
  CHECK(Reading("a: !!binary aGk=\nb: !foo {c: 1}\nc: ! x\nd: !x [1]\n").codes() ==
        "R119@1:4 R119@2:4 R119@3:4 R119@4:4");
  CHECK(Reading("a: 'no tag'\nb: \"!x\"\n").codes().empty());
}

TEST_CASE("keys are words") {
  CHECK(Reading("? [a]\n: 1\n: 2\n{x: y}: z\nok: 1\n").codes() == "R120@1:3 R120@3:1 R120@4:1");
}

TEST_CASE("the keys YAML 1.1 reads as truth values are refused unless quoted") {
  CHECK(Reading("on: 1\nNO: 2\n\"yes\": 3\n'n': 4\n").codes() == "R123@1:1 R123@2:1");
  CHECK(Reading("true: 1\nFalse: 2\n\"false\": 3\n").codes() == "R123@1:1 R123@2:1");
}

TEST_CASE("one document to a file") {
  CHECK(Reading("a: 1\n---\nb: 2\n").codes() == "R115@2:1");
  CHECK(Reading("a: 1\n...\nb: 2\n").codes() == "R115@3:1");
  CHECK(Reading("---\na: 1\n").codes().empty());
  CHECK(Reading("---\na: 1\n...\n").codes().empty());
}

TEST_CASE("a directive is refused though the library would obey it") {
  CHECK(Reading("# c\n%YAML 1.2\n---\na: 1\n").codes() == "R116@2:1");
}

TEST_CASE("an empty file is no pack") {
  for (const char* text : {"", "\n", "# only this\n", "---\n", "...\n", "~\n"}) {
    CAPTURE(text);
    const Reading read(text);
    CHECK_FALSE(read.root);
    CHECK(read.codes() == "R107@0:0");
  }
}

TEST_CASE("a key without a value is nothing, marked at the key") {
  const Reading read("a:\nb: ~\nc: null\nd:\n  - x\n  -\nlast:\n");
  CHECK(read.codes().empty());
  for (const char* key : {"a", "b", "c", "last"}) CHECK(read.at(key).is_nothing());
  CHECK(read.at("a").mark() == Mark{0, 1, 1, 1});
  CHECK(read.at("c").mark() == Mark{0, 3, 4, 4});
  CHECK(read.at("d").items()[1].mark() == Mark{0, 6, 3, 1});
  CHECK(read.at("last").mark() == Mark{0, 7, 1, 4});
}

TEST_CASE("a text cut by a comma inside braces is recognised") {
  const Reading read("cite: {source: announcement, at: item 2, first half}\n");
  CHECK(read.codes() == "R124@1:42");
  CHECK(read.says("a text with a comma is quoted inside { }: at: \"item 2, first half\""));
  CHECK(Reading("a: {less_than: 1,7 %}\n").says("behind a point: less_than: 1.7 %"));
  CHECK(read.at("cite").find("at")->value.text() == "item 2");
}

TEST_CASE("a colon without a space inside braces is recognised") {
  const Reading read("x: {from:2024-12-03}\n");
  CHECK(read.codes() == "R124@1:5");
  CHECK(read.says("put a space after the colon: 'from: 2024-12-03'"));
}

TEST_CASE("a key with a colon and no value inside braces is simply without a value") {
  const Reading read("x: {a: , b : , c: ~}\n");
  CHECK(read.codes().empty());
  CHECK(read.at("x").entries().size() == 3);
}

TEST_CASE("nesting is allowed to the limit and no further") {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + "x" + std::string(depth, ']') + "\n";
  };
  CHECK(Reading(nested(deepest_nesting)).codes().empty());
  CHECK(Reading(nested(deepest_nesting + 1)).codes() == "R121@1:65");
  std::string maps = "a: ";
  for (int i = 0; i < 100; ++i) maps += "{a: ";
  CHECK(Reading(maps + "x" + std::string(100, '}')).found.count(Severity::error) == 1);
}

TEST_CASE("twenty thousand open brackets are nested too deeply, whatever their kind") {
  for (const char* open : {"[", "{", "- ", "? ", "{a: ", "[{b: "}) {
    CAPTURE(open);
    std::string text;
    for (int i = 0; i < 20000; ++i) text += open;
    const Reading read(text);
    CHECK(read.says("R121"));
    CHECK(read.found.count(Severity::error) == 1);
  }
}

TEST_CASE("text that is not UTF-8 is refused before YAML sees it") {
  using namespace std::string_literals;
  CHECK(Reading("a: \xFF\xFEZ\n").codes() == "R105@1:4");
  CHECK(Reading("a: \xFF\xFEZ\n").says("at byte 3 (2 such places in all)"));
  CHECK(Reading("a: b\0c\n"s).codes() == "R104@1:5");
  CHECK(Reading("\xFF\xFE"
                "a\0:\0"s)
            .codes() == "R103@0:0");
  CHECK(Reading("a: \x07 b\n").codes() == "R106@1:4");
  CHECK(Reading(std::string(largest_file_bytes + 1, '#')).codes() == "R102@0:0");
}

TEST_CASE("a byte order mark and Windows line ends change nothing") {
  const Reading read(
      "\xEF\xBB\xBF"
      "a: 1\r\nb: 'x'\r\nc: |\r\n  t\r\n");
  CHECK(read.codes().empty());
  CHECK(read.at("b").mark() == Mark{0, 2, 4, 3});
  CHECK(read.at("c").text() == "t\n");
}

TEST_CASE("a pack on one line has the same places as on many") {
  std::string one = "{";
  for (int i = 0; i < 500; ++i) one += "镓" + std::to_string(i) + ": [a, {b: 镓}], ";
  const Reading read(one + "last: x}\n");
  CHECK(read.codes().empty());
  const auto& entries = read.root->entries();
  CHECK(entries[0].key.mark == Mark{0, 1, 2, 2});
  CHECK(entries[1].key.mark == Mark{0, 1, 19, 2});
  CHECK(entries[1].value.items()[1].find("b")->value.mark() == Mark{0, 1, 31, 1});
  CHECK(entries[1].value.mark() == Mark{0, 1, 23, 1});
  const auto end = static_cast<std::uint32_t>(count_characters(one));
  CHECK(read.at("last").mark() == Mark{0, 1, end + 7, 1});
}

TEST_CASE("the end added to catch open quotes leaves good files alone") {
  for (const char* text : {"a: 1", "a: 1\n", "a: 1\n...\n", "a: 1\n# c", "a: |+\n  x\n\n", "a: 'x'",
                           "a: [1]", "a:", "- a"}) {
    CAPTURE(text);
    CHECK(Reading(text).codes().empty());
  }
  CHECK(Reading("a: |+\n  x\n\n").at("a").text() == "x\n\n");
}

TEST_CASE("a backslash sequence brings no control character into a text") {
  CHECK(Reading("a: \"x\\0y\"\n").codes() == "R104@1:4");
  CHECK(Reading("a: \"x\\x07y\"\n").codes() == "R106@1:4");
  CHECK(Reading("\"x\\0y\": 1\n").codes() == "R104@1:1");
  CHECK(Reading("a: \"x\\n\\ty\"\nb: 'x\\0y'\nc: \"x\\\\0y\"\n").codes().empty());
}

TEST_CASE("a directive is found wherever it stands") {
  CHECK(Reading("a: 1\n%b: 2\nc: 3\n").codes() == "R116@2:1");
  CHECK(Reading("a: 1\n%b: 2\n").codes() == "R116@2:1");
  CHECK(Reading("a: \"x\n%y\"\nb: 2\n").codes().empty());
}

}  // namespace inforce
