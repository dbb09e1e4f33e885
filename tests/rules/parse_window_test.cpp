#include "rules/parse_window.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/rules/reading.h"

namespace inforce {
namespace {

using test::Reading;

struct WindowReading : Reading {
  explicit WindowReading(const std::string& written) : Reading(written + "\n") {
    FieldReader fields(*root, whole_file(file), "a provision", found);
    window = read_window_keys(fields, utc(), Start::needed);
    yearly = read_yearly(fields);
    fields.finish();
  }

  std::optional<Window> window;
  std::optional<Yearly> yearly;
};

}  // namespace

TEST_CASE("a window has a start and at most one end") {
  const WindowReading open("from: 2024-12-03");
  REQUIRE(open.window);
  CHECK_FALSE(open.window->end);

  const WindowReading through("from: 2024-12-03\nthrough: 2026-11-27");
  CHECK(through.window->end->kind == WrittenEnd::Kind::through);
  const WindowReading until("from: 2024-12-03\nuntil: 2026-11-27");
  CHECK(until.window->end->kind == WrittenEnd::Kind::until);
  const WindowReading either("from: 2024-12-03\nuntil_or_through: 2026-11-27");
  CHECK(either.window->end->kind == WrittenEnd::Kind::until_or_through);
  const WindowReading length("from: 2025-11-10\nfor: 1 year\ncounting: unclear");
  CHECK(length.window->end->kind == WrittenEnd::Kind::length);
  CHECK(length.window->end->length.years == 1);
  CHECK(length.window->end->counting == Counting::unclear);
  CHECK(length.found.empty());
}

TEST_CASE("an end said twice is an error and makes no window of its own") {
  const WindowReading twice("from: 2025-11-10\nthrough: 2026-11-10\nfor: 1 year");
  CHECK(twice.codes() == "R134@3:1");
}

TEST_CASE("an end needs a start") {
  const WindowReading lone("through: 2026-11-27");
  CHECK_FALSE(lone.window);
  CHECK(lone.codes() == "R126@1:1");
  CHECK(WindowReading("form: 2024-12-03\nthrough: 2026-11-27").codes() == "R125@1:1");
}

TEST_CASE("a window that lost its end is no open window") {
  const WindowReading lost("from: 2025-11-10\nthrough: 2026-11-31");
  CHECK_FALSE(lost.window);
  CHECK(lost.codes() == "R202@2:10");
}

TEST_CASE("yearly windows are days of every year") {
  const WindowReading winter("yearly: {from: 11-15, through: 03-14}");
  REQUIRE(winter.yearly);
  CHECK(winter.yearly->from_month == 11);
  CHECK(winter.yearly->through_day == 14);
  CHECK(WindowReading("yearly: {from: 02-29, through: 02-29}").yearly);
  CHECK(WindowReading("yearly: {from: 02-30, through: 03-14}").codes() == "R215@1:16");
  CHECK(WindowReading("yearly: {from: 2-1, through: 2026-03-14}").codes() == "R215@1:16 R215@1:30");
  CHECK(WindowReading("yearly: {from: 02-01}").codes() == "R126@1:1");
}

}  // namespace inforce
