#include "engine/known.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

using test::isle;
using test::isle_head;
using test::provision;

RuleBook book_of(const std::string& law) { return test::book_of(isle(law)); }

bool holds(const RuleBook& book, const char* id, Date by) {
  return Known(book, by).holds(*book.find_provision(id));
}

}  // namespace

TEST_CASE("a provision is known with its instrument, unless it was recorded later") {
  const RuleBook book = book_of(provision("rule", "control: licence, from: always") +
                                provision("late", "control: licence, recorded: 2025-06-01"));
  CHECK_FALSE(holds(book, "law/rule", Date{2023, 12, 31}));
  CHECK(holds(book, "law/rule", Date{2024, 1, 1}));
  CHECK_FALSE(holds(book, "law/late", Date{2025, 5, 31}));
  CHECK(holds(book, "law/late", Date{2025, 6, 1}));
}

TEST_CASE("the day our record got it goes before the day of publication") {
  const RuleBook book =
      book_of(provision("rule", "control: licence, published: 2025-01-01, recorded: 2025-06-01"));
  CHECK_FALSE(holds(book, "law/rule", Date{2025, 5, 31}));
  CHECK(holds(book, "law/rule", Date{2025, 6, 1}));
}

TEST_CASE("nothing is known before what contains it") {
  const RuleBook book = book_of(provision("rule", "control: licence, published: 2023-01-01"));
  CHECK_FALSE(holds(book, "law/rule", Date{2023, 6, 1}));
}

TEST_CASE("what is withdrawn is known to the day before") {
  const RuleBook book = book_of(provision("rule", "control: licence, withdrawn: 2025-06-01"));
  CHECK(holds(book, "law/rule", Date{2025, 5, 31}));
  CHECK_FALSE(holds(book, "law/rule", Date{2025, 6, 1}));
}

TEST_CASE("what is withdrawn says since when, and only from then on") {
  const RuleBook book = book_of(provision("rule", "control: licence, withdrawn: 2025-06-01"));
  const ProvisionId rule = *book.find_provision("law/rule");
  CHECK(Known(book, Date{2025, 6, 1}).withdrawn(rule) == Date{2025, 6, 1});
  CHECK_FALSE(Known(book, Date{2025, 5, 31}).withdrawn(rule).has_value());
  CHECK_FALSE(Known(book, Date{2023, 12, 31}).withdrawn(rule).has_value());
}

TEST_CASE("a window known later does not hold before") {
  const std::string law =
      provision("rule",
                "control: licence, windows: [{from: 2025-01-01, through: 2025-12-31}, "
                "{from: 2026-01-01, recorded: 2025-06-01}]");
  const auto effect = [&](Date by) {
    return test::Asking(isle(law), by).effect("2026-01-01", "law/rule");
  };
  CHECK(effect(Date{2025, 5, 31}) == "nothing");
  CHECK(effect(Date{2025, 6, 1}) == "licence");
}

TEST_CASE("what is not known yet is counted, what is withdrawn is not") {
  const RuleBook book = book_of(provision("rule", "control: licence") +
                                provision("late", "control: licence, recorded: 2025-06-01") +
                                provision("gone", "control: licence, withdrawn: 2025-01-01"));
  const Known known(book, Date{2025, 5, 31});
  CHECK(known.provision_count() == 1);
  CHECK(known.later_count() == 1);
}

TEST_CASE("the last look is the latest not after the knowledge date") {
  const RuleBook book = test::book_of(
      {{"items.yaml", test::isle_items},
       {"parties.yaml", test::isle_parties},
       {"law.yaml", isle_head("law", "force: binding\nlooked: [2025-06-01, 2025-03-01]") +
                        provision("rule", "control: licence")}});
  const InstrumentId law = *book.find_instrument("law");
  CHECK_FALSE(Known(book, Date{2025, 2, 28}).last_look(law).has_value());
  CHECK(Known(book, Date{2025, 3, 1}).last_look(law) == Date{2025, 3, 1});
  CHECK(Known(book, Date{2025, 5, 31}).last_look(law) == Date{2025, 3, 1});
  CHECK(Known(book, Date{2025, 6, 1}).last_look(law) == Date{2025, 6, 1});
}

TEST_CASE("a look is seen from the day on which it was recorded, until it is withdrawn") {
  const RuleBook book = test::book_of(
      {{"items.yaml", test::isle_items},
       {"parties.yaml", test::isle_parties},
       {"law.yaml", isle_head("law", "force: binding\nlooked: 2025-03-01") +
                        provision("rule", "control: licence")},
       {"records.yaml",
        "looked: {at: law, date: 2025-06-01, recorded: 2025-06-03, withdrawn: 2025-07-01}\n"}});
  const InstrumentId law = *book.find_instrument("law");
  CHECK(Known(book, Date{2025, 6, 2}).last_look(law) == Date{2025, 3, 1});
  CHECK(Known(book, Date{2025, 6, 3}).last_look(law) == Date{2025, 6, 1});
  CHECK(Known(book, Date{2025, 6, 30}).last_look(law) == Date{2025, 6, 1});
  CHECK(Known(book, Date{2025, 7, 1}).last_look(law) == Date{2025, 3, 1});
}

}  // namespace inforce
