#include "engine/tellings.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/alert_reasons.h"
#include "engine/alerts.h"
#include "tests/engine/truce.h"

namespace inforce {
namespace {

constexpr const char* snap = "rule/ban | snaps back | rest/pause";

// An office that runs day by day and remembers what it was told.
class Office {
 public:
  explicit Office(const RuleBook& book) : book_(book) {}

  std::vector<int> leads{30, 7, 1};
  std::vector<int> after;
  std::set<std::string> unwanted;
  AudienceRecord record;

  // What is told on a day, "lead 7 in 4 days: rule/ban | …", one a line, and kept as told.
  std::string run(Date today, bool delivered = true) {
    const Chronicle chronicle = compile(book_, today);
    const Instant now = first_minute(today, utc());
    const auto all = alerts(chronicle, now, add_days(today, 366));
    std::set<std::string> wanted;
    for (const Alert& one : all) {
      if (unwanted.count(identity(book_, one)) == 0) wanted.insert(identity(book_, one));
    }
    const auto found =
        tellings(chronicle, all, wanted, record, {leads, after, DayCount(), now, last_run_});
    std::string text;
    for (const Telling& one : found) {
      if (delivered) keep(one, now);
      if (one.kind.word == TellingKind::Word::baseline) continue;
      text += inforce::text(one.kind) + " at " + std::to_string(one.left) +
              (one.late ? " late: " : ": ") + one.id + '\n';
    }
    if (delivered) last_run_ = now;
    return text;
  }

 private:
  void keep(const Telling& one, Instant now) {
    const bool open = one.alert && one.alert->at.latest >= never;
    record.told.push_back({one.id, one.alert ? one.alert->at.earliest : one.before->earliest,
                           one.alert ? (open ? std::nullopt : std::optional(one.alert->at.latest))
                                     : one.before->latest,
                           one.kind, now});
  }

  const RuleBook& book_;
  std::optional<Instant> last_run_;
};

RuleBook truce(const char* looks = "[2026-11-28]") {
  return test::book_of(test::truce(test::truce_pause(looks)));
}

std::string line(const char* what) { return std::string(what) + ": " + snap + '\n'; }

TEST_CASE("daily runs tell each lead once, on its day") {
  const RuleBook book = truce();
  Office office(book);
  office.unwanted = {"rest/pause | end passed unlooked-at | window 1"};
  std::string all;
  for (Date day{2026, 10, 1}; day <= Date{2026, 12, 31}; day = add_days(day, 1)) {
    all += office.run(day);
  }
  CHECK(all == line("lead 30 at 30") + line("lead 7 at 7") + line("lead 1 at 1"));
}

TEST_CASE("a first run tells only the tightest lead, and nothing of what is past") {
  const RuleBook book = truce();
  Office office(book);
  CHECK(office.run(Date{2026, 11, 23}) == line("lead 7 at 4"));
  CHECK(office.run(Date{2026, 11, 24}) == "");
  CHECK(office.run(Date{2026, 11, 26}) == line("lead 1 at 1"));
}

TEST_CASE("what may have come already, and may still be to come, is told by a first run") {
  const RuleBook book = truce();
  Office office(book);
  office.unwanted = {"rest/pause | end passed unlooked-at | window 1"};
  CHECK(office.run(Date{2026, 11, 27}) == line("lead 0 at 0"));
  CHECK(office.run(Date{2026, 11, 28}) == "");
  Office later(book);
  CHECK(later.run(Date{2026, 11, 28}) == "");
}

TEST_CASE("what was told to be gone and is there as it was stands again") {
  const RuleBook with = truce();
  Office office(with);
  CHECK(office.run(Date{2026, 11, 1}) == line("lead 30 at 26"));
  office.record.told.push_back({snap,
                                office.record.told.back().earliest,
                                office.record.told.back().latest,
                                {TellingKind::Word::withdrawn, 0},
                                first_minute(Date{2026, 11, 2}, utc())});
  for (const auto& one : office.record.told) {
    if (one.alert == snap) office.record.told.back().earliest = one.earliest;
    if (one.alert == snap) office.record.told.back().latest = one.latest;
  }
  CHECK(office.run(Date{2026, 11, 3}) == line("stands again at 24"));
  CHECK(office.run(Date{2026, 11, 4}) == "");
}

TEST_CASE("what was not delivered is told again by the next run, and says it is late") {
  const RuleBook book = truce();
  Office office(book);
  office.run(Date{2026, 10, 1});
  CHECK(office.run(Date{2026, 10, 28}, false) == line("lead 30 at 30"));
  CHECK(office.run(Date{2026, 10, 30}) == line("lead 30 at 28 late"));
}

TEST_CASE("a boundary that passed between two runs is told late") {
  const RuleBook book = truce();
  Office office(book);
  CHECK(office.run(Date{2026, 11, 23}) == line("lead 7 at 4"));
  CHECK(office.run(Date{2026, 11, 29}) == line("lead 1 at -2 late"));
  CHECK(office.run(Date{2026, 11, 30}) == "");
}

TEST_CASE("a moved date is told once, and its leads count anew") {
  const RuleBook book =
      test::book_of(test::truce_and("more.yaml", test::truce_extension("binding")));
  Office office(book);
  office.leads = {90, 30};
  CHECK(office.run(Date{2026, 9, 1}) == line("lead 90 at 87"));
  CHECK(office.run(Date{2026, 10, 1}) == line("moved at 102"));
  CHECK(office.run(Date{2026, 10, 2}) == "");
  CHECK(office.run(Date{2026, 10, 13}) == line("lead 90 at 90"));
}

TEST_CASE("a judgment brings it forward: moved, and nothing more until a tighter lead") {
  const RuleBook book = test::book_of(test::truce_and("judgment.yaml", test::truce_end));
  Office office(book);
  office.leads = {365, 30, 1};
  CHECK(office.run(Date{2026, 1, 1}) == line("lead 365 at 330"));
  CHECK(office.run(Date{2026, 2, 1}) == line("moved at 1"));
  CHECK(office.run(Date{2026, 2, 2}) == "");
}

TEST_CASE("an announcement opens the date: moved; the act that follows: now certain") {
  std::string binding = test::truce_extension("binding");
  binding.replace(binding.find("extension"), 9, "enactment");
  binding.replace(binding.find("2026-10-01"), 10, "2026-11-15");
  binding.replace(binding.find("[2026-10-01]"), 12, "[2026-11-15]");
  auto files = test::truce_and("more.yaml", test::truce_extension("political"));
  files.emplace_back("act.yaml", binding);
  const RuleBook book = test::book_of(files);
  Office office(book);
  office.leads = {90};
  CHECK(office.run(Date{2026, 9, 1}) == line("lead 90 at 87"));
  CHECK(office.run(Date{2026, 10, 1}) == line("moved at 57"));
  CHECK(office.run(Date{2026, 11, 15}) == line("now certain at 57"));
}

TEST_CASE("an end unlooked-at is told at once, repeated on request, and resolved by a look") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2026-12-20]")));
  const std::string end = ": rest/pause | end passed unlooked-at | window 1\n";
  Office office(book);
  office.leads = {1};
  office.after = {7, 14};
  CHECK(office.run(Date{2026, 11, 29}) == "lead 0 at -2" + end);
  CHECK(office.run(Date{2026, 12, 3}) == "");
  CHECK(office.run(Date{2026, 12, 4}) == "after 7 at -7" + end);
  office.record.silenced.push_back({"rest/pause | end passed unlooked-at | window 1",
                                    office.record.told.back().earliest, std::nullopt});
  CHECK(office.run(Date{2026, 12, 11}) == "");
  CHECK(office.run(Date{2026, 12, 20}) == "resolved at 0" + end);
  CHECK(office.run(Date{2026, 12, 21}) == "");
}

