#include "cli/program.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "engine/inforce.h"
#include "tests/support/text.h"
#include "timeline/date.h"
#include "timeline/zone.h"

namespace inforce::test {
namespace {

Said say(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {}) {
  environment.emplace("LC_ALL", "C.UTF-8");
  return run({.arguments = std::move(arguments),
              .environment = std::move(environment),
              .now = first_minute(Date{2026, 11, 23}, utc()),
              .user = "clerk",
              .terminal = false,
              .terminal_width = {}});
}

TEST_CASE("a line that is not understood ends with 2 and says nothing on standard output") {
  for (const auto& words : std::vector<std::vector<std::string>>{{"onn"},
                                                                 {"on", "--itme", "x"},
                                                                 {"on", "2026-02-30"},
                                                                 {"--tz", "Mars", "packs"},
                                                                 {"--format", "xml", "packs"},
                                                                 {"--today", "27.11.2026", "packs"},
                                                                 {"show"},
                                                                 {"diff", "2026-11-28"},
                                                                 {"help", "R9999"},
                                                                 {"changes", "--within", "soon"}}) {
    const Said said = say(words);
    CHECK(said.code == ExitCode::misspoken);
    CHECK(said.out.empty());
    CHECK(has(said.err, "inforce"));
  }
}

TEST_CASE("a monitor and a collector of metrics hear in their own words of a line not understood") {
  const Said monitor = say({"alerts", "--monitor", "--tz", "Mars/X"});
  CHECK(static_cast<int>(monitor.code) == 3);
  CHECK(has(monitor.out, "INFORCE UNKNOWN"));
  const Said metrics = say({"alerts", "--format", "prom", "--tz", "Mars/X"});
  CHECK(metrics.code == ExitCode::misspoken);
  CHECK(has(metrics.out, "inforce_up 0\n"));
  CHECK(has(metrics.err, "Mars/X"));
}

TEST_CASE("a folder of packs that is not there ends with 3") {
  const Said said = say({"on", "--packs", "no/such/folder"});
  CHECK(said.code == ExitCode::no_packs);
  CHECK(said.out.empty());
  CHECK(has(said.err, "no/such/folder"));
}

TEST_CASE("the version names the files that stand in for others") {
  const std::string packs = INFORCE_SOURCE_DIR "/tests/cli/packs/";
  const Said said = say({"--version", "--packs", packs + "resin", "--also", packs + "other"},
                        {{"COLUMNS", "160"}});
  CHECK(said.code == ExitCode::answered);
  CHECK(has(said.out, "nz-4-2031 is taken from "));
}

TEST_CASE("the version is told to programs as well, with packs and without") {
  const std::string packs = INFORCE_SOURCE_DIR "/tests/cli/packs/";
  const Said said = say({"--version", "--format", "json", "--today", "2033-06-10", "--packs",
                         packs + "resin", "--also", packs + "other"});
  CHECK(said.code == ExitCode::answered);
  const auto told = nlohmann::json::parse(said.out);
  CHECK(told.at("schema") == "inforce/version/v1");
  CHECK(told.at("version") == version);
  CHECK(told.at("set").at("provisions") > 0);
  CHECK(told.at("replaced").at(0).at("what") == "nz-4-2031");
  const Said none = say({"--version", "--format", "json", "--packs", "no/such/folder"});
  CHECK(none.code == ExitCode::no_packs);
  CHECK(nlohmann::json::parse(none.out).at("version") == version);
}

TEST_CASE("a form that the environment wishes for keeps nobody from reading help") {
  const Said said = say({"help"}, {{"INFORCE_FORMAT", "json"}});
  CHECK(said.code == ExitCode::answered);
  CHECK(has(said.out, "Commands"));
}

TEST_CASE("everything wrong with the settings is told at once") {
  const Said said = say({"packs", "--tz", "Mars", "--format", "xml"});
  CHECK(has(said.err, "--tz"));
  CHECK(has(said.err, "--format"));
}

TEST_CASE("help needs no packs and begins with examples") {
  const Said said = say({"on", "--help"}, {{"INFORCE_PACKS", "no/such/folder"}});
  CHECK(said.code == ExitCode::answered);
  CHECK(said.out.find("inforce on today") < said.out.find("--item"));
}

TEST_CASE("colours need a terminal or a wish") {
  CHECK_FALSE(has(say({"help", "--color", "never"}).out, "\x1b["));
  CHECK_FALSE(has(say({"on", "today"}, {{"TERM", "xterm"}}).out, "\x1b["));
  CHECK(has(say({"on", "today", "--color", "always"}).out, "\x1b["));
}

TEST_CASE("a locale that is not UTF-8 gets ASCII") {
  const Said said = say({"on", "2026-11-28", "--item", "gallium", "--from", "CN", "--to", "US"},
                        {{"LC_ALL", "C"}});
  CHECK(said.out.find("◆") == std::string::npos);
}

}  // namespace
}  // namespace inforce::test
