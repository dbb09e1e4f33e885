#include "engine/certificate.h"

#include <doctest/doctest.h>

#include <numeric>
#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::isle;
using test::isle_head;
using test::provision;

const char* const covering_pack = R"(format: 1
pack: test
title: Test
covers:
  - {issuer: office, subject: export control, from: 2020-01-01, complete: no-claim}
  - {issuer: desk, subject: import measure, from: 2020-01-01, complete: no-claim}
)";

struct Certified {
  explicit Certified(const std::string& law,
                     std::vector<std::pair<std::string, std::string>> others = {},
                     Date known_by = Date{2027, 12, 31})
      : asking(with_pack(law, std::move(others)), known_by) {}

  static std::vector<std::pair<std::string, std::string>> with_pack(
      const std::string& law, std::vector<std::pair<std::string, std::string>> others) {
    others.emplace_back("pack.yaml", covering_pack);
    return isle(law, std::move(others));
  }
  static QuestionText peat(const std::string& date = "2025-06-15") {
    QuestionText text = Asking::dated(date);
    text.items = {"peat"};
    text.departure = "CN";
    text.destination = "US";
    return text;
  }

  // "ended: rule (its time ran out)", one a line, then "N of N".
  std::string reasons(const QuestionText& text) const {
    const Answer answer = asking.ask(text);
    const Certification made = certify(answer);
    std::string all;
    std::size_t count = made.standing.size();
    for (const OutGroup& group : made.groups) {
      for (const RuledOut& one : group.provisions) {
        all += std::string(word(group.reason)) + ": " + asking.book->at(one.provision).id + " (" +
               one.sentence + ")\n";
      }
      count += group.provisions.size();
    }
    CHECK(count == made.provisions);
    CHECK(made.provisions == asking.book->provisions().size());
    return all;
  }

  // "kind: sentence | settle", one a line.
  std::string lacking(const QuestionText& text) const {
    const Answer answer = asking.ask(text);
    std::string all;
    for (const Lack& one : certify(answer).lacking) {
      all += std::string(word(one.kind)) + ": " + one.sentence + " | " + one.settle + '\n';
    }
    return all;
  }

  Asking asking;
};

const std::string tin_rule =
    provision("rule", "control: licence, scope: {items: tin}, from: always");

}  // namespace

TEST_CASE("a covered good that no scope reaches can be certified") {
  const Certified law(tin_rule);
  CHECK(law.lacking(Certified::peat()) == "");
  CHECK(law.reasons(Certified::peat()) ==
        "outside its scope: law/rule (the item is not Tin ore)\n");
}

TEST_CASE("what applies or may apply stands against it, and is counted beside the reasons") {
  QuestionText tin = Certified::peat();
  tin.items = {"tin"};
  const Certified law(tin_rule + provision("late", "control: licence, from: 2025-06"));
  CHECK(law.reasons(tin) == "");
  CHECK(law.lacking(tin) ==
        "applies: The law rule applies: licence | nothing that could be told lifts it\n"
        "may apply: The law late may apply: when The law late begins is open: some day in June "
        "2025 | a reading by the authority, or a source that says it\n");
}

TEST_CASE("each provision has its first certain reason") {
  const Certified law(
      provision("ahead", "control: licence, from: 2025-07-01") +
          provision("over", "control: licence, from: 2025-01-01, through: 2025-01-31") +
          provision("paused", "control: licence, from: 2025-01-01") +
          provision("pause", "suspends: paused, from: 2025-02-01") +
          provision("held", "control: licence, from: 2025-01-01, while: [over]") +
          provision("freed", "control: licence, from: 2025-01-01") +
          provision("way", "permission: all, excepts: freed, from: 2025-01-01") +
          provision("promise", "obligation: keep, from: 2025-01-01") +
          provision("late", "control: licence, from: 2025-01-01") +
          provision("delay", "postpones: late, from: 2024-12-01, new_from: 2025-09-01") +
          provision("later", "control: licence, from: 2025-01-01, recorded: 2026-01-01"),
      {{"deal.yaml",
        isle_head("deal", "force: agreed") + "  buy: {obligation: buy, from: always}\n"}},
      Date{2025, 6, 15});
  CHECK(law.reasons(Certified::peat()) ==
        "not known: law/later (not known by 2025-06-15)\n"
        "agreed, without effect: deal/buy (agreed, and without effect)\n"
        "not yet in force: law/ahead (it begins only on 2025-07-01)\n"
        "ended: law/over (its time ran out)\n"
        "postponed: law/late (postponed by The law delay)\n"
        "suspended: law/paused (suspended by The law pause)\n"
        "condition not met: law/held (it holds only while The law over is operative, and that is "
        "not so)\n"
        "excepted: law/freed (excepted by The law way)\n"
        "acts on others only: law/pause (it acts on others only)\n"
        "acts on others only: law/way (it permits, and demands nothing)\n"
        "acts on others only: law/delay (it acts on others only)\n"
        "says nothing of shipments: law/promise (it tests nothing of a shipment)\n");
}

TEST_CASE("a reason that changes within the day is told with the other") {
  const Certified law(provision("rule", "control: licence, from: 2025-01-01") +
                      provision("pause", "suspends: rule, from: 2025-02-01") +
                      provision("over", "ends: rule, how: repeal, from: \"2025-06-15T12:00\""));
  CHECK(law.reasons(Certified::peat())
            .find("suspended: law/rule (suspended by The law pause, and at another time asked: "
                  "ended by "
                  "The law over)\n") != std::string::npos);
}

