#include "rules/codes.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <regex>
#include <set>
#include <sstream>
#include <string>

#include "tests/support/golden.h"

namespace inforce {
namespace {

// The numbers of the enumerators, read from the header: a test cannot list them otherwise.
std::set<unsigned> declared_numbers() {
  std::set<unsigned> numbers;
  std::istringstream header(test::read_file(INFORCE_SOURCE_DIR "/rules/codes.h"));
  const std::regex enumerator(R"(^  [a-z_0-9]+ = ([0-9]{3}),.*$)");
  for (std::string line; std::getline(header, line);) {
    std::smatch match;
    if (std::regex_match(line, match, enumerator)) {
      numbers.insert(static_cast<unsigned>(std::stoul(match[1])));
    }
  }
  return numbers;
}

}  // namespace

TEST_CASE("every code has one row, and every row a code") {
  std::set<unsigned> declared = declared_numbers();
  CHECK_FALSE(declared.empty());
  for (const CodeRow& row : all_codes()) {
    const bool expected = declared.erase(static_cast<unsigned>(row.code)) == 1;
    CHECK_MESSAGE(expected, number(row.code), " has a second row, or no enumerator");
  }
  for (const unsigned missing : declared) FAIL_CHECK("R", missing, " has no row");
}

TEST_CASE("slugs are distinct and fit to name a folder") {
  const std::regex form("[a-z0-9]+(-[a-z0-9]+)*");
  std::set<std::string_view> slugs;
  for (const CodeRow& row : all_codes()) {
    CAPTURE(row.slug);
    CHECK(slugs.insert(row.slug).second);
    CHECK(std::regex_match(std::string(row.slug), form));
  }
}

TEST_CASE("every row explains itself in lines a terminal can hold") {
  for (const CodeRow& row : all_codes()) {
    CAPTURE(row.slug);
    CHECK_FALSE(row.title.empty());
    CHECK(row.explanation.size() > 60);
    std::istringstream lines{std::string(row.explanation)};
    for (std::string line; std::getline(lines, line);) CHECK(line.size() <= 104);
  }
}

TEST_CASE("a code is found by number or slug, however it is typed") {
  for (const char* typed : {"R122", "r122", "122", "duplicate-key", "Duplicate-Key"}) {
    CAPTURE(typed);
    const CodeRow* row = find_code(typed);
    REQUIRE(row != nullptr);
    CHECK(row->code == Code::duplicate_key);
  }
  for (const char* typed : {"", "R", "R000", "Rabc", "1220", "duplicate"}) {
    CAPTURE(typed);
    CHECK(find_code(typed) == nullptr);
  }
}

TEST_CASE("rows come in the order of their numbers") {
  CHECK(std::is_sorted(all_codes().begin(), all_codes().end(),
                       [](const CodeRow& a, const CodeRow& b) { return a.code < b.code; }));
}

}  // namespace inforce
