#include "cli/render/alert_prom.h"

#include <doctest/doctest.h>

#include "tests/cli/alert_entries.h"
#include "tests/support/text.h"

namespace inforce::test {
namespace {

TEST_CASE("metrics of a change are its earliest instant, and its latest where that is another") {
  const Truce truce;
  const Instant first = sydney({2026, 11, 27});
  const Instant second = sydney({2026, 11, 28});
  const std::string text =
      alerts_prom(truce.list({truce.entry(AlertKind::snaps_back, first, second, "rest/pause"),
                              truce.entry(AlertKind::ends, second, second),
                              truce.entry(AlertKind::starts, second, never, "window 2")}));
  CHECK(has_line(text, "# TYPE inforce_change_timestamp_seconds gauge"));
  const std::string back =
      R"({provision="rule/ban",kind="snaps_back",origin="rest/pause",effect="prohibition"} )";
  CHECK(has_line(text, "inforce_change_timestamp_seconds" + back + "1795698000"));
  CHECK(has_line(text, "inforce_change_latest_timestamp_seconds" + back + "1795784400"));
  CHECK(text.find(R"(inforce_change_latest_timestamp_seconds{provision="rule/ban",kind="ends")") ==
        std::string::npos);
  CHECK(has_line(text,
                 "inforce_change_latest_timestamp_seconds{provision=\"rule/ban\",kind=\"starts\","
                 "origin=\"window 2\",effect=\"prohibition\"} +Inf"));
}

TEST_CASE("ends unlooked-at are counted, and are no changes to come") {
  const Truce truce;
  const Instant day = sydney({2026, 11, 9});
  const std::string text = alerts_prom(truce.list({truce.entry(AlertKind::unlooked, day, day)}));
  CHECK(has_line(text, "inforce_unverified_ends 1"));
  CHECK(has_line(text, R"(inforce_unverified_end_timestamp_seconds{provision="rule/ban",)"
                       R"(origin="window 1"} 1794142800)"));
  CHECK(text.find("inforce_change") == std::string::npos);
}

TEST_CASE("a run that answered says when it ran, what it read and who looked when") {
  const Truce truce;
  const std::string text = alerts_prom(truce.list({}));
  CHECK(has_line(text, "inforce_up 1"));
  CHECK(has_line(text, "inforce_last_run_timestamp_seconds 1795392000"));
  CHECK(has_line(text, "inforce_last_success_timestamp_seconds 1795392000"));
  CHECK(has_line(text, R"(inforce_newest_look_timestamp_seconds{pack="test"} 1791417600)"));
  CHECK(has_line(text, R"(inforce_rule_set_info{set=")" + truce.book.digest() + R"("} 1)"));
  CHECK(has_line(text, "inforce_unverified_ends 0"));
  CHECK(text.back() == '\n');
}

TEST_CASE("a run that cannot answer says so, and nothing it does not know") {
  const Truce truce;
  const std::string text = alerts_prom_down(truce.now);
  CHECK(has_line(text, "inforce_up 0"));
  CHECK(has_line(text, "inforce_last_run_timestamp_seconds 1795392000"));
  CHECK(text.find("success") == std::string::npos);
  CHECK(text.find("unverified") == std::string::npos);
}

TEST_CASE("a label's value holds quotes, backslashes and line ends escaped") {
  const Truce truce;
  const Instant day = sydney({2026, 12, 1});
  const std::string text =
      alerts_prom(truce.list({truce.entry(AlertKind::starts, day, day, "a\"b\\c\nd")}));
  CHECK(text.find(R"(origin="a\"b\\c\nd")") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
