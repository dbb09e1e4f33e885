#include "rules/examples.h"

#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "cli/program.h"
#include "engine/lint/lint.h"
#include "engine/prove.h"
#include "rules/embedded.h"
#include "rules/load.h"
#include "tests/support/example_pack.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

// Faults that no text shows: of files that cannot be read or are not there, and of bytes.
const std::set<Code> shown_by_no_text{
    Code::unreadable_file, Code::too_large,          Code::utf16,
    Code::nul_byte,        Code::not_utf8,           Code::control_character,
    Code::no_pack_file,    Code::several_pack_files, Code::no_packs};

// What a careful `check` says of the pack, as the codes' numbers.
std::set<std::string> said_of(std::string_view example) {
  const TemporaryFolder folder;
  for (const auto& [name, text] : example_pack(example)) std::ofstream(folder.file(name)) << text;
  Sources sources;
  Diagnostics found;
  auto files = read_folder(folder.path(), PackFile::Layer::base, sources, found);
  const auto book = load_packs(std::move(files), sources, found);
  if (book && !found.has_errors()) {
    prove(*book, found);
    lint(*book, Date{2026, 2, 1}, found);
  }
  std::set<std::string> codes;
  for (const Diagnostic& one : found.in_file_order(book ? book->sources() : sources)) {
    codes.insert(number(one.code));
  }
  return codes;
}

// What `inforce help CODE` prints below a word that stands alone, copied and set out again.
std::string printed(const std::string& page, const std::string& word) {
  std::string text;
  std::istringstream lines(page);
  std::string line;
  while (std::getline(lines, line) && line != word) continue;
  std::getline(lines, line);  // an empty one
  while (std::getline(lines, line) && line.substr(0, 2) == "  ") text += line.substr(2) + '\n';
  return text;
}

}  // namespace

TEST_CASE("of every code the wrong example is told of, and the right one of none") {
  CHECK(said_of("").empty());
  for (const CodeRow& row : all_codes()) {
    CAPTURE(row.slug);
    const std::optional<CodeExample> example = example_of(row.code);
    REQUIRE(example.has_value() != (shown_by_no_text.count(row.code) == 1));
    if (!example) continue;
    const World world{.arguments = {"help", number(row.code)},
                      .environment = {{"LANG", "C.UTF-8"}},
                      .now = Instant::first(),
                      .user = {},
                      .terminal_width = {}};
    const std::string page = run(world).out;
    CHECK(said_of(printed(page, "Wrong")) == std::set{number(row.code)});
    CHECK(said_of(printed(page, "Right")).empty());
  }
}

TEST_CASE("no example is of a code that is not there") {
  CHECK(embedded_examples().size() + shown_by_no_text.size() == all_codes().size());
}

}  // namespace inforce::test
