#include "cli/options.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "cli/command_table.h"

namespace inforce::test {
namespace {

using Words = std::vector<std::string>;

Options read(const Words& words) {
  const auto options = read_options(words);
  REQUIRE(options.has_value());
  return *options;
}

QuestionError first_error(const Words& words) {
  const auto options = read_options(words);
  REQUIRE_FALSE(options.has_value());
  return options.error().front();
}

TEST_CASE("a question's options are read wherever they stand") {
  const Options options =
      read({"--packs", "a", "on", "--item", "gallium", "2026-11-28", "--to=US", "--packs", "b"});
  CHECK(options.command == "on");
  CHECK(options.words == Words{"2026-11-28"});
  CHECK(options.items == Words{"gallium"});
  CHECK(options.to == "US");
  CHECK(options.packs == Words{"a", "b"});
  CHECK(options.tells_shipment());
}

TEST_CASE("a repeated list option takes one word each time") {
  CHECK(read({"on", "--item", "a", "--item", "b", "today"}).items == Words{"a", "b"});
  CHECK(read({"on", "--item", "a", "today"}).words == Words{"today"});
}

TEST_CASE("a single option told twice is refused, with both") {
  const QuestionError to = first_error({"on", "--to", "US", "--item", "a", "--to", "JP"});
  CHECK(to.option == "--to");
  CHECK(to.message == "--to is told twice: US and JP");
  CHECK(first_error({"--today", "2026-01-01", "on", "--today=2026-01-02"}).option == "--today");
  CHECK(first_error({"changes", "--between", "a", "b", "--between", "c", "d"}).message ==
        "--between is told twice: a b and c d");
}

TEST_CASE("a value may look like a command") {
  CHECK(read({"on", "--item", "list"}).items == Words{"list"});
}

TEST_CASE("two words go to between") {
  const Options options = read({"changes", "--between", "2026-01-01", "2026-12-31"});
  CHECK(options.between == Words{"2026-01-01", "2026-12-31"});
}

TEST_CASE("no command at all is a command") { CHECK(read({}).command.empty()); }

TEST_CASE("an unknown command is answered with the nearest") {
  const QuestionError error = first_error({"onn", "2026-11-28"});
  CHECK(error.message == "there is no command 'onn'");
  CHECK(error.hint == "did you mean 'on'?");
}

TEST_CASE("an unknown option is answered with the nearest of that command") {
  const QuestionError error = first_error({"on", "--itme", "gallium"});
  CHECK(error.message == "inforce on has no option '--itme'");
  CHECK(error.hint == "did you mean '--item'?");
}

TEST_CASE("an option of another command is told where it goes") {
  CHECK(first_error({"packs", "--strict"}).hint == "it goes with check");
}

TEST_CASE("an option without its value says what to write") {
  const QuestionError error = first_error({"on", "--item"});
  CHECK(error.message == "--item lacks its value");
  CHECK(error.hint == "write --item ITEM");
}

TEST_CASE("every command's own options are in the table") {
  for (const CommandRow& command : all_commands()) {
    for (const std::string_view name : command.own) {
      bool found = false;
      for (const OptionRow& option : all_options()) found = found || option.long_name() == name;
      CHECK_MESSAGE(found, name);
    }
  }
}

TEST_CASE("an option may mean another thing in one command, and its hints go by that") {
  CHECK(first_error({"draft", "extends", "x", "--from"}).hint == "write --from DATE");
  CHECK(first_error({"on", "--from"}).hint == "write --from COUNTRY");
  for (const CommandRow& command : all_commands()) {
    std::vector<std::string_view> names;
    for (const OptionRow& option : all_options()) {
      if (takes(command, option)) names.push_back(option.long_name());
    }
    std::sort(names.begin(), names.end());
    CHECK_MESSAGE(std::adjacent_find(names.begin(), names.end()) == names.end(), command.name);
  }
}

}  // namespace
}  // namespace inforce::test
