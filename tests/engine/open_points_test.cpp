#include "engine/open_points.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"
#include "tests/fuzz/small_world.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_word;
using test::provision;

std::string sentences(const Finding& finding) {
  std::string all;
  for (const OpenPoint& point : finding.open_points) all += point.sentence + '\n';
  return all;
}

// What keeps law/rule open on a day, one a line.
std::string points(const std::string& law, const std::string& date) {
  return sentences(Asking(law).finding(Asking::dated(date), "law/rule"));
}

OpenKinds kinds_of(const std::vector<OpenPoint>& points) {
  OpenKinds kinds;
  for (const OpenPoint& point : points) kinds |= point.kind;
  return kinds;
}

}  // namespace

TEST_CASE("only the last day of until or through is open") {
  const std::string rule =
      provision("rule", "control: licence, from: 2025-01-01, until_or_through: 2025-05-31");
  CHECK(points(rule, "2025-05-30") == "");
  CHECK(points(rule, "2025-05-31") ==
        "whether 2025-05-31 itself still counts to The law rule is open\n");
  CHECK(points(rule, "2025-06-01") == "");
}

TEST_CASE("an imprecise beginning is named with its reading") {
  const std::string rule = provision("rule", "control: licence, from: 2025-05");
  CHECK(points(rule, "2025-04-30") == "");
  CHECK(points(rule, "2025-05-01") == "when The law rule begins is open: some day in May 2025\n");
  CHECK(points(rule, "2025-05-31") == "");
}

TEST_CASE("of an unknown hour the hour is what is open") {
  CHECK(points(provision("rule", "control: licence, from: {date: 2025-05-01, clock: unknown}"),
               "2025-05-01") ==
        "the hour at which The law rule begins on 2025-05-01 is not known\n");
}

TEST_CASE("the open end of a suspension keeps what it suspends open, in its own words") {
  const std::string law =
      provision("rule", "control: licence, from: 2025-01-01") +
      provision("pause", "suspends: rule, from: 2025-02-01, until_or_through: 2025-05-31");
  CHECK(points(law, "2025-05-30") == "");
  CHECK(points(law, "2025-05-31") ==
        "whether 2025-05-31 itself still counts to The law pause is open\n");
}

TEST_CASE("an unclear revival is open after the last day") {
  CHECK(points(provision("rule", "control: licence, from: 2025-01-01") +
                   provision("pause",
                             "suspends: rule, from: 2025-02-01, through: 2025-05-31, "
                             "revival: unclear"),
               "2025-06-01") ==
        "whether what The law pause suspended is operative again by itself is open\n");
}

TEST_CASE("where a suspension surely acts its unclear revival is no open point, nor its start") {
  const Asking asking(
      provision("rule", "control: licence, scope: {end_use: civil}, from: 2025-01-01") +
      provision("pause",
                "suspends: rule, from: 2025-02, through: 2025-05-31, revival: unclear, "
                "scope: {items: tin}"));
  QuestionText text = Asking::dated("2025-04-15");
  CHECK(kinds_of(asking.finding(text, "law/rule").open_points) == OpenKinds(OpenKind::facts));
  text.date = "2025-06-01";
  CHECK(kinds_of(asking.finding(text, "law/rule").open_points) ==
        (OpenKinds(OpenKind::facts) | OpenKind::text));
}

TEST_CASE("an announced act is no binding one") {
  const Asking asking(isle(provision("rule", "control: licence, from: 2025-01-01"),
                           {isle_word(provision("rest", "suspends: law/rule, from: 2025-02-01"))}));
  const Finding found = asking.finding(Asking::dated("2025-02-01"), "law/rule");
  CHECK(sentences(found) ==
        "The word rest is an announcement: no binding act that does it is on file\n");
  CHECK(found.open_points.front().provision == asking.id("word/rest"));
}

TEST_CASE("what was not checked says so") {
  CHECK(points(provision("rule", "control: licence, from: 2025-01-01, confidence: recalled"),
               "2025-01-01") == "The law rule was not checked against a source\n");
}

