#include "rules/diagnostic.h"

#include <doctest/doctest.h>

#include <string>

namespace inforce {
namespace {

Diagnostic about(Mark mark, std::string message) {
  return {.code = Code::duplicate_key, .mark = mark, .message = std::move(message)};
}

}  // namespace

TEST_CASE("a diagnostic quotes the lines, and points") {
  Sources sources;
  const FileId file = sources.add(SourceText("uk-eu/fisheries.yaml", R"(windows:
  - from: 2020-02-01
    through: 2020-01-31
)"));
  const Diagnostic found{.code = Code::no_such_date,
                         .mark = {file, 3, 14, 10},
                         .message = "'access' ends on 2020-01-31, before it begins on 2020-02-01",
                         .also = {{{file, 2, 11, 10}, "begins here"}},
                         .hint = "were the two dates swapped?"};
  CHECK(
      render(found, sources, Paint::plain) ==
      R"(uk-eu/fisheries.yaml:3:14: error[R202]: 'access' ends on 2020-01-31, before it begins on 2020-02-01
   |
 2 |   - from: 2020-02-01
   |           ---------- begins here
 3 |     through: 2020-01-31
   |              ^^^^^^^^^^
   = hint: were the two dates swapped?
   = more: inforce help R202
)");
}

TEST_CASE("carets stand under wide characters") {
  Sources sources;
  const FileId file = sources.add(SourceText("f", "中文: 镓和锗 x\n"));
  Diagnostic found = about({file, 1, 5, 3}, "m");
  found.label = "here";
  CHECK(render(found, sources, Paint::plain).find("1 | 中文: 镓和锗 x\n   |       ^^^^^^ here\n") !=
        std::string::npos);
}

TEST_CASE("a tab is one blank, and what drives a terminal is replaced") {
  Sources sources;
  const FileId file = sources.add(SourceText("f",
                                             "a\t\x1B[31mb\xE2\x80\xAE"
                                             "c\n"));
  const std::string text = render(about({file, 1, 8, 1}, "x\x1B[2J\ny"), sources, Paint::plain);
  CHECK(text.find("1 | a \xEF\xBF\xBD[31mb\xEF\xBF\xBD"
                  "c\n   |        ^\n") != std::string::npos);
  CHECK(text.find("x\xEF\xBF\xBD[2J y") != std::string::npos);
  CHECK(text.find('\x1B') == std::string::npos);
}

TEST_CASE("of a long line the part around the place is shown") {
  Sources sources;
  const std::string line(300, 'x');
  const FileId file = sources.add(SourceText("f", line + "\n"));
  const std::string far = render(about({file, 1, 200, 5}, "m"), sources, Paint::plain);
  CHECK(far.find("| …" + std::string(100, 'x') + "…\n   | " + std::string(41, ' ') + "^^^^^\n") !=
        std::string::npos);
  const std::string near = render(about({file, 1, 1, 300}, "m"), sources, Paint::plain);
  CHECK(near.find("| " + std::string(100, 'x') + "…\n   | " + std::string(100, '^') + "\n") !=
        std::string::npos);
}

TEST_CASE("far out on an endless line a place is named and not quoted") {
  Sources sources;
  const FileId file = sources.add(SourceText("f", std::string(5000, 'x') + "\n"));
  CHECK(render(about({file, 1, 4000, 1}, "m"), sources, Paint::plain) ==
        "f:1:4000: error[R122]: m\n   = more: inforce help R122\n");
}

TEST_CASE("a place beyond the end of its line still has a caret") {
  Sources sources;
  const FileId file = sources.add(SourceText("f", "ab\n"));
  CHECK(render(about({file, 1, 3, 0}, "m"), sources, Paint::plain).find("   |   ^\n") !=
        std::string::npos);
}

TEST_CASE("a finding about a whole file quotes nothing") {
  Sources sources;
  const FileId file = sources.add(SourceText("f.yaml", ""));
  CHECK(render(about(whole_file(file), "m"), sources, Paint::plain) ==
        "f.yaml: error[R122]: m\n   = more: inforce help R122\n");
}

TEST_CASE("a second place in another file is quoted with its name") {
  Sources sources;
  const FileId one = sources.add(SourceText("one.yaml", "a: 1\n"));
  const FileId two = sources.add(SourceText("two.yaml", "x\ny\n  a: 2\n"));
  Diagnostic found = about({two, 3, 3, 1}, "m");
  found.also = {{{one, 1, 1, 1}, "first"}};
  CHECK(render(found, sources, Paint::plain) ==
        "two.yaml:3:3: error[R122]: m\n   |\n 3 |   a: 2\n   |   ^\n   :: one.yaml:1:1\n   |\n"
        " 1 | a: 1\n   | - first\n   = more: inforce help R122\n");
}

TEST_CASE("two places on one line are quoted once and underlined in turn") {
  Sources sources;
  const FileId file = sources.add(SourceText("f", "{a: 1, a: 2}\n"));
  Diagnostic found = about({file, 1, 8, 1}, "m");
  found.also = {{{file, 1, 2, 1}, "first"}};
  CHECK(render(found, sources, Paint::plain)
            .find(" 1 | {a: 1, a: 2}\n   |  - first\n   |        ^\n") != std::string::npos);
}

TEST_CASE("findings come by file name, line and column, each once") {
  Sources sources;
  const FileId b = sources.add(SourceText("b", "x\nx\n"));
  const FileId a = sources.add(SourceText("a", "x\nx\n"));
  Diagnostics found;
  found.add(about({b, 1, 1, 1}, "third"));
  found.add(about({a, 2, 1, 1}, "second"));
  found.add(about({a, 1, 1, 1}, "first"));
  found.add(about({b, 1, 1, 1}, "fourth"));
  found.add(about({b, 1, 1, 1}, "third"));
  std::string order;
  for (const Diagnostic& diagnostic : found.in_file_order(sources))
    order += diagnostic.message + " ";
  CHECK(order == "first second third fourth ");
}

TEST_CASE("warnings are counted apart from errors") {
  Diagnostics found;
  CHECK_FALSE(found.has_errors());
  found.add({.code = Code::boolean_like_text, .mark = {}, .message = "m"});
  CHECK_FALSE(found.has_errors());
  CHECK(found.count(Severity::warning) == 1);
  found.add(about({}, "m"));
  CHECK(found.has_errors());
}

TEST_CASE("colour surrounds words and changes none of them") {
  Sources sources;
  const FileId file = sources.add(SourceText("f", "a\n"));
  const std::string text = render(about({file, 1, 1, 1}, "m"), sources, Paint::coloured);
  std::string bare;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\x1B')
      i = text.find('m', i);
    else
      bare += text[i];
  }
  CHECK(bare == render(about({file, 1, 1, 1}, "m"), sources, Paint::plain));
  CHECK(bare != text);
}

TEST_CASE("a quoted piece of a pack is short and on one line") {
  CHECK(in_quotes("a b") == "'a b'");
  CHECK(in_quotes("a\nb\x1B") == "'a b\xEF\xBF\xBD'");
  CHECK(in_quotes(std::string(61, 'x')) == "'" + std::string(60, 'x') + "…'");
}

TEST_CASE("words are joined for a sentence") {
  CHECK(any_of({"a"}) == "a");
  CHECK(any_of({"a", "b"}) == "a or b");
  CHECK(any_of({"a", "b", "c"}) == "a, b or c");
}

}  // namespace inforce
