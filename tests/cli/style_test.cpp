#include "cli/render/style.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

const Style plain{};
const Style ascii{Colours::none, Signs::ascii, 100};

TEST_CASE("Chinese characters take two columns, marks of tone none") {
  CHECK(columns("镓 gallium") == 10);
  CHECK(columns(toned(Tone::red, "镓")) == 2);
  CHECK(padded("镓", 4) == "镓  ");
}

TEST_CASE("what is cut ends in an ellipsis and never splits a character") {
  CHECK(truncated("gallium", 7) == "gallium");
  CHECK(truncated("gallium", 6) == "galli…");
  CHECK(truncated("镓锗锑", 4) == "镓…");
}

TEST_CASE("text is broken at blanks and indented") {
  CHECK(wrapped("one two three", 8, 2) == "one two\n  three");
  CHECK(paragraph("one two three", 2, {Colours::none, Signs::unicode, 10}) ==
        "  one two\n  three\n");
}

TEST_CASE("a word longer than the line stands alone") {
  CHECK(wrapped("a bbbbbbbbbb c", 4, 0) == "a\nbbbbbbbbbb\nc");
}

TEST_CASE("what does not fit beside its head stands below") {
  const Style narrow{Colours::none, Signs::unicode, 12};
  CHECK(beside("head", "a b", 3, narrow) == "head  a b\n");
  CHECK(beside("head", "some words", 3, narrow) == "head\n   some\n   words\n");
}

TEST_CASE("a command stays whole") {
  const Style narrow{Colours::none, Signs::unicode, 12};
  CHECK(with_command("See:", "inforce", narrow) == "See: inforce\n");
  CHECK(with_command("See:", "inforce packs", narrow) == "See:\n  inforce packs\n");
}

TEST_CASE("signs fall back to ASCII") { CHECK(finish("◆ CN → US …", ascii) == "% CN -> US ..."); }

TEST_CASE("colours are marks until the end") {
  const std::string text = toned(Tone::red, "no") + " yes";
  CHECK(finish(text, plain) == "no yes");
  CHECK(finish(text, {Colours::ansi, Signs::unicode, 100}) == "\x1b[31mno\x1b[0m yes");
}

TEST_CASE("nothing in a text can drive the terminal") {
  CHECK(finish("a\x1b[2Jb", plain) == "a\xEF\xBF\xBD[2Jb");
  CHECK(finish("a\xFF", plain) == "a\xEF\xBF\xBD");
  CHECK(finish("line\nline\n", plain) == "line\nline\n");
}

}  // namespace
}  // namespace inforce::test
