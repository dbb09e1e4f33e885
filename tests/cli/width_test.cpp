// No command writes wider than the screen, whatever the packs hold.
//
// Whole stay what is copied: ids, links, places in files, commands, and the lines of a rule file.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <utility>

#include "cli/command_table.h"
#include "cli/program.h"
#include "cli/render/style.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/text.h"
#include "timeline/date.h"
#include "timeline/zone.h"

namespace inforce::test {
namespace {

using Words = std::vector<std::string>;
using TextLines = std::vector<Words>;

Words shipped(Words words) {
  for (const char* word : {"--item", "gallium", "--from", "CN", "--to", "US"}) {
    words.emplace_back(word);
  }
  return words;
}

TextLines applies() {
  return {{},
          {"--version"},
          {"on"},
          {"on", "--all"},
          shipped({"on", "2026-11-28"}),
          {"why", "cn-mofcom-2024-46/item-2"},
          shipped({"why", "2026-11-28", "--all"}),
          shipped({"certify", "2026-11-28"})};
}

TextLines held() {
  return {{"list"},
          {"list", "items"},
          {"list", "parties"},
          {"packs"},
          {"show", "cn-mofcom-2024-46"},
          {"show", "cn-mofcom-2024-46/item-2"},
          {"events"},
          {"claims"},
          {"value"},
          {"value", "market-figures", "--history"},
          {"check"},
          {"check", "--coverage"}};
}

TextLines changed() {
  return {
      {"changes", "--within", "1y"},     {"diff", "2026-01-01", "2026-11-28"},
      {"timeline", "cn-mofcom-2024-46"}, shipped({"timeline"}),
      {"obligations", "--explain"},      {"charges", "2026-02-24", "--origin", "CN", "--to", "US"},
      {"alerts", "--lead", "365"}};
}

TextLines recorded() {
  return {shipped({"on", "2026-11-28", "--record"}),
          {"audit", "list"},
          {"audit", "verify"},
          {"audit", "replay", "all"},
          {"looked", "cn-mofcom-2025-72", "--date", "2026-11-20"},
          {"evidence", "add", "busan-2025/cn-06", "--date", "2026-11-20", "--amount", "12 Mt",
           "--source", "Contract 14"},
          {"evidence", "list"}};
}

// "FOLDER" is the test's own.
TextLines written() {
  return {{"init", "FOLDER/own"},
          {"draft", "extends", "cn-mofcom-2025-72/suspension", "--through", "2027-11-27", "-o",
           "FOLDER/longer.yaml"}};
}

TextLines helped() {
  return {{"help"},          {"help", "on"},    {"help", "alerts"},
          {"help", "draft"}, {"help", "audit"}, {"help", "R440"}};
}

std::string said(Words words, std::size_t width, const TemporaryFolder& folder) {
  const std::string own = "FOLDER";
  for (std::string& word : words) {
    if (word.rfind(own, 0) == 0) word.replace(0, own.size(), folder.path());
  }
  const Said answer = run({.arguments = std::move(words),
                           .environment = {{"LC_ALL", "C.UTF-8"},
                                           {"COLUMNS", std::to_string(width)},
                                           {"INFORCE_PACKS", INFORCE_SOURCE_DIR "/rules/packs"},
                                           {"INFORCE_STORE", folder.file("office.db")}},
                           .now = first_minute(Date{2026, 11, 23}, utc()),
                           .user = "clerk",
                           .terminal = false,
                           .terminal_width = {}});
  CHECK(answer.code != ExitCode::misspoken);
  return answer.out;
}

// The head of an audit log.
bool is_digest(const std::string& word) {
  constexpr std::size_t digits = 64;
  return word.size() > digits && word.find(':') == word.size() - digits - 1;
}

// An id, a link or a place at the end of the line, with no more before it than its label.
bool ends_whole(const std::string& line, std::size_t width) {
  constexpr std::size_t label = 24;
  const std::size_t blank = line.rfind(' ');
  const std::string word = blank == std::string::npos ? line : line.substr(blank + 1);
  return (has(word, "/") || is_digest(word)) &&
         columns(line) - columns(word) <= std::min(label, width / 2);
}

// Or the line it goes on with.
bool is_command(const std::string& line) {
  const std::string start = line.substr(std::min(line.find_first_not_of(' '), line.size()));
  return start.rfind("inforce ", 0) == 0 || start.rfind("--", 0) == 0;
}

std::string too_wide(const std::string& text, std::size_t width) {
  std::string found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("As encoded", 0) == 0) break;  // to the end as the file has it
    if (columns(line) <= width || is_command(line) || ends_whole(line, width)) continue;
    found += line + '\n';
  }
  return found;
}

void check_widths(const TextLines& all) {
  for (const std::size_t width : {60U, 80U}) {
    const TemporaryFolder folder;
    for (const Words& words : all) {
      CAPTURE(width);
      CAPTURE(words.empty() ? "" : words[0]);
      CHECK(too_wide(said(words, width, folder), width) == "");
    }
  }
}

}  // namespace

TEST_CASE("what applies fits the screen") { check_widths(applies()); }

TEST_CASE("what the packs hold fits the screen") { check_widths(held()); }

TEST_CASE("what changes and what is owed fits the screen") { check_widths(changed()); }

TEST_CASE("what is on record fits the screen") { check_widths(recorded()); }

TEST_CASE("what is said of files written fits the screen") { check_widths(written()); }

TEST_CASE("help fits the screen") { check_widths(helped()); }

TEST_CASE("the width of every command is tried") {
  for (const CommandRow& row : all_commands()) {
    bool tried = row.name == "help";
    for (const TextLines& lines : {applies(), held(), changed(), recorded(), written()}) {
      for (const Words& words : lines) tried = tried || (!words.empty() && words[0] == row.name);
    }
    CAPTURE(row.name);
    CHECK(tried);
  }
}

}  // namespace inforce::test
