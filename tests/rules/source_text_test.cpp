#include "rules/source_text.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/golden.h"

namespace inforce {
namespace {

using namespace std::string_literals;

std::vector<TextFault> faults(const std::string& bytes) {
  std::vector<TextFault> found;
  for (const TextTrouble& trouble : SourceText("f", bytes).troubles())
    found.push_back(trouble.fault);
  return found;
}

using Faults = std::vector<TextFault>;

}  // namespace

TEST_CASE("lines are counted from one and carry no line break") {
  const SourceText text("f", "one\ntwo\r\n\nfour");
  CHECK(text.line_count() == 4);
  CHECK(text.line(1) == "one");
  CHECK(text.line(2) == "two");
  CHECK(text.line(3).empty());
  CHECK(text.line(4) == "four");
  CHECK(text.line(0).empty());
  CHECK(text.line(5).empty());
}

TEST_CASE("a line break at the end begins no further line") {
  CHECK(SourceText("f", "one\n").line_count() == 1);
  CHECK(SourceText("f", "").line_count() == 1);
}

TEST_CASE("a mark counts characters and ends with its line") {
  const SourceText text("f", "中文: 镓和锗\nnext\n");
  CHECK(text.mark_at(3, 8, 17) == Mark{3, 1, 5, 3});
  CHECK(text.mark_at(3, 8, 22) == Mark{3, 1, 5, 3});
  CHECK(text.mark_at(3, 18, 22) == Mark{3, 2, 1, 4});
  CHECK(text.mark_at(3, 999, 1000).line == 2);
}

TEST_CASE("a UTF-8 byte order mark is dropped and remembered") {
  const SourceText text("f",
                        "\xEF\xBB\xBF"
                        "a: 1\n");
  CHECK(text.text() == "a: 1\n");
  CHECK(text.troubles().empty());
  CHECK(text.offset_in_file(0) == 3);
}

TEST_CASE("good text has no troubles") {
  CHECK(faults("a: 1\n\tb: 镓\r\n").empty());
  CHECK(faults("").empty());
}

TEST_CASE("bytes that are no text are told apart") {
  CHECK(faults("a\xFF\xFEz") == Faults{TextFault::not_utf8});
  CHECK(faults("a\0b"s) == Faults{TextFault::nul});
  CHECK(faults("\xFF\xFE"
               "a\0"s) == Faults{TextFault::utf16});
  CHECK(faults("\xFE\xFF\0a"s) == Faults{TextFault::utf16});
  CHECK(faults("a\0b\0"s) == Faults{TextFault::utf16});
  CHECK(faults("\0a\0b"s) == Faults{TextFault::utf16});
  CHECK(faults("a\x1B[31m") == Faults{TextFault::control_character});
  CHECK(faults("a: 1\rb: 2") == Faults{TextFault::control_character});
  CHECK(faults("a\x7F\xFF") == Faults{TextFault::control_character, TextFault::not_utf8});
}

TEST_CASE("each fault is told once, with its first place and its number") {
  const auto troubles = SourceText("f", "ab\xFF\xFF\xFF").troubles();
  REQUIRE(troubles.size() == 1);
  CHECK(troubles[0].offset == 2);
  CHECK(troubles[0].count == 3);
}

TEST_CASE("a text may be as large as the limit and no larger") {
  CHECK(faults(std::string(largest_file_bytes, 'x')).empty());
  CHECK(faults(std::string(largest_file_bytes + 1, 'x')) == Faults{TextFault::too_large});
}

TEST_CASE("a file that is not there gives the system's reason") {
  const auto bytes = read_bytes(INFORCE_SOURCE_DIR "/no/such/file.yaml");
  REQUIRE_FALSE(bytes);
  CHECK(bytes.error() == "No such file or directory");
  CHECK_FALSE(read_bytes(INFORCE_SOURCE_DIR));
}

TEST_CASE("a file is read byte for byte") {
  const std::string path = INFORCE_SOURCE_DIR "/CMakeLists.txt";
  CHECK(read_bytes(path).value() == test::read_file(path));
}

TEST_CASE("a place is a file and a line") {
  Sources sources;
  const FileId file = sources.add(SourceText("packs/cn/x.yaml", "a\nb\n"));
  CHECK(sources.place({file, 2, 1, 1}) == "packs/cn/x.yaml:2");
  CHECK(sources.place(whole_file(file)) == "packs/cn/x.yaml");
}

TEST_CASE("equality of marked values ignores where they stand") {
  const Marked<int> here{3, {0, 1, 1, 1}};
  const Marked<int> there{3, {0, 9, 9, 1}};
  CHECK(here == there);
  CHECK_FALSE(here == Marked<int>{4, here.mark});
}

}  // namespace inforce
