#include "engine/alerts.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "engine/alert_reasons.h"
#include "engine/became.h"
#include "engine/former_names.h"
#include "engine/tellings.h"
#include "tests/engine/truce.h"

namespace inforce {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Date far() { return Date::from_days_since_epoch(21000); }  // 2027-07-01

Instant morning_of(Date day) { return first_minute(day, *find_zone("Australia/Sydney")); }

std::vector<Alert> all(const Chronicle& chronicle) {
  return alerts(chronicle, chronicle_now(chronicle), far());
}

// "rule/ban | snaps back | rest/pause: 2026-11-27 to 2026-11-28", one a line.
std::string text_of(const std::vector<Alert>& alerts, const RuleBook& book) {
  std::string text;
  for (const Alert& one : alerts) {
    text += identity(book, one) + ": " + iso(civil_date(one.at.earliest, one.at.zone));
    if (one.at.latest >= never) {
      text += " to open";
    } else if (!one.certain()) {
      text += " to " + iso(civil_date(one.at.latest, one.at.zone));
    }
    text += '\n';
  }
  return text;
}

TEST_CASE("an act's boundaries are those of what it acts on, under the act's name") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 11, 20});
  CHECK(text_of(all(chronicle), book) ==
        "rule/ban | starts | window 1: 2024-12-03\n"
        "rule/ban | suspended | rest/pause: 2025-11-09\n"
        "rule/ban | snaps back | rest/pause: 2026-11-27 to 2026-11-28\n");
}

TEST_CASE("an extension moves the same alert, and the packs count the move") {
  const RuleBook book =
      test::book_of(test::truce_and("more.yaml", test::truce_extension("binding")));
  AlertHistory history(book, Date{2026, 10, 1}, far());
  const auto before = all(history.as_known(Date{2026, 9, 30}));
  const auto after = all(history.as_known(Date{2026, 10, 1}));
  CHECK(before.back().at.earliest == morning_of(Date{2026, 11, 27}));
  REQUIRE(identity(book, after.back()) == identity(book, before.back()));
  CHECK(after.back().at.earliest == morning_of(Date{2027, 1, 11}));
  CHECK(after.back().certain());
  CHECK(history.revision(after.back()) == 1);
  CHECK(history.revision(after.front()) == 0);
  const Told told{identity(book, before.back()),
                  before.back().at.earliest,
                  before.back().at.latest,
                  {TellingKind::Word::lead, 90},
                  morning_of(Date{2026, 9, 30})};
  const Telling moved{told.alert, after.back(), {TellingKind::Word::moved, 0}, 102, 1, told, false};
  CHECK(what_became(history.as_known(Date{2026, 10, 1}), history.as_known(Date{2026, 9, 30}), moved)
            .because == "extension/longer extends rest/pause to 2027-01-10");
}

TEST_CASE("what a political act may prolong may come back at two dates") {
  const RuleBook book =
      test::book_of(test::truce_and("more.yaml", test::truce_extension("political")));
  const auto found = all(compile(book, Date{2026, 11, 20}));
  CHECK(found.back().at.earliest == morning_of(Date{2026, 11, 27}));
  CHECK(found.back().at.latest == morning_of(Date{2027, 1, 11}));
}

TEST_CASE("a judgment that ends the pause moves its end, too") {
  const RuleBook book = test::book_of(test::truce_and("judgment.yaml", test::truce_end));
  const auto found = all(compile(book, Date{2026, 2, 2}));
  CHECK(text_of(found, book).find("rule/ban | snaps back | rest/pause: 2026-02-02\n") !=
        std::string::npos);
}

TEST_CASE("an end that passed and nobody looked after is an alert until somebody does") {
  const RuleBook never_looked = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const auto unlooked = [](const std::vector<Alert>& alerts) {
    return std::find_if(alerts.begin(), alerts.end(),
                        [](const Alert& one) { return one.kind == AlertKind::unlooked; });
  };
  const Chronicle chronicle = compile(never_looked, Date{2026, 11, 29});
  const auto found = all(chronicle);
  REQUIRE(unlooked(found) != found.end());
  CHECK(identity(never_looked, *unlooked(found)) ==
        "rest/pause | end passed unlooked-at | window 1");
  CHECK(because(chronicle, *unlooked(found)) ==
        "nobody has looked for later acts since 2025-11-09");
  const RuleBook looked = test::book_of(test::truce(test::truce_pause("[2026-11-28]")));
  const auto after = all(compile(looked, Date{2026, 11, 29}));
  CHECK(unlooked(after) == after.end());
}

TEST_CASE("an extended end that passed is named by the act, whatever its date, and so was before") {
  auto files = test::truce_and("more.yaml", test::truce_extension("binding"));
  std::string& act = files.back().second;
  act.replace(act.find("2027-01-10"), 10, "2026-12-05");
  const RuleBook book = test::book_of(files);
  const Chronicle chronicle = compile(book, Date{2026, 12, 8});
  const auto found = all(chronicle);
  const auto unlooked = std::find_if(
      found.begin(), found.end(), [](const Alert& one) { return one.kind == AlertKind::unlooked; });
  REQUIRE(unlooked != found.end());
  const std::string name = "rest/pause | end passed unlooked-at | extension/longer";
  CHECK(identity(book, *unlooked) == name);
  const std::string former = "rest/pause | end passed unlooked-at | extended to ";
  CHECK(name_now(chronicle, former + "2026-12-05T13:00Z") == name);
  CHECK(name_now(chronicle, former + "2026-12-04T13:00Z") == name);  // corrected since
  CHECK(name_now(chronicle, name) == name);
  const std::string window = "rest/pause | end passed unlooked-at | window 1";
  CHECK(name_now(chronicle, window) == window);
  const std::string nobody = "none/such | end passed unlooked-at | extended to 2026-12-04T13:00Z";
  CHECK(name_now(chronicle, nobody) == nobody);
}

TEST_CASE("an act for some shipments only has boundaries of its own") {
  std::string pause = test::truce_pause("[2026-11-28]");
  pause += "    scope: {destination: JP}\n";
  const RuleBook book = test::book_of(test::truce(pause));
  CHECK(text_of(all(compile(book, Date{2026, 11, 29})), book) ==
        "rule/ban | starts | window 1: 2024-12-03\n"
        "rest/pause | starts | window 1: 2025-11-09\n"
        "rest/pause | ends | window 1: 2026-11-27 to 2026-11-28\n");
}

TEST_CASE("two windows are two origins, and a stay inside one is named by what made it") {
  std::string rule = test::truce_rule;
  const std::string from = "    from: 2024-12-03\n";
  rule.replace(rule.find(from), from.size(),
               "    windows:\n"
               "      - {from: 2024-12-03, through: 2025-12-31}\n"
               "      - {from: 2027-01-01, through: 2027-03-31}\n");
  const Files files{{"items.yaml", test::truce_items},
                    {"parties.yaml", test::truce_parties},
                    {"rule.yaml", rule}};
  const RuleBook book = test::book_of(files);
  CHECK(text_of(boundaries_of(compile(book, Date{2025, 1, 1}), *book.find_provision("rule/ban"),
                              morning_of(Date{2025, 1, 1}), far()),
                book) ==
        "rule/ban | starts | window 1: 2024-12-03\n"
        "rule/ban | ends | window 1: 2026-01-01\n"
        "rule/ban | starts | window 2: 2027-01-01\n"
        "rule/ban | ends | window 2: 2027-04-01\n");
}

}  // namespace
}  // namespace inforce
