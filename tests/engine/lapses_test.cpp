#include "engine/lapses.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/chronicle.h"
#include "engine/read_question.h"
#include "tests/engine/truce.h"

namespace inforce {
namespace {

using Files = std::vector<std::pair<std::string, std::string>>;

// "rest/pause 2026-11-26..2026-11-27 coming", one a line; `item` may be empty.
std::string lapses_on(const Files& files, Date day, const std::string& item = "",
                      Date known_by = Date{2027, 12, 31}) {
  const RuleBook book = test::book_of(files);
  const Chronicle chronicle = compile(book, known_by);
  QuestionText text;
  text.date = iso(day);
  if (!item.empty()) text.items.push_back(item);
  const Answer answer = chronicle.answer(*read_question(text, book, utc()));
  std::string all;
  for (const Lapse& one : answer.lapses) {
    all += book.at(one.provision).id + ' ' + iso(civil_date(one.earliest - 1, one.zone)) + ".." +
           iso(civil_date(one.latest - 1, one.zone)) + ' ' + std::string(word(one.check)) +
           (one.reaches() ? " reaches" : "") + '\n';
  }
  return all;
}

TEST_CASE("an end within a year is coming, and one further off is not told yet") {
  const Files files = test::truce(test::truce_pause("[2025-11-20]"));
  CHECK(lapses_on(files, Date{2025, 11, 27}) ==
        "rest/pause 2026-11-26..2026-11-27 coming reaches\n");
  CHECK(lapses_on(files, Date{2025, 11, 24}) == "");
}

TEST_CASE("an end that passed is unverified until somebody looked on its first day over") {
  const std::string end = "rest/pause 2026-11-26..2026-11-27 unverified reaches\n";
  CHECK(lapses_on(test::truce(test::truce_pause("[2026-10-08]")), Date{2026, 12, 1}) == end);
  CHECK(lapses_on(test::truce(test::truce_pause("[2026-11-27]")), Date{2026, 12, 1}) == end);
  CHECK(lapses_on(test::truce(test::truce_pause("[2026-11-28]")), Date{2026, 12, 1}) == "");
  CHECK(lapses_on(test::truce(test::truce_pause("[2026-10-08]")), Date{2030, 1, 1}) == end);
}

TEST_CASE("a look later than the knowledge date is no look") {
  CHECK(lapses_on(test::truce(test::truce_pause("[2026-11-28]")), Date{2026, 12, 1}, "",
                  Date{2026, 11, 27}) == "rest/pause 2026-11-26..2026-11-27 unverified reaches\n");
}

TEST_CASE("an end that an act went before is no lapse") {
  CHECK(lapses_on(test::truce_and("judgment.yaml", test::truce_end), Date{2026, 6, 1}) == "");
}

TEST_CASE("an extension by law moves the end; an announced one leaves both") {
  CHECK(lapses_on(test::truce_and("extension.yaml", test::truce_extension("binding")),
                  Date{2026, 11, 1})
            .find("rest/pause 2026-11-26") == std::string::npos);
  const std::string announced = lapses_on(
      test::truce_and("extension.yaml", test::truce_extension("political")), Date{2026, 11, 1});
  CHECK(announced.find("rest/pause 2026-11-26..2026-11-27 coming") != std::string::npos);
  CHECK(announced.find("rest/pause 2027-01-10..2027-01-10 coming") != std::string::npos);
}

TEST_CASE("a rule reaches as far as its scope in any version that is possible") {
  const std::string widened = R"(instrument: wider
title: The rule now takes in ink
issuer: office
nature: notice
force: binding
zone: Australia/Sydney
published: 2025-01-01
sources: {text: {title: Wider, publisher: Office, seen: primary}}
provisions:
  wider:
    amends: rule/ban
    from: 2025-01-01
    terms: {scope: {items: [ore, ink]}}
    cite: {source: text, at: "1"}
)";
  const Files files = test::truce_and("wider.yaml", widened);
  CHECK(lapses_on(files, Date{2026, 11, 1}, "ink") ==
        "rest/pause 2026-11-26..2026-11-27 coming reaches\n");
}

TEST_CASE("a pause reaches as far as what depends on what it suspends") {
  const std::string closing = R"(instrument: closing
title: The rule's closing clause
issuer: office
nature: notice
force: binding
zone: Australia/Sydney
published: 2025-01-01
sources: {text: {title: Closing, publisher: Office, seen: primary}}
provisions:
  closing:
    control: licence
    scope: {items: ink}
    from: 2025-01-01
    while: [rule/ban]
    cite: {source: text, at: "1"}
)";
  const Files files = test::truce_and("closing.yaml", closing);
  CHECK(lapses_on(files, Date{2026, 11, 1}, "ink") ==
        "rest/pause 2026-11-26..2026-11-27 coming reaches\n");
}

TEST_CASE("a pause reaches as far as what it suspends") {
  const Files files = test::truce(test::truce_pause("[2026-10-08]"));
  CHECK(lapses_on(files, Date{2026, 11, 1}, "ore").find(" reaches") != std::string::npos);
  CHECK(lapses_on(files, Date{2026, 11, 1}, "ink") == "rest/pause 2026-11-26..2026-11-27 coming\n");
}

}  // namespace
}  // namespace inforce
