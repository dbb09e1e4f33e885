#include "engine/names.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::Asking;
using test::morning;
using test::provision;

Zone new_york() { return *find_zone("America/New_York"); }

}  // namespace

TEST_CASE("words are joined for a sentence, and many are counted") {
  using Words = std::vector<std::string>;
  CHECK(either_of(Words{}) == "");
  CHECK(either_of(Words{"a"}) == "a");
  CHECK(either_of(Words{"a", "b"}) == "a or b");
  CHECK(either_of(Words{"a", "b", "c", "d"}) == "a, b, c or d");
  CHECK(either_of(Words{"a", "b", "c", "d", "e"}) == "a, b, c or 2 others");
  CHECK(either_of(Words{"a", "b", "c"}, 2) == "a or 2 others");
}

TEST_CASE("a provision is called by its instrument and its name in words") {
  const Asking plain(provision("item-2-a", "control: licence"));
  CHECK(called(*plain.book, plain.id("law/item-2-a")) == "The law item 2 a");
  const Asking short_name(
      {{"items.yaml", test::isle_items},
       {"parties.yaml", test::isle_parties},
       {"law.yaml", test::isle_head("law", "force: binding\naka: [46/2024, other]") +
                        provision("item-2", "control: licence")}});
  CHECK(called(*short_name.book, short_name.id("law/item-2")) == "46/2024 item 2");
}

TEST_CASE("a citation names source, place, publisher and how it was seen") {
  const Asking asking(provision("rule", "control: licence"));
  const Provision& rule = asking.book->at(asking.id("law/rule"));
  CHECK(citation(*asking.book, rule.instrument, rule.cites.front()) ==
        "Gazette, 1 (Office; seen: primary)");
  CHECK(link(*asking.book, rule.instrument, rule.cites.front()) == "");
}

TEST_CASE("a source is later where it certainly begins after the day") {
  const auto dated = [](const std::string& text) {
    Source source;
    source.date = text;
    return source;
  };
  CHECK(is_later(dated("2025-12-04"), Date{2025, 12, 3}));
  CHECK_FALSE(is_later(dated("2025-12-04"), Date{2025, 12, 4}));
  CHECK(is_later(dated("2025-12"), Date{2025, 11, 30}));
  CHECK_FALSE(is_later(dated("2025-12"), Date{2025, 12, 1}));
  CHECK(is_later(dated("2026"), Date{2025, 12, 31}));
  CHECK_FALSE(is_later(dated("2026"), Date{2026, 1, 1}));
  CHECK_FALSE(is_later(dated(""), Date{2025, 1, 1}));
}

TEST_CASE("what a later source says instead is not told before its day") {
  std::string law =
      test::isle_head("law") + provision("rule",
                                         "control: licence, from: 2025-01-01, also_stated: [{from: "
                                         "2025-02-01, source: text, why: a slip}]");
  law.replace(law.find("publisher: Office"), 17, "publisher: Office, date: 2025-12-04");
  const auto accounts_by = [&law](Date day) {
    const Asking asking(
        {{"items.yaml", test::isle_items}, {"parties.yaml", test::isle_parties}, {"law.yaml", law}},
        day);
    const Provision& rule = asking.book->at(asking.id("law/rule"));
    return known_accounts(asking.chronicle.known(), rule.instrument, rule.also_stated).size();
  };
  CHECK(accounts_by(Date{2025, 12, 3}) == 0);
  CHECK(accounts_by(Date{2025, 12, 4}) == 1);
}

TEST_CASE("a day's first minute is told as the day, every other with its clock") {
  const Instant midnight = first_minute(Date{2025, 11, 10}, new_york());
  CHECK(moment_text(midnight, new_york()) == "2025-11-10");
  CHECK(moment_text(midnight + 1, new_york()) == "00:01 on 2025-11-10 (New York)");
  CHECK(moment_text(midnight - 1, new_york()) == "23:59 on 2025-11-09 (New York)");
}

TEST_CASE("zones are called by the place people know") {
  CHECK(city(*find_zone("Asia/Shanghai")) == "Beijing");
  CHECK(city(*find_zone("America/New_York")) == "New York");
}

TEST_CASE("an end is told by the last moment before it") {
  const Instant midnight = first_minute(Date{2025, 11, 10}, new_york());
  CHECK(last_before(midnight, new_york()) == "2025-11-09");
  CHECK(last_before(midnight + 1, new_york()) == "before 00:01 on 2025-11-10 (New York)");
}

}  // namespace inforce
