#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/golden.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"
#include "timeline/date.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* snap = "cn-mofcom-2024-46/item-2 | snaps back | cn-mofcom-2025-72/suspension";

// The shipped packs, and a folder for a store and packs of the office's own.
class Office {
 public:
  [[nodiscard]] const std::string& folder() const { return folder_.path(); }

  [[nodiscard]] Said run(const Date& today, const std::vector<std::string>& more) const {
    std::vector<std::string> arguments{INFORCE_PROGRAM, "alerts",
                                       "--store",       folder_.file("s.db"),
                                       "--packs",       INFORCE_SOURCE_DIR "/rules/packs"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run({.arguments = arguments,
                      .environment = {"INFORCE_TODAY=" + iso(today)},
                      .folder = folder_.path(),
                      .error_stream = ErrorStream::apart});
  }

  // The tellings of one run.
  [[nodiscard]] std::vector<Json> told(const Date& today, std::vector<std::string> more) const {
    more.insert(more.end(), {"--format", "json"});
    const Said said = run(today, more);
    INFO(iso(today), said.err);
    REQUIRE(said.code == 0);
    return lines(said.out);
  }

  static std::vector<Json> lines(const std::string& text) {
    std::vector<Json> found;
    for (const std::string& line : lines_of(text)) found.push_back(Json::parse(line));
    return found;
  }

 private:
  TemporaryFolder folder_;
};

const std::vector<std::string> leads{"--lead", "90,30,7,1"};
const std::vector<std::string> gallium{"--lead", "90,30,7,1", "--item", "gallium",
                                       "--from", "CN",        "--to",   "US"};

std::vector<std::string> with(std::vector<std::string> all, const std::vector<std::string>& more) {
  all.insert(all.end(), more.begin(), more.end());
  return all;
}

// Each (alert, earliest moment, what) at most once.
void check_once(const std::vector<Json>& tellings) {
  std::set<std::string> identities, keys;
  for (const Json& one : tellings) {
    CHECK(identities.insert(one.at("telling")).second);
    const Json earliest = one.at("at").is_null() ? Json() : one.at("at").at("earliest");
    const std::string key =
        one.at("alert").get<std::string>() + earliest.dump() + one.at("what").get<std::string>();
    INFO(key);
    CHECK(keys.insert(key).second);
  }
}

TEST_CASE("runs of every day tell every lead once, each audience for itself") {
  const Office office;
  std::map<std::string, std::vector<Json>> heard;
  for (Date day{2026, 11, 15}; day <= Date{2026, 12, 2}; day = add_days(day, 1)) {
    for (const char* audience : {"law", "warehouse"}) {
      for (Json& one : office.told(day, with(leads, {"--audience", audience}))) {
        heard[audience].push_back(std::move(one));
      }
    }
  }
  check_once(heard["law"]);
  REQUIRE(heard["law"].size() == heard["warehouse"].size());
  std::vector<std::string> told;
  for (const Json& one : heard["law"]) {
    // On file since 23 November only, and begun long before.
    const bool hindsight = one.at("provision") == "us-301-chips/duty";
    CHECK(one.at("late") == hindsight);
    if (one.at("alert") == snap) told.push_back(one.at("what"));
  }
  CHECK(told == std::vector<std::string>{"lead 30", "lead 7", "lead 1"});
}

TEST_CASE("a first run tells each boundary once, and a second one nothing") {
  const Office office;
  const auto first = office.told(Date{2026, 11, 23}, leads);
  CHECK(first.size() > 20);
  check_once(first);
  std::set<std::string> alerts;
  for (const Json& one : first) CHECK(alerts.insert(one.at("alert")).second);
  const Said second = office.run(Date{2026, 11, 23}, leads);
  CHECK(second.out.empty());
  CHECK(second.err.empty());
  CHECK(second.code == 0);
}

TEST_CASE("a monitor says the same before and after the run that tells") {
  const Office office;
  const std::vector<std::string> monitor{"--monitor", "-w", "30d", "-c", "7d"};
  const Said before = office.run(Date{2026, 11, 23}, monitor);
  CHECK(before.code == 2);
  CHECK_FALSE(fs::exists(office.folder() + "/s.db"));
  static_cast<void>(office.told(Date{2026, 11, 23}, leads));
  const Said after = office.run(Date{2026, 11, 23}, monitor);
  CHECK(after.out == before.out);
  CHECK(after.code == before.code);
}

TEST_CASE("an extension put on file is told as one move, and moves the event in the calendar") {
  const Office office;
  CHECK(office.told(Date{2026, 11, 19}, gallium).size() == 7);
  const std::vector<std::string> calendar{"--format", "ics"};
  const Said earlier = office.run(Date{2026, 11, 19}, calendar);
  fs::create_directory(office.folder() + "/own");
  write_file(office.folder() + "/own/extension.yaml", R"(instrument: cn-mofcom-2026-99
title: Extension of the suspension of 72/2025
issuer: cn-mofcom
nature: notice
force: binding
zone: Asia/Shanghai
published: 2026-11-20
looked: [2026-11-20]
sources: {text: {title: Extension, publisher: MOFCOM, seen: primary}}
provisions:
  extension:
    extends: cn-mofcom-2025-72/suspension
    title: A year more
    new_through: 2027-11-27
    cite: {source: text, at: "1"}
)");
  write_file(office.folder() + "/own/pack.yaml", "format: 1\npack: own\ntitle: Our own\n");
  const std::vector<std::string> also{"--also", office.folder() + "/own"};
  const auto moved = office.told(Date{2026, 11, 20}, with(gallium, also));
  REQUIRE(moved.size() == 1);
  for (const Json& one : moved) {
    CHECK(one.at("what") == "moved");
    CHECK(one.at("at").at("earliest").at("civil") == "2027-11-28T00:00");
    CHECK(one.at("told_before").at("earliest").at("civil") == "2026-11-27T00:00");
    CHECK(one.at("revision") == 1);
    CHECK(one.at("because").get<std::string>().find(
              "cn-mofcom-2026-99/extension extends cn-mofcom-2025-72/suspension") !=
          std::string::npos);
  }
  CHECK(office.told(Date{2026, 11, 20}, with(gallium, also)).empty());
  CHECK(office.told(Date{2026, 11, 21}, with(gallium, also)).empty());

  const Said later = office.run(Date{2026, 11, 20}, with(calendar, also));
  const auto event = [](const std::string& feed) {
    const std::size_t name = feed.find("UID:cn-mofcom-2024-46");
    const std::size_t begin = feed.rfind("BEGIN:VEVENT", feed.find("item-2%20", name));
    return feed.substr(begin, feed.find("END:VEVENT", begin) - begin);
  };
  CHECK(event(earlier.out).find("SEQUENCE:0") != std::string::npos);
  CHECK(later.out.find("SEQUENCE:1") != std::string::npos);
}

TEST_CASE("eight runs at once tell everything once, and none is turned away") {
  const Office office;
  std::vector<Said> said(8);
  std::vector<std::thread> runs;
  for (Said& one : said) {
    runs.emplace_back([&] {
      one = office.run(Date{2026, 11, 23}, with(leads, {"--format", "json"}));
    });
  }
  for (std::thread& one : runs) one.join();
  std::vector<Json> all;
  for (const Said& one : said) {
    INFO(one.err);
    CHECK(one.code == 0);
    CHECK(one.err.find("locked") == std::string::npos);
    for (Json& line : Office::lines(one.out)) all.push_back(std::move(line));
  }
  CHECK(all.size() > 20);
  check_once(all);
}

TEST_CASE("a replay shows what that day's run would have told, and what follows is not changed") {
  const Office office;
  const auto day = office.told(Date{2026, 11, 23}, leads);
  CHECK(office.told(Date{2026, 11, 23}, with(leads, {"--replay"})) == day);
  const auto earlier = office.told(Date{2026, 9, 15}, with(leads, {"--replay"}));
  CHECK(earlier.size() > 5);
  for (const Json& one : earlier) CHECK(one.at("what") != "withdrawn");
  CHECK(office.told(Date{2026, 11, 23}, leads).empty());
  CHECK(office.run(Date{2026, 11, 23}, {"--replay", "--exec", "true"}).code == 2);
}

TEST_CASE("commands that do not end stop the run, and what was not tried is told later") {
  const Office office;
  const Said said =
      office.run(Date{2026, 11, 23},
                 with(leads, {"--exec", "cat >/dev/null; sleep 60", "--exec-timeout", "1"}));
  CHECK(said.code == 4);
  CHECK(lines_of(said.err).size() == 3);
  CHECK(said.err.find("3 in a row did not end in time, so the run stops") != std::string::npos);
  CHECK(office.told(Date{2026, 11, 23}, leads).size() > 20);
}

TEST_CASE("a signal that ends a run ends the command it waits for") {
  const Office office;
  const std::string script =
      "\"$0\" alerts --store s.db --packs " INFORCE_SOURCE_DIR
      "/rules/packs --lead 30 --exec 'echo $$ >pid; exec sleep 60' & run=$!\n"
      "while ! test -s pid; do sleep 0.1; done\n"
      "kill -TERM $run; wait $run; echo $?\n"
      "for i in $(seq 300); do\n"
      "  grep -q '^State:.[^ZX]' /proc/$(cat pid)/status 2>/dev/null || exit 0; sleep 0.1\n"
      "done; echo left behind";
  const Said said = test::run({.arguments = {"/bin/sh", "-c", script, INFORCE_PROGRAM},
                               .environment = {"INFORCE_TODAY=2026-11-23"},
                               .folder = office.folder(),
                               .error_stream = ErrorStream::apart});
  CHECK(said.out == "143\n");
}

TEST_CASE("what was announced after the first run is told as what it makes of the dates") {
  const Office office;
  const std::vector<std::string> controls{"--lead", "90,30", "--instrument", "cn-mofcom-2025-55"};
  const auto before = office.told(Date{2026, 9, 1}, controls);
  REQUIRE(before.size() == 1);
  const auto after = office.told(Date{2026, 9, 29}, controls);
  REQUIRE(after.size() == 1);
  CHECK(after[0].at("what") == "moved");
  CHECK(after[0].at("at").at("earliest") == before[0].at("at").at("earliest"));
  CHECK(after[0].at("because").get<std::string>().find("(announced)") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
