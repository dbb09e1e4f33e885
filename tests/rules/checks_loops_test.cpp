// R501, R502: what rests on each other, and what only seems to.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;

const std::string cite = ", cite: {source: text, at: x}}\n";

// A provision from the tenth line on, each on a line of its own.
Loading provisions(const std::string& lines) { return Loading("provisions:\n" + lines); }

}  // namespace

TEST_CASE("two acts on each other are a loop, one after the other are none") {
  const Loading loop =
      provisions("  a: {suspends: b, from: 2025-01-01, through: 2025-12-31" + cite +
                 "  b: {suspends: a, from: 2025-01-01, through: 2025-12-31" + cite);
  CHECK(loop.says("error[R501]: a loop:"));
  CHECK(loop.says("'law/b' suspends 'law/a'"));
  CHECK(provisions("  a: {control: licence, from: 2025-01-01" + cite +
                   "  b: {suspends: a, from: 2025-01-01, through: 2025-12-31" + cite +
                   "  c: {suspends: b, from: 2025-02-01, through: 2025-03-31" + cite)
            .codes()
            .empty());
}

TEST_CASE("a replacement cannot wait for the successor that it brings") {
  const Loading loop =
      provisions("  a: {control: licence, from: 2025-01-01" + cite + "  b: {control: licence" +
                 cite + "  c: {replaces: a, with: b, from: 2026-01-01, while: b" + cite);
  CHECK(loop.says("error[R501]: a loop:"));
  CHECK(loop.says("'law/c' brings 'law/b'"));
}

TEST_CASE("a loop of facts that were never on file together is none") {
  const auto twice = [](const std::string& known) {
    return provisions(
               "  a: {suspends: b, from: 2025-01-01, through: 2025-12-31, withdrawn: "
               "2025-06-01" +
               cite + "  b: {suspends: a, from: 2025-01-01, through: 2025-12-31" + known + cite)
        .codes();
  };
  CHECK(twice("").find("R501") != std::string::npos);
  CHECK(twice(", recorded: 2025-05-31").find("R501") != std::string::npos);
  CHECK(twice(", recorded: 2025-06-01").find("R501") == std::string::npos);
}

TEST_CASE("'while' may be mutual, and not of a rule on itself; 'unless' may not") {
  CHECK(provisions("  a: {obligation: x, while: b}\n  b: {obligation: z, while: a}\n")
            .codes()
            .empty());
  CHECK(provisions("  a: {obligation: x, while: a}\n").codes() == "law.yaml:10 R501");
  CHECK(provisions("  a: {obligation: x, unless: b}\n  b: {obligation: z, unless: a}\n")
            .says("R501"));
}

TEST_CASE("dates counted from each other are told with the events between") {
  const Loading itself = provisions("  a: {obligation: x, from: {within: 2 days, of: a}}\n");
  CHECK(itself.says("R502]: dates in a circle: 'law/a' is dated from itself"));

  const Loading event = provisions(
      "  a: {obligation: x, from: {of: e}}\n"
      "events:\n  e: {title: E, date: {within: 2 days, of: a}}\n");
  CHECK(event.codes() == "law.yaml:12 R502");
  CHECK(
      event.says("dates in a circle: 'law/a' is dated from 'law/e', which is dated from 'law/a'"));

  const Loading events = provisions(
      "  a: {obligation: x, from: {of: e}}\n"
      "events:\n  e: {title: E, date: {within: 2 days, of: f}}\n"
      "  f: {title: F, date: {of: e}}\n");
  CHECK(events.codes() == "law.yaml:12 R502");
  CHECK(
      events.says("dates in a circle: 'law/e' is dated from 'law/f', which is dated from 'law/e'"));

  CHECK(provisions("  a: {obligation: x, from: {of: e}}\n"
                   "events:\n  e: {title: E, date: {within: 2 days, of: f}}\n"
                   "  f: {title: F, date: 2025-01-01}\n")
            .codes()
            .empty());
}

TEST_CASE("a loop of acts names the event that a date in it is counted from") {
  const Loading loop =
      provisions("  a: {control: licence, from: {of: e}" + cite +
                 "  b: {suspends: a, from: 2025-01-01, through: {of: f}" + cite +
                 "events:\n  e: {title: E, date: 2025-01-01}\n  f: {title: F, date: {of: a}}\n");
  CHECK(loop.says("R501]: a loop:"));
  CHECK(loop.says("'law/b' is dated from 'law/f', which is dated from 'law/a'"));
}

}  // namespace inforce
