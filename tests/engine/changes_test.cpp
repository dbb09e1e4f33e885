#include "engine/changes.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/truce.h"

namespace inforce {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

Zone sydney() { return *find_zone("Australia/Sydney"); }
Instant sydney_morning(int year, unsigned month, unsigned day) {
  return first_minute(Date{year, month, day}, sydney());
}

// "2026-11-28 rule/ban: operative, because …", one a line.
std::string text_of(const std::vector<Change>& changes, const RuleBook& book) {
  std::string all;
  for (const Change& one : changes) {
    all += iso(civil_date(one.at, one.zone)) + ' ' + book.at(one.provision).id + ": " +
           words(one.after) + ", because " + one.because + '\n';
  }
  return all;
}

TEST_CASE("a suspension's start and end move it and what it suspends") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  CHECK(
      text_of(changes(chronicle, sydney_morning(2025, 11, 1), sydney_morning(2027, 1, 1)), book) ==
      "2025-11-09 rest/pause: operative, because rest/pause begins on 2025-11-09\n"
      "2025-11-09 rule/ban: suspended, because rest/pause suspends it from 2025-11-09\n"
      "2026-11-27 rest/pause: operative or ended, because rest/pause has its last day on "
      "2026-11-27, or the day before\n"
      "2026-11-27 rule/ban: operative or suspended, because rest/pause has its last day on "
      "2026-11-27, or the day before\n"
      "2026-11-28 rest/pause: ended, because rest/pause has its last day on 2026-11-27, or the "
      "day before\n"
      "2026-11-28 rule/ban: operative by presumption, because rest/pause has its last day on "
      "2026-11-27, or the day before\n");
}

TEST_CASE("a change names the acts that moved it, and the act behind the act") {
  const RuleBook book = test::book_of(test::truce_and("judgment.yaml", test::truce_end));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto found = changes(chronicle, sydney_morning(2026, 2, 2), sydney_morning(2026, 2, 2) + 1);
  const std::string all = text_of(found, book);
  CHECK(all.find("rest/pause: ended, because judgment/void ends it from 2026-02-02") !=
        std::string::npos);
  CHECK(all.find("rule/ban: operative, because rest/pause no longer suspends it: judgment/void "
                 "ends it from 2026-02-02") != std::string::npos);
  const auto ban = std::find_if(found.begin(), found.end(), [&](const Change& one) {
    return book.at(one.provision).id == "rule/ban";
  });
  REQUIRE(ban != found.end());
  CHECK(ban->by == std::vector<ProvisionId>{*book.find_provision("rest/pause")});
}

TEST_CASE("changes over two stretches are the changes over both") {
  const RuleBook book =
      test::book_of(test::truce_and("e.yaml", test::truce_extension("political")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Instant a = sydney_morning(2025, 1, 1);
  const Instant c = sydney_morning(2028, 1, 1);
  for (const Instant b : {sydney_morning(2025, 11, 9), sydney_morning(2026, 11, 27),
                          sydney_morning(2026, 11, 27) + 1, sydney_morning(2027, 1, 11) - 1}) {
    CHECK(text_of(changes(chronicle, a, b), book) + text_of(changes(chronicle, b, c), book) ==
          text_of(changes(chronicle, a, c), book));
  }
}

TEST_CASE("the next change is the first after the moment, not at it") {
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const Instant start = sydney_morning(2025, 11, 9);
  const auto after = [](Instant t) { return When{civil_date(t, utc()), t}; };
  CHECK(next_change(chronicle, after(start - 1))->at == start);
  CHECK(next_change(chronicle, after(start))->at == sydney_morning(2026, 11, 27));
  CHECK_FALSE(next_change(chronicle, after(sydney_morning(2026, 11, 28))).has_value());
}

TEST_CASE("days are counted in the provision's zone") {
  // In Sydney a day begins half a day before it does in UTC.
  const RuleBook book = test::book_of(test::truce(test::truce_pause("[2025-11-09]")));
  const Chronicle chronicle = compile(book, Date{2026, 12, 1});
  const auto days = [&](Date first, Date last) {
    std::string text;
    for (const Change& one : changes_on(chronicle, first, last)) {
      text += iso(civil_date(one.at, one.zone)) + ' ' + book.at(one.provision).id + '\n';
    }
    return text;
  };
  const std::string on_27 = days(Date{2026, 11, 27}, Date{2026, 11, 27});
  const std::string on_28 = days(Date{2026, 11, 28}, Date{2026, 11, 28});
  CHECK(on_27.find("2026-11-28") == std::string::npos);
  CHECK(on_28.find("2026-11-27") == std::string::npos);
  CHECK_FALSE(on_27.empty());
  CHECK_FALSE(on_28.empty());
  CHECK(days(Date{2026, 11, 27}, Date{2026, 11, 28}) == on_27 + on_28);
  CHECK(civil_date(next_change(chronicle, When{Date{2026, 11, 27}, {}})->at, sydney()) ==
        Date{2026, 11, 28});
}

}  // namespace
}  // namespace inforce