TEST_CASE("an extended end that passed and whose date is corrected has moved, and is no other") {
  const auto extended = [](const char* last_day) {
    auto files = test::truce_and("more.yaml", test::truce_extension("binding"));
    std::string& act = files.back().second;
    act.replace(act.find("2027-01-10"), 10, last_day);
    return test::book_of(files);
  };
  const std::string end = ": rest/pause | end passed unlooked-at | extension/longer\n";
  const RuleBook before = extended("2026-12-05");
  Office office(before);
  CHECK(office.run(Date{2026, 12, 8}) == "lead 0 at -2" + end);
  const RuleBook after = extended("2026-12-06");
  Office later(after);
  later.record = office.record;
  CHECK(later.run(Date{2026, 12, 9}) == "moved at -2" + end);
  CHECK(later.run(Date{2026, 12, 10}) == "");
}

TEST_CASE("what is snoozed is told when the snooze is over, if it still comes") {
  const RuleBook book = truce();
  Office office(book);
  CHECK(office.run(Date{2026, 11, 1}) == line("lead 30 at 26"));
  office.record.silenced.push_back({snap, office.record.told.front().earliest, Date{2026, 11, 25}});
  for (const auto& one : office.record.told) {
    if (one.alert == snap) office.record.silenced.back().earliest = one.earliest;
  }
  CHECK(office.run(Date{2026, 11, 21}) == "");
  CHECK(office.run(Date{2026, 11, 25}) == line("lead 7 at 2"));
}

TEST_CASE("what the packs no longer hold was told, and is withdrawn") {
  const RuleBook with = truce();
  Office office(with);
  CHECK(office.run(Date{2026, 11, 1}) == line("lead 30 at 26"));
  const RuleBook without =
      test::book_of({{"items.yaml", test::truce_items}, {"parties.yaml", test::truce_parties}});
  Office later(without);
  later.record = office.record;
  CHECK(later.run(Date{2026, 11, 2}).find(line("withdrawn at 0")) != std::string::npos);
  CHECK(later.run(Date{2026, 11, 3}) == "");
}

TEST_CASE("what an audience does not ask for is not told, and not told as news later") {
  const RuleBook book = truce();
  Office office(book);
  office.unwanted = {snap};
  CHECK(office.run(Date{2026, 11, 20}) == "");
  CHECK(office.run(Date{2026, 11, 29}) == "");
  office.unwanted.clear();
  CHECK(office.run(Date{2026, 11, 30}) == "");
}

TEST_CASE("the words of the ledger are read back") {
  using Word = TellingKind::Word;
  for (const TellingKind kind : {TellingKind{Word::lead, 30},
                                 {Word::after, 7},
                                 {Word::moved, 0},
                                 {Word::now_certain, 0},
                                 {Word::withdrawn, 0},
                                 {Word::resolved, 0},
                                 {Word::baseline, 0}}) {
    CHECK(telling_kind(text(kind)) == kind);
  }
  for (const char* wrong : {"", "lead", "lead ", "lead x", "after", "moved 3", "told"}) {
    CHECK(telling_kind(wrong) == std::nullopt);
  }
}

}  // namespace
}  // namespace inforce
