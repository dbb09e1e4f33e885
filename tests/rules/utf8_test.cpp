#include "rules/utf8.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("a character is read with its bytes") {
  CHECK(first_character("a").code == U'a');
  CHECK(first_character("é").bytes == 2);
  CHECK(first_character("镓").code == U'镓');
  CHECK(first_character("镓").bytes == 3);
  CHECK(first_character("𠮷").bytes == 4);
}

TEST_CASE("what begins no character is one bad byte") {
  for (const char* bytes :
       {"\xFF", "\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF0\x80\x80\x80",
        "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xE9\x95", "\xC3z"}) {
    CAPTURE(bytes);
    const Character bad = first_character(bytes);
    CHECK_FALSE(bad.good);
    CHECK(bad.bytes == 1);
  }
}

TEST_CASE("the last characters of each length are good") {
  for (const char* bytes : {"\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF",
                            "\xEF\xBF\xBD", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    CAPTURE(bytes);
    const Character read = first_character(bytes);
    CHECK(read.good);
    std::string written;
    append_character(written, read.code);
    CHECK(written == bytes);
  }
}

TEST_CASE("characters are counted, not bytes") {
  CHECK(count_characters("") == 0);
  CHECK(count_characters("中文: x") == 5);
  CHECK(count_characters("\xFF\xFEz") == 3);
}

TEST_CASE("East Asian characters take two cells and combining marks none") {
  CHECK(cells(U'a') == 1);
  CHECK(cells(U'é') == 1);
  CHECK(cells(U'镓') == 2);
  CHECK(cells(U'，') == 2);
  CHECK(cells(U'ｱ') == 1);
  CHECK(cells(0x0301) == 0);
  CHECK(cells(U'…') == 1);
}

TEST_CASE("escape sequences and marks that turn the reading direction drive a terminal") {
  CHECK(drives_terminal(0x1B));
  CHECK(drives_terminal(0x9B));
  CHECK(drives_terminal(0x202E));
  CHECK(drives_terminal(0x2066));
  CHECK_FALSE(drives_terminal(U'镓'));
}

}  // namespace inforce
