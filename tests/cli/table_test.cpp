#include "cli/render/table.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

Style wide(std::size_t width, Signs signs = Signs::unicode) {
  return {Colours::none, signs, width};
}

TEST_CASE("a table gives way in its one column") {
  const Table table{.rows = {{"a", "some long words here", "z"}, {"b", "short", "y"}},
                    .give_way = 1};
  CHECK(render(table, wide(18)) == "a  some long w…  z\nb  short         y\n");
  CHECK(render(table, wide(18, Signs::ascii)) == "a  some long…    z\nb  short         y\n");
}

TEST_CASE("where that is not enough each row goes on below, and no id is cut") {
  const Table table{.rows = {{"", "", "status", "last day"},
                             {"law/rule-of-one", "ore from NZ", "operative", "open"},
                             {"law/two", "ore", "ended", "2026-11-27"}},
                    .give_way = 1};
  CHECK(render(table, wide(30)) ==
        "    status     last day\n"
        "law/rule-of-one  ore from NZ\n"
        "    operative  open\n"
        "law/two          ore\n"
        "    ended      2026-11-27\n");
}

TEST_CASE("one wide cell among many moves no other row") {
  Table table{.rows = {}, .give_way = Table::none};
  for (int i = 0; i < 11; ++i) table.rows.push_back({"law/rule", "licence", "open"});
  table.rows[5][1] = "licence, or a prohibition";
  const std::string text = render(table, wide(30));
  CHECK(text.rfind("law/rule  licence  open\n", 0) == 0);
  CHECK(text.find("law/rule\n    licence, or a prohibition\n    open\n") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