TEST_CASE(
    "an obligation that tests the shipment stands against it, also where an act gave the test") {
  const std::string keep = provision("keep", "obligation: keep a copy, from: always");
  const std::string step =
      provision("step", "amends: keep, from: 2025-01-01, terms: {scope: {items: peat}}");
  CHECK(Certified(keep).lacking(Certified::peat()) == "");
  CHECK(Certified(keep + step).lacking(Certified::peat()) ==
        "applies: The law keep applies | nothing that could be told lifts it\n");
}

TEST_CASE(
    "a fact that a rule tests must be told, of what is law that day also where it is held off") {
  const std::string tested = provision(
      "rule", "control: licence, scope: {items: peat, end_use: military}, from: 2025-01-01");
  const std::string untold = "fact not told: the end use is not told | tell --end-use\n";
  CHECK(Certified(tested).lacking(Certified::peat()) == untold);
  const std::string paused = tested + provision("pause", "suspends: rule, from: 2025-02-01");
  CHECK(Certified(paused).lacking(Certified::peat()) == untold);
  QuestionText told = Certified::peat();
  told.end_use = "civil";
  CHECK(Certified(paused).lacking(told) == "");
  CHECK(Certified(tested + provision("over", "ends: rule, how: repeal, from: 2025-03-01"))
            .lacking(Certified::peat()) == "");
}

TEST_CASE("goods and route are always asked for") {
  CHECK(Certified(tin_rule + provision("over", "ends: rule, how: repeal, from: 2025-03-01"))
            .lacking(Asking::dated("2025-06-15")) ==
        "fact not told: the item is not told | tell --item\n"
        "fact not told: the country of departure is not told | tell --from\n"
        "fact not told: the destination is not told | tell --to\n"
        "not covered: No route is told, so whether the packs cover it is open. | tell --from and "
        "--to\n");
}

TEST_CASE("an end that nobody verified stands against it if it could reach the facts") {
  const std::string ended =
      provision("rule",
                "control: licence, scope: {items: peat}, from: 2025-01-01, through: "
                "2025-05-31");
  CHECK(Certified(ended).lacking(Certified::peat()) ==
        "unverified end: The law rule came to its end (2025-05-31), and nobody has looked for "
        "later acts at all | a search for later acts on or after 2025-06-01, recorded by: inforce "
        "looked law --date DATE\n");
  QuestionText tin = Certified::peat();
  tin.items = {"tin"};
  CHECK(Certified(ended).lacking(tin) == "");
}

TEST_CASE("an end at the first minute of the day asked has passed, in its own zone") {
  const std::string ended = provision(
      "rule", "control: licence, scope: {items: peat}, from: 2025-01-01, through: 2025-06-14");
  const auto west = [&](const std::string& date) {
    const std::string law =
        "instrument: west\ntitle: West\nissuer: desk\nnature: notice\nforce: "
        "binding\nzone: America/New_York\npublished: 2024-01-01\nsources: "
        "{text: {title: Gazette, publisher: Desk, seen: primary}}\nprovisions:\n" +
        ended;
    return Certified(tin_rule, {{"west.yaml", law}}).lacking(Certified::peat(date));
  };
  CHECK(west("2025-06-14").rfind("applies: ", 0) == 0);
  CHECK(west("2025-06-15").rfind("unverified end: ", 0) == 0);
}

TEST_CASE("of several dates the last counts for ends") {
  QuestionText text = Certified::peat("");
  text.date.clear();
  text.dates = {{"declaration", "2025-05-20"}, {"entry", "2025-06-20"}};
  const Certified law(
      provision("pause",
                "suspends: rule, from: 2025-01-01, through: 2025-05-31, "
                "revival: needs_act") +
      provision("rule", "control: licence, scope: {items: peat}, from: 2024-06-01"));
  CHECK(law.lacking(text).rfind("unverified end: The law pause", 0) == 0);
}

TEST_CASE("what the packs do not cover stands against it") {
  QuestionText text = Certified::peat();
  text.destination = "MY";
  CHECK(Certified(tin_rule).lacking(text) ==
        "not covered: No loaded pack covers the import measures of Malaysia. | a pack that covers "
        "it, or an answer from elsewhere\n");
}

TEST_CASE("the entries that cover the question are named") {
  const Certified law(tin_rule);
  const Answer answer = law.asking.ask(Certified::peat());
  CHECK(certify(answer).covers.size() == 2);
}

TEST_CASE("a law that is only supposed is no ground for a certificate") {
  std::vector<PackFile> files;
  for (auto& [name, bytes] : Certified::with_pack(tin_rule, {})) {
    files.push_back({"pack", "pack/" + name, bytes, PackFile::Layer::base});
  }
  const std::string over = isle_head("wish") + provision("over", "ends: law/rule, how: repeal");
  files.push_back({"wish.yaml", "wish.yaml", over, PackFile::Layer::overlay});
  Sources sources;
  Diagnostics found;
  const auto book = load_packs(std::move(files), sources, found);
  REQUIRE(book.has_value());
  const Chronicle chronicle = compile(*book, Date{2025, 6, 15});
  const Answer answer = chronicle.answer(*read_question(Certified::peat(), *book, utc()));
  const Certification made = certify(answer);
  REQUIRE(made.lacking.size() == 1);
  CHECK(made.lacking.front().kind == Lack::Kind::supposition);
}

}  // namespace inforce
