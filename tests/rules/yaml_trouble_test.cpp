#include "rules/yaml_trouble.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/rules/reading.h"

namespace inforce {

using test::Reading;

TEST_CASE("a quote that is never closed is reported where it opens") {
  CHECK(Reading("a: 'x\nb: 1\n").codes() == "R109@1:4");
  CHECK(Reading("a: 1\nb: [x, 'y\nc: {d: \"e}\n").codes() == "R109@2:8");
  CHECK(Reading("a: 'fine'\nb: {c: \"open, d: 1}\n").codes() == "R109@2:8");
  CHECK(Reading("a: 1\n'key: 2\n").codes() == "R109@2:1");
  CHECK(Reading("a: |\n  it's text\nb: \"x\n").codes() == "R109@3:4");
  CHECK(Reading("- don't\n- 'x\n").codes() == "R109@2:3");
  CHECK(Reading("a: 'x").codes() == "R109@1:4");
}

TEST_CASE("a quote that closes too late is named with the trouble it makes") {
  const Reading read("title: 'Announcement\nfrom: 'x'\nb: 2\n");
  CHECK(read.found.count(Severity::error) == 1);
  CHECK(read.says("this quoted text ends only in line 2"));
}

TEST_CASE("a blank that only looks like one is named where it stands") {
  const std::string blank = "\xC2\xA0";
  const Reading key("a:\n  b:" + blank + "1\n  c: 2\n");
  CHECK(key.codes() == "R108@2:5");
  CHECK(key.says("type a plain space"));
  CHECK(Reading("a:\n  b: 1\n" + blank + "c: 2\n  d: 3\n").codes() == "R108@3:1");
  CHECK(Reading("a: {b: 1, c:" + blank + "2}\n").says("looks like a space"));
  CHECK(Reading("a: one" + blank + "word\n").codes().empty());
}

TEST_CASE("a bracket that is never closed is reported where it opens") {
  CHECK(Reading("a: 1\nscope: {items: x, departure: CN\nb: 2\n").codes() == "R110@2:8");
  CHECK(Reading("a: [1, 2\n").codes() == "R110@1:4");
  CHECK(Reading("a: {b: [1, 2}\nc: 3\n").codes() == "R110@1:8");
  CHECK(Reading("a: [1]]\nb: 1\n").says("closes nothing"));
}

TEST_CASE("a missing comma is not taken for a missing bracket") {
  const Reading read("a: {b: \"x\" c: 1}\n");
  CHECK(read.codes() == "R108@1:12");
  CHECK(read.says("a comma or a closing bracket is missing"));
}

TEST_CASE("a question mark inside brackets asks for quotes") {
  for (const char* text :
       {"a: {until: 2021?}\n", "a: {until: 2021? }\n", "a: {until: 2021?, b: 1}\n"}) {
    CAPTURE(text);
    const Reading read(text);
    CHECK(read.codes() == "R108@1:12");
    CHECK(read.says("put it in double quotes: \"2021?\""));
  }
  CHECK(Reading("a: {until: \"2021?\"}\nb: 2021?\n").codes().empty());
}

TEST_CASE("a colon inside unquoted text asks for quotes") {
  const Reading read("title: US: China\n");
  CHECK(read.codes() == "R111@1:10");
  CHECK(read.says("put the whole value in quotes"));
  CHECK(Reading("中文: 镓: x\n").codes() == "R111@1:6");
}

TEST_CASE("a colon inside unquoted text in brackets asks for quotes or a comma") {
  const Reading read("a: {title: The office: ore, side: NZ}\n");
  CHECK(read.codes() == "R111@1:22");
  CHECK(read.says("put the whole text in quotes; if a key begins here, put a comma before it"));
}

TEST_CASE("an apostrophe that closes its text too soon is written twice") {
  for (const char* text : {"a: 'China's share'\n", "a: {b: 'China's share', c: 1}\n"}) {
    CAPTURE(text);
    const Reading read(text);
    CHECK(read.found.count(Severity::error) == 1);
    CHECK(read.says("write an apostrophe inside single quotes twice: ''"));
  }
  CHECK(Reading("a: \"the \"share\" of\"\n").says("inside double quotes as \\\""));
}

TEST_CASE("a key that lacks its colon or space before a bracket is told how to begin") {
  for (const char* text : {"a: 1\ncite {source: x, at: y}\n", "a: 1\ncite:{source: x, at: y}\n"}) {
    CAPTURE(text);
    const Reading read(text);
    CHECK(read.codes() == "R108@2:1");
    CHECK(read.says("begin it with 'cite: {'"));
  }
  CHECK(Reading("cite: {source text, at: y}\n").says("put a colon after the key: 'source: text'"));
  CHECK(Reading("sources\n  text: 1\n").says("end the line above in a colon"));
}

TEST_CASE("a tab in the indentation is named as one") {
  CHECK(Reading("a:\n\tb: 1\n").codes() == "R112@2:1");
  CHECK(Reading("a:\n  b: 1\n  \tc: 1\n").codes() == "R112@3:3");
}

TEST_CASE("lines that do not line up are named as such") {
  CHECK(Reading("scope:\n   items: ga\n  departure: CN\n").codes() == "R113@3:3");
  CHECK(Reading("title: x\n  from: 2\n").codes() == "R113@2:7");
  CHECK(Reading("a: - b\n").codes() == "R113@1:4");
}

TEST_CASE("a line without a key is reported itself, not the one after it") {
  CHECK(Reading("a: 1\nb\nc: 2\n").codes() == "R108@2:1");
  const Reading read("a: 1\nfrom:2024-12-03\nc: 2\n");
  CHECK(read.codes() == "R108@2:1");
  CHECK(read.says("put a space after the colon"));
}

TEST_CASE("unknown escapes are refused") {
  for (const char* text : {"a: \"x\\q\"\n", "a: \"\\xZZ\"\n", "a: \"\\uD800\"\n"}) {
    CAPTURE(text);
    CHECK(Reading(text).says("R114"));
  }
}

TEST_CASE("what may not begin an unquoted text asks for quotes") {
  CHECK(Reading("a: %25\n").codes() == "R108@1:4");
  CHECK(Reading("a: @x\n").says("'@'"));
  CHECK(Reading("a: `x`\n").codes() == "R108@1:4");
  CHECK(Reading("a: | text\n").codes() == "R108@1:6");
}

TEST_CASE("after broken syntax there is no tree") { CHECK_FALSE(Reading("a: 1\nb: [\n").root); }

TEST_CASE("what was found before the syntax broke is still told") {
  CHECK(Reading("a: {b: 1, b: 2}\nc: &x 1\nd: 'open\n").codes() == "R122@1:11 R117@2:4 R109@3:4");
}

}  // namespace inforce
