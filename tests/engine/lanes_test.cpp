#include "engine/lanes.h"

#include <doctest/doctest.h>

#include "engine/chronicle.h"
#include "tests/engine/isle.h"
#include "tests/engine/truce.h"

namespace inforce {
namespace {

// "2026-11-28 operative, presumed", one a line.
std::string text_of(const Lane& lane) {
  std::string all;
  for (const LaneRun& run : lane.runs) {
    if (run.from == Instant::first()) continue;
    all += iso(civil_date(run.from, lane.zone)) + ' ' + words(run.statuses);
    if (run.open.has(OpenKind::text)) all += ", open by the text";
    all += run.manner == Manner::presumed ? ", presumed\n" : "\n";
  }
  return all;
}

Lane lane_of(const Chronicle& chronicle, std::string_view id) {
  return lane(chronicle.without_question(), *chronicle.book().find_provision(id));
}

TEST_CASE("a lane tells the day that is unclear, and the revival that is presumed") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const std::string all = text_of(lane_of(chronicle, "rule/ban"));
  CHECK(all.find("2025-11-09 suspended\n"
                 "2026-11-27 operative or suspended, open by the text\n"
                 "2026-11-28 operative, presumed\n") != std::string::npos);
}

TEST_CASE("what holds only while something presumed does is presumed with it") {
  const auto follower = [](const std::string& condition) {
    return test::book_of(test::truce_and(
        "follower.yaml",
        "instrument: follower\ntitle: Follower\nissuer: office\nnature: notice\nforce: binding\n"
        "zone: Australia/Sydney\npublished: 2024-12-03\n"
        "sources: {text: {title: Follower, publisher: Office, seen: primary}}\n"
        "events:\n  signing: {title: Signing, date: 2024-12-04, cite: {source: text, at: \"1\"}}\n"
        "provisions:\n  closing:\n    control: licence\n    scope: {items: ink}\n"
        "    from: 2024-12-03\n    while: " +
            condition + "\n    cite: {source: text, at: \"1\"}\n"));
  };
  const auto last_run = [](const RuleBook& book) {
    const Chronicle chronicle = compile(book, Date{2026, 12, 1});
    return lane_of(chronicle, "follower/closing").runs.back();
  };
  const RuleBook alone = follower("rule/ban");
  CHECK(last_run(alone).statuses.only(Status::operative));
  CHECK(last_run(alone).manner == Manner::presumed);
  CHECK(last_run(follower("{all: [signing, rule/ban]}")).manner == Manner::presumed);
  CHECK(last_run(follower("{any: [signing, rule/ban]}")).manner == Manner::plain);
}

TEST_CASE("what an act ends comes back by that act, and not by presumption") {
  const RuleBook book = test::book_of(test::truce_and("judgment.yaml", test::truce_end));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const std::string all = text_of(lane_of(chronicle, "rule/ban"));
  CHECK(all.find("2026-02-02 operative\n") != std::string::npos);
}

TEST_CASE("what an act puts off comes back by that act, whatever suspended it before") {
  const RuleBook book = test::book_of(test::truce_and(
      "later.yaml",
      "instrument: later\ntitle: Later\nissuer: office\nnature: notice\nforce: binding\n"
      "zone: Australia/Sydney\npublished: 2026-12-01\n"
      "sources: {text: {title: Later, publisher: Office, seen: primary}}\n"
      "provisions:\n  delay:\n    postpones: rule/ban\n    from: 2027-03-01\n"
      "    new_from: 2028-01-01\n    cite: {source: text, at: \"1\"}\n"));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Lane lane = lane_of(chronicle, "rule/ban");
  CHECK(text_of(lane).find("2026-11-28 operative, presumed\n"
                           "2027-03-01 pending\n"
                           "2028-01-01 operative\n") != std::string::npos);
  CHECK(lane.runs[lane.runs.size() - 2].manner == Manner::interrupted);
  CHECK(lane.runs.front().manner == Manner::plain);
}

TEST_CASE("runs follow each other without a gap, from the first minute on") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Lane lane = lane_of(chronicle, "rule/ban");
  Instant next = Instant::first();
  for (const LaneRun& run : lane.runs) {
    CHECK(run.from == next);
    CHECK(run.from < run.until);
    next = run.until;
  }
  CHECK(next == never);
}