TEST_CASE("an act nobody checked is open for that alone where its dates leave nothing open") {
  const Asking asking(isle(
      provision("rule", "control: licence, from: 2025-05-07") +
          provision("pause",
                    "suspends: rule, from: 2025-05-05, revival: unclear, confidence: recalled"),
      {isle_word(
          provision("more", "extends: law/pause, from: 2025-05-03, new_through: 2025-05-13"))}));
  const Finding found = asking.finding(Asking::dated("2025-05-08"), "law/rule");
  CHECK(found.open_kinds == OpenKinds(OpenKind::text));
  CHECK(sentences(found) == "The law pause was not checked against a source\n");
}

TEST_CASE("a condition on what nobody checked is open for that") {
  CHECK(points(provision("rule", "control: licence, from: 2025-01-01, while: [promise]") +
                   provision("promise", "obligation: keep, from: 2025-01-01, confidence: recalled"),
               "2025-01-01") == "The law promise was not checked against a source\n");
}

TEST_CASE("each fact not told is named with the way to tell it") {
  const Asking asking(provision(
      "rule", "control: licence, scope: {end_use: military, destination: US}, from: always"));
  const Finding found = asking.finding(Asking::dated("2025-01-01"), "law/rule");
  REQUIRE(found.open_points.size() == 2);
  CHECK(found.open_points[0].sentence == "the destination is not told");
  CHECK(found.open_points[0].settle == "--to");
  CHECK(found.open_points[1].sentence == "the end use is not told");
  CHECK(found.open_points[1].settle == "--end-use");
  CHECK(found.open_points[1].if_so == "it is military");
  CHECK(kinds_of(found.open_points) == OpenKinds(OpenKind::facts));
}

TEST_CASE("of what lifts a rule the worse case is that it does not reach the facts") {
  const std::string rule = provision("rule", "control: prohibition, from: 2025-01-01");
  const auto if_so = [&rule](const std::string& acts) {
    const Asking asking(rule + acts);
    std::string all;
    for (const OpenPoint& point :
         asking.finding(Asking::dated("2025-06-15"), "law/rule").open_points) {
      all += (all.empty() ? "" : "; ") + point.if_so;
    }
    return all;
  };
  const std::string end =
      provision("end", "ends: rule, from: 2025-03-01, how: judgment, scope: {party: ore-ltd}");
  CHECK(if_so(end) == "it is not Ore Ltd");
  CHECK(
      if_so(end + provision("stay", "suspends: end, from: 2025-05-01, scope: {destination: JP}")) ==
      "it is Japan; it is not Ore Ltd");
  CHECK(if_so(provision("pause", "suspends: rule, from: 2025-03-01, scope: {items: tin}")) ==
        "it is not Tin ore");
  CHECK(if_so(provision("ease",
                        "amends: rule, from: 2025-03-01, scope: {origin: JP}, "
                        "terms: {effect: licence}")) == "it is not Japan");
}

TEST_CASE("a promise that another keeps alive makes it worse where that is so") {
  const Asking asking(
      provision("rule", "control: prohibition, from: 2025-01-01, unless: [promise]") +
      provision("promise", "obligation: keep, from: 2025-01-01") +
      provision("out", "ends: promise, from: 2025-03-01, how: denunciation, scope: {origin: JP}"));
  const Finding found = asking.finding(Asking::dated("2025-06-15"), "law/rule");
  REQUIRE(found.open_points.size() == 1);
  CHECK(found.open_points.front().if_so == "it is Japan");
}

TEST_CASE("a finding that one told fact settles has no open points") {
  const Asking asking(provision(
      "rule", "control: licence, scope: {end_use: military, destination: US}, from: 2025-05"));
  QuestionText text = Asking::dated("2025-05-15");
  text.destination = "JP";
  CHECK(sentences(asking.finding(text, "law/rule")) == "");
}

TEST_CASE("a wider item told asks for a narrower one") {
  const Asking asking(provision("rule", "control: licence, scope: {items: tin}, from: always"));
  QuestionText text = Asking::dated("2025-05-15");
  text.items = {"ore"};
  CHECK(sentences(asking.finding(text, "law/rule")) ==
        "Ore may or may not be Tin ore: name the goods more narrowly\n");
}

