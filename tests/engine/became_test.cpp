#include "engine/became.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/alert_reasons.h"
#include "tests/engine/truce.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

using Word = TellingKind::Word;

Instant morning(Date day) { return first_minute(day, *find_zone("Australia/Sydney")); }

// The pause's end as told on 2026-11-29, from packs without a later act.
Told end_told(Word kind = Word::lead) {
  Told told{"rest/pause | end passed unlooked-at | window 1",
            morning(Date{2026, 11, 27}),
            morning(Date{2026, 11, 28}),
            {kind, 0},
            morning(Date{2026, 11, 29})};
  told.works = std::vector<Work>{};
  told.last_look = Date{2026, 10, 8};
  return told;
}

Telling gone(const Told& told) {
  return {told.alert, std::nullopt, {Word::resolved, 0}, 0, 1, told, false};
}

Telling there(const Told& told, Word kind, ProvisionId provision) {
  const MomentRange at{told.earliest, *told.latest, *find_zone("Australia/Sydney")};
  const Alert alert{AlertKind::unlooked, provision, origin_of(told.alert), at, false};
  return {told.alert, alert, {kind, 0}, -2, 1, told, false};
}

TEST_CASE("an end that was extended is no more for that, and not for a look before it") {
  const RuleBook book =
      test::book_of(test::truce_and("more.yaml", test::truce_extension("binding")));
  const Chronicle now = compile(book, Date{2026, 12, 2});
  const Became became = what_became(now, now, gone(end_told()));
  CHECK(became.because == "extension/longer extends rest/pause to 2027-01-10");
  CHECK_FALSE(became.looked_at);
}

TEST_CASE("an extended end that a second act extends is no more for that act") {
  auto files = test::truce_and("first.yaml", test::truce_extension("binding"));
  std::string second = test::truce_extension("binding");
  second.replace(second.find("extension"), 9, "prolonging");
  second.replace(second.find("2027-01-10"), 10, "2027-06-30");
  files.emplace_back("second.yaml", second);
  const RuleBook book = test::book_of(files);
  Told told = end_told();
  told.alert = "rest/pause | end passed unlooked-at | extension/longer";
  told.earliest = morning(Date{2027, 1, 11});
  told.latest = told.earliest;
  const Chronicle now = compile(book, Date{2027, 1, 20});
  CHECK(what_became(now, now, gone(told)).because ==
        "prolonging/longer extends rest/pause to 2027-06-30");
}

TEST_CASE("a look after the end is the reason where there is one") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2026-10-08, 2026-12-01]")));
  const Chronicle now = compile(book, Date{2026, 12, 2});
  const Became became = what_became(now, now, gone(end_told()));
  CHECK(became.because == "somebody looked on 2026-12-01");
  CHECK(became.looked_at);
}

TEST_CASE("an end that is there again says which look is gone") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2026-10-08]")));
  const Chronicle now = compile(book, Date{2026, 12, 3});
  Told told = end_told(Word::resolved);
  told.last_look = Date{2026, 12, 1};
  const auto pause = *book.find_provision("rest/pause");
  CHECK(what_became(now, now, there(told, Word::stands_again, pause)).because ==
        "the look of 2026-12-01 is no longer on file");
}

TEST_CASE("an act that came on file late, and one whose date was corrected, are what is new") {
  const RuleBook book =
      test::book_of(test::truce_and("more.yaml", test::truce_extension("binding")));
  const Chronicle now = compile(book, Date{2026, 12, 2});
  const auto pause = *book.find_provision("rest/pause");
  Told told = end_told();
  const Telling moved = there(told, Word::moved, pause);
  CHECK(what_became(now, now, moved).because ==
        "extension/longer extends rest/pause to 2027-01-10");
  told.works = works_on(now, "rest/pause");
  REQUIRE(told.works->size() == 1);
  told.works->front().to = "to 2027-01-09";
  CHECK(what_became(now, now, there(told, Word::moved, pause)).because ==
        "extension/longer extends rest/pause to 2027-01-10");
  told.works = works_on(now, "rest/pause");
  told.works->push_back({"other/act", "extends", "rest/pause", "to 2028-01-01", true, false});
  CHECK(what_became(now, now, there(told, Word::moved, pause)).because ==
        "no longer: other/act extends rest/pause to 2028-01-01");
}

}  // namespace
}  // namespace inforce
