#include "cli/render/alert_monitor.h"

#include <doctest/doctest.h>

#include "tests/cli/alert_entries.h"

namespace inforce::test {
namespace {

const MonitorLimits month_and_week = *read_limits("30d", "7d");

std::string first_line(const MonitorSaid& said) { return said.out.substr(0, said.out.find('\n')); }

MonitorSaid one(AlertKind kind, std::int64_t from_now, std::int64_t lasting = 0) {
  const Truce truce;
  const Instant earliest = truce.now + from_now;
  return alerts_monitor(truce.list({truce.entry(kind, earliest, earliest + lasting)}),
                        month_and_week);
}

constexpr std::int64_t a_day = 24 * 60;

TEST_CASE("less than a limit is critical or a warning, and the limit itself is not") {
  CHECK(one(AlertKind::starts, 30 * a_day).code == MonitorCode::ok);
  CHECK(one(AlertKind::starts, 30 * a_day - 1).code == MonitorCode::warning);
  CHECK(one(AlertKind::starts, 7 * a_day).code == MonitorCode::warning);
  CHECK(one(AlertKind::starts, 7 * a_day - 1).code == MonitorCode::critical);
}

TEST_CASE("the first line says what comes next, then what a monitor plots") {
  CHECK(first_line(one(AlertKind::snaps_back, 3 * a_day + 7 * 60)) ==
        "INFORCE CRITICAL - next in 3 d 7 h: rule/ban snaps back | "
        "next=284400s;2592000:;604800:;; changes_30d=1;;;0 unverified_ends=0;;;0 overdue=0;;;0");
  CHECK(
      first_line(one(AlertKind::starts, 45 * a_day)).rfind("INFORCE OK - next in 45 d: rule", 0) ==
      0);
}

TEST_CASE("nothing to come is well") {
  const Truce truce;
  const MonitorSaid said = alerts_monitor(truce.list({}), month_and_week);
  CHECK(said.code == MonitorCode::ok);
  CHECK(first_line(said) ==
        "INFORCE OK - nothing coming within 800 d | next=U;2592000:;604800:;; "
        "changes_30d=0;;;0 unverified_ends=0;;;0 overdue=0;;;0");
}

TEST_CASE("an end that passed with nobody looking is critical however long ago") {
  const MonitorSaid said = one(AlertKind::unlooked, -200 * a_day);
  CHECK(said.code == MonitorCode::critical);
  CHECK(first_line(said).rfind("INFORCE CRITICAL - 1 end passed unlooked-at, nothing", 0) == 0);
  CHECK(said.out.find("\nlast day 2026-") == std::string::npos);  // 11:00 in Sydney is no day's end
  CHECK(said.out.find("rule/ban end passed unlooked-at, prohibition\n") != std::string::npos);
}

TEST_CASE("a deadline is critical on its day, and overdue after it") {
  const MonitorSaid due = one(AlertKind::deadline, -11 * 60, a_day);  // a day in Sydney
  CHECK(due.code == MonitorCode::critical);
  CHECK(first_line(due).rfind("INFORCE CRITICAL - next in 0 min: rule/ban deadline", 0) == 0);
  const MonitorSaid overdue = one(AlertKind::deadline, -2 * a_day, a_day);
  CHECK(overdue.code == MonitorCode::critical);
  CHECK(first_line(overdue).rfind("INFORCE CRITICAL - 1 overdue, nothing", 0) == 0);
}

TEST_CASE("what may have come already is a warning, and critical before it is certain") {
  CHECK(one(AlertKind::ends, -a_day, 300 * a_day).code == MonitorCode::warning);
  CHECK(one(AlertKind::ends, -a_day, 7 * a_day).code == MonitorCode::critical);
  CHECK(one(AlertKind::deadline, -a_day, 300 * a_day).code == MonitorCode::warning);
  const Truce truce;
  const MonitorSaid open = alerts_monitor(
      truce.list({truce.entry(AlertKind::deadline, truce.now - a_day, never)}), month_and_week);
  CHECK(open.code == MonitorCode::warning);
  CHECK(first_line(open).rfind("INFORCE WARNING - nothing coming", 0) == 0);
  CHECK(open.out.find("\nnot before 2026-11-22  rule/ban deadline, prohibition\n") !=
        std::string::npos);
}

TEST_CASE("what can still be acted on comes before what is past") {
  const Truce truce;
  const MonitorSaid said = alerts_monitor(
      truce.list({truce.entry(AlertKind::unlooked, truce.now - a_day, truce.now - a_day),
                  truce.entry(AlertKind::starts, truce.now + 20 * a_day, truce.now + 20 * a_day),
                  truce.entry(AlertKind::ends, truce.now + a_day, truce.now + a_day)}),
      month_and_week);
  const std::size_t soon = said.out.find("rule/ban ends, ");
  const std::size_t later = said.out.find("rule/ban starts, ");
  CHECK(soon < later);
  CHECK(later < said.out.find("unlooked-at, prohibition"));
}

TEST_CASE("the first line is at most 80 characters before the bar, and has one bar") {
  const Truce truce;
  std::vector<AlertEntry> entries;
  for (int i = 0; i < 30; ++i) {
    entries.push_back(truce.entry(AlertKind::unlooked, truce.now - a_day, truce.now - a_day));
    entries.push_back(truce.entry(AlertKind::deadline, truce.now - 2 * a_day, truce.now - a_day));
  }
  entries.push_back(truce.entry(AlertKind::unclear, truce.now + 400, truce.now + a_day));
  entries.back().says = "a | b\nc";
  const MonitorSaid said = alerts_monitor(truce.list(entries), month_and_week);
  const std::string line = first_line(said);
  CHECK(line.find('|') <= 81);
  CHECK(line.substr(0, line.find(" |")) ==
        "INFORCE CRITICAL - 30 ends unlooked-at, 30 overdue, next in 6 h: rule/ban");
  CHECK(line.rfind('|') == line.find('|'));
  CHECK(said.out.find('|', line.size()) == std::string::npos);
  CHECK(said.out.find("\nand 41 more\n") != std::string::npos);
}

TEST_CASE("limits are lengths of time, plain or as a range without an end") {
  const auto limits = read_limits("2w", "36h");
  REQUIRE(limits.has_value());
  CHECK(limits->warning.minutes == 14 * a_day);
  CHECK(limits->critical.minutes == 36 * 60);
  CHECK(read_limits("30", "7:")->critical.minutes == 7 * a_day);
  CHECK(read_limits("30", "7:")->critical.typed == "7d");
  CHECK(read_limits("30d:", "0")->critical.minutes == 0);
  for (const char* wrong :
       {"", ":", "d", "-3", "3m", "7:30", "@7", "~:7", "7 d", "999999999999d"}) {
    const auto refused = read_limits("30d", wrong);
    CHECK_MESSAGE(!refused.has_value(), wrong);
    CHECK(refused.error().option == "-c");
  }
  CHECK(read_limits("7d", "30d").error().message == "'30d' is longer than the warning's '7d'");
}

TEST_CASE("what cannot be known is said in one line, and the rest below") {
  const MonitorSaid said = monitor_unknown("packs have errors\na.yaml:1: x | y\n");
  CHECK(said.code == MonitorCode::unknown);
  CHECK(said.out == "INFORCE UNKNOWN - packs have errors\na.yaml:1: x / y\n");
  const MonitorSaid much = monitor_unknown(std::string(300, 'w'));
  CHECK(much.out.find("...\n" + std::string(300, 'w') + '\n') != std::string::npos);
}

TEST_CASE("why nothing can be known is said whole, a long path and all") {
  const std::string why = "/srv/" + std::string(90, 'x') + "/s.db is not a store of inforce";
  CHECK(monitor_unknown("inforce: " + why + '\n').out == "INFORCE UNKNOWN - " + why + '\n');
}

TEST_CASE("what comes next has its name, however much is past") {
  const Truce truce;
  std::vector<AlertEntry> entries(
      1234, truce.entry(AlertKind::unlooked, truce.now - a_day, truce.now - a_day));
  entries.insert(entries.end(), 1234,
                 truce.entry(AlertKind::deadline, truce.now - 2 * a_day, truce.now - a_day));
  entries.push_back(truce.entry(AlertKind::starts, truce.now + 127'000 * a_day + 7 * 60,
                                truce.now + 127'000 * a_day + 7 * 60));
  const std::string line = first_line(alerts_monitor(truce.list(entries), month_and_week));
  CHECK(line.substr(0, line.find(" |")) ==
        "INFORCE CRITICAL - 2468 past, next in 127000 d: rule/ban");
}

}  // namespace
}  // namespace inforce::test
