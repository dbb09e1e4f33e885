#include "tests/sessions/session.h"

#include <doctest/doctest.h>

#include "tests/support/golden.h"

namespace inforce::test {
namespace {

Said greet(const std::vector<std::string>& words) {
  return {.out = "! " + words.back() + "\n", .err = "seen\n", .code = 3};
}

TEST_CASE("a session that holds is written back unchanged") {
  const std::string text = "# a greeting\n\n$ inforce 'good day'\n\\! good day\n! seen\n? 3\n\n";
  CHECK(rerun_session(text, greet) == text);
}

TEST_CASE("a session shows what came out in place of what was expected") {
  CHECK(rerun_session("$ inforce a\nold\n\nlines\n? 0\n$ inforce b\n\n# end\n", greet) ==
        "$ inforce a\n\\! a\n! seen\n? 3\n$ inforce b\n\\! b\n! seen\n? 3\n\n# end\n");
}

TEST_CASE("output without a last newline is told apart from output with one") {
  const Runner bare = [](const auto&) { return Said{.out = "x", .err = "", .code = 0}; };
  CHECK(rerun_session("$ inforce\nx\n? 0\n", bare) == "$ inforce\nx\n\\\n? 0\n");
}

TEST_CASE("a stray line in a session is refused") {
  CHECK_THROWS_WITH(rerun_session("stray\n", greet), "neither a command nor a comment: stray");
}

TEST_CASE("a session hides the digest of a pack set, and nothing that only looks like one") {
  CHECK(without_digests("7 provisions, set 06aa754c, oldest look") ==
        "7 provisions, set ········, oldest look");
  CHECK(without_digests(R"({"digest": "06aa754c"})") == R"({"digest": "········"})");
  const std::string seal(64, 'a');
  CHECK(without_digests("head 7:" + seal + ", not " + seal + "a") ==
        "head 7:················, not " + seal + "a");
  CHECK(without_digests("2026-11-28T03:04Z by lin") == "····-··-··T··:··Z by lin");
  CHECK(without_digests("reset 06aa754c, set 06aa754") == "reset 06aa754c, set 06aa754");
}

TEST_CASE("words are split as a shell splits them") {
  using Words = std::vector<std::string>;
  CHECK(shell_words("a 'b c' \"d e\"f g\\ h # not this") == Words{"a", "b c", "d ef", "g h"});
  CHECK(shell_words("--set '' x#y") == Words{"--set", "", "x#y"});
  CHECK_THROWS(shell_words("a 'b"));
}

TEST_CASE("a page's console blocks are run, its other blocks and commands are not") {
  const std::string page =
      "text\n```sh\n$ inforce no\n```\n```console\n$ ls\nfile\n$ inforce \\\n  yes\n! yes\nseen\n"
      "$ echo $?\n3\n```\n";
  CHECK(rerun_page(page, greet) == page);
}

TEST_CASE("an ellipsis in a page stands for any lines, a code it does not tell is added") {
  const Runner three = [](const auto&) { return Said{.out = "1\n2\n3\n", .err = "", .code = 1}; };
  CHECK(rerun_page("```console\n$ inforce\n1\n…\n```\n", three) ==
        "```console\n$ inforce\n1\n…\n$ echo $?\n1\n```\n");
  CHECK(rerun_page("```console\n$ inforce\n…\n2\n```\n", three) ==
        "```console\n$ inforce\n1\n2\n3\n$ echo $?\n1\n```\n");
}

TEST_CASE("a page hides digests, and a digest printed in it is stale") {
  const Runner digest = [](const auto&) {
    return Said{.out = "7 provisions, set 06aa754c\n", .err = "", .code = 0};
  };
  const std::string hidden = "```console\n$ inforce\n7 provisions, set ········\n```\n";
  CHECK(rerun_page(hidden, digest) == hidden);
  CHECK(rerun_page("```console\n$ inforce\n7 provisions, set 06aa754c\n```\n", digest) == hidden);
}

TEST_CASE("a difference shows both sides with their neighbours") {
  CHECK(line_diff("a\nb\n", "a\nb\n") == "");
  CHECK(line_diff("a\nb\nc\n", "a\nx\nc\n") == "  a\n- b\n+ x\n  c\n");
  CHECK(line_diff("1\n2\n3\n4\n5\n", "1\n2\n3\n4\n6\n") == "  ...\n  2\n  3\n  4\n- 5\n+ 6\n");
}

TEST_CASE("a program is run apart from the caller's environment") {
  const Said said = run({.arguments = {"/bin/sh", "-c", "echo $TZ $A; echo e >&2; exit 5"},
                         .environment = {"A=b"},
                         .folder = "/"});
  CHECK(said.out == "UTC b\n");
  CHECK(said.err == "e\n");
  CHECK(said.code == 5);
}

TEST_CASE("a killed program has the shell's code for its signal") {
  const Said said = run({.arguments = {"/bin/sh", "-c", "kill -9 $$"}, .folder = "/"});
  CHECK(said.code == 137);
}

}  // namespace
}  // namespace inforce::test