TEST_CASE("where a pause would have ended, the lane names the act that extends it") {
  const RuleBook book =
      test::book_of(test::truce_and("extension.yaml", test::truce_extension("binding")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Lane lane = lane_of(chronicle, "rule/ban");
  REQUIRE(lane.prolonged.size() == 1);
  CHECK(iso(civil_date(lane.prolonged[0].at, lane.zone)) == "2026-11-27");
  CHECK(lane.prolonged[0].what == *book.find_provision("rest/pause"));
  CHECK(lane.prolonged[0].certain);
}

TEST_CASE("an extension that was repealed before its time extends nothing") {
  std::string extension = test::truce_extension("binding");
  const std::string repeal = R"(instrument: undo
title: Repeal
issuer: office
nature: notice
force: binding
zone: Australia/Sydney
published: 2026-11-20
sources: {text: {title: Repeal, publisher: Office, seen: primary}}
provisions:
  end:
    ends: extension/longer
    how: repeal
    from: 2026-11-24
    cite: {source: text, at: "1"}
)";
  auto files = test::truce_and("extension.yaml", std::move(extension));
  files.emplace_back("repeal.yaml", repeal);
  const RuleBook book = test::book_of(std::move(files));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Lane lane = lane_of(chronicle, "rule/ban");
  CHECK(lane.prolonged.empty());
  CHECK(lane.runs.back().manner == Manner::presumed);
}

TEST_CASE("the three lines over time are those of an answer for that minute") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  Question question;
  question.when.day = Date{2026, 11, 1};
  question.item = book.find_item("ore");
  const auto known = std::make_shared<const Known>(chronicle.known());
  const Evaluation evaluation(Asked{known, question, Weighing::possibly, {}, {}});
  const Timeline<Lines> lines = lines_over_time(evaluation);
  for (const auto& step : lines.steps()) {
    for (const Instant t : {step.from - 1, step.from}) {
      if (t < Instant::first()) continue;
      Question then = question;
      then.when.minute = t;
      CHECK(lines.at(t) == chronicle.lines(then));
    }
  }
  CHECK(lines.steps().size() == 5);
}

TEST_CASE("the lines over time know while which of two holds is open, whichever day is asked") {
  const test::Asking asking(
      test::provision("a", "control: prohibition, scope: {items: ore}, from: 2025-01-01") +
      test::provision("b", "control: licence, scope: {items: ore}") +
      test::provision("swap", "replaces: a, with: b, from: 2026-01-05/2026-01-08"));
  const auto known = std::make_shared<const Known>(asking.chronicle.known());
  for (const char* day : {"2026-01-04", "2026-01-06", "2026-01-10"}) {
    QuestionText text = test::Asking::dated(day);
    text.items = {"ore"};
    const Evaluation evaluation(
        Asked{known, asking.question(text), Weighing::possibly, {}, std::nullopt});
    const Timeline<Lines> lines = lines_over_time(evaluation);
    CHECK(test::three(lines.at(test::morning(2026, 1, 4))) ==
          "prohibition / prohibition / prohibition");
    CHECK(test::three(lines.at(test::morning(2026, 1, 6))) ==
          "licence / prohibition / prohibition");
    CHECK(test::three(lines.at(test::morning(2026, 1, 10))) == "licence / licence / licence");
  }
}

TEST_CASE("a lane for nobody in particular says from when it is otherwise for some") {
  const test::Asking asking(
      test::provision("a", "control: licence, scope: {items: ore}, from: 2025-01-01") +
      test::provision("rest",
                      "suspends: a, scope: {items: tin}, from: 2025-06-01, through: 2025-12-31"));
  const Lane made = lane(asking.chronicle, asking.id("law/a"));
  std::string all;
  for (const LaneRun& run : made.runs) {
    all += (run.from == Instant::first() ? "always" : iso(civil_date(run.from, made.zone))) + ' ' +
           words(run.statuses) + (run.otherwise.empty() ? "" : "; " + run.otherwise) + '\n';
  }
  CHECK(all ==
        "always pending\n2025-01-01 operative\n"
        "2025-06-01 operative; not for all: law/rest suspends it\n2026-01-01 operative\n");
  CHECK(made.runs[2].not_for_all == std::vector<ProvisionId>{asking.id("law/rest")});
  CHECK(lane(asking.chronicle.without_question(), asking.id("law/a")).runs.size() == 2);
}

}  // namespace
}  // namespace inforce