TEST_CASE("a number told in another unit than a rule's says so") {
  const Asking asking(
      provision("kilos", "control: licence, scope: {weight: {at_least: 5 kg}}, from: always") +
      provision("grams", "control: licence, scope: {weight: {at_least: 5 g}}, from: always"));
  QuestionText text = Asking::dated("2025-05-15");
  text.set = {{"weight", "4000 g"}};
  CHECK(sentences(asking.finding(text, "law/kilos")) ==
        "weight is told otherwise than this rule tests it, which is whether it is at least 5 kg\n");
  CHECK(sentences(asking.finding(text, "law/grams")).empty());
}

TEST_CASE("a list nobody read is to be checked") {
  const Asking asking(provision("rule", "control: licence, scope: {party: secret}, from: always"));
  QuestionText text = Asking::dated("2025-05-15");
  text.parties = {"ore-ltd"};
  CHECK(sentences(asking.finding(text, "law/rule")) ==
        "the packs do not know who is among A list nobody read: check the list itself\n");
}

TEST_CASE("a permission not claimed is no open point") {
  const std::string law =
      provision("rule", "control: licence, from: always") +
      provision("way", "permission: civil, excepts: rule, scope: {end_use: civil}, from: always");
  CHECK(points(law, "2025-01-01") == "");
}

TEST_CASE("dates told on both sides of a change leave open which of them counts") {
  const auto told = [](const std::string& attaches) {
    const Asking asking(provision("rule", "control: licence, from: 2025-05-01" + attaches));
    QuestionText text;
    text.dates = {{"declaration", "2025-04-30"}, {"departure", "2025-05-01"}};
    return asking.finding(text, "law/rule");
  };
  CHECK(kinds_of(told("").open_points) == OpenKinds(OpenKind::text));
  CHECK(kinds_of(told(", attaches_to: entry").open_points) == OpenKinds(OpenKind::facts));
  CHECK(told(", attaches_to: departure").open_points.empty());
}

TEST_CASE("an event without a date is named") {
  const std::string law =
      provision("rule", "control: licence, from: 2025-01-01, unless: [meeting]") +
      "events:\n  meeting: {title: The meeting, planned: 2025-05-01}\n";
  CHECK(points(law, "2025-04-30") == "");
  CHECK(points(law, "2025-05-01") == "when The meeting happened is open: not before 2025-05-01\n");
}

// The two ways to ask why a finding is open agree: the kinds the engine computed with, and the
// points it names.
TEST_CASE("open points are of exactly the kinds that keep a finding open") {
  Sources sources;
  Diagnostics found;
  const auto book = load_packs(fuzz::pack_of(fuzz::world()), sources, found);
  REQUIRE(book.has_value());
  const Chronicle chronicle = compile(*book, Date{2026, 12, 1});
  std::vector<QuestionText> questions(3);
  questions[1].items = {"tin"};
  questions[1].departure = "CN";
  questions[1].destination = "US";
  questions[2].items = {"lead"};
  questions[2].origin = "CN";
  questions[2].parties = {"none"};
  questions[2].set = {{"purity", "99.95 %"}};
  for (QuestionText text : questions) {
    for (const char* day : {"2024-01-01", "2024-03-15", "2024-06-15", "2025-05-01", "2025-06-15",
                            "2025-11-10", "2025-12-15", "2026-02-24", "2026-03-15", "2026-11-27",
                            "2027-01-01", "2027-10-29", "2028-03-01"}) {
      text.date = day;
      const Answer answer = chronicle.answer(*read_question(text, *book, utc()));
      for (const Finding& finding : answer.findings) {
        CAPTURE(day);
        CAPTURE(book->at(finding.provision).id);
        CAPTURE(sentences(finding));
        CHECK(kinds_of(finding.open_points) == finding.open_kinds);
      }
    }
  }
}

}  // namespace inforce
