#include "engine/goods_and_parties.h"

#include <doctest/doctest.h>

#include "tests/engine/isle.h"

namespace inforce {
namespace {

Instant utc_day(int year, unsigned month, unsigned day) {
  return first_minute(Date{year, month, day}, utc());
}

// The island without law, and who belongs to what on it.
struct Isle {
  explicit Isle(Date known_by = Date{2027, 1, 1})
      : book(test::book_of(test::isle(test::provision("any", "control: licence, from: always")))),
        known(book, known_by),
        moments(known),
        names(known, moments) {}

  [[nodiscard]] ItemId item(const char* id) const { return *book.find_item(id); }
  [[nodiscard]] PartyId party(const char* id) const { return *book.find_party(id); }
  [[nodiscard]] Reference group(const char* id) const {
    return {{id, {}}, Reference::Kind::group, book.find_group(id)->index};
  }
  Truth belongs(const char* lower, const char* upper, Instant t = Instant::last()) {
    return names.belongs(item(lower), item(upper)).at(t).value;
  }
  Open number(const char* digits, const char* nomenclature, const char* id,
              Instant t = Instant::last()) {
    return names.number_reaches({digits, nomenclature}, item(id)).at(t);
  }

  RuleBook book;
  Known known;
  Moments moments;
  GoodsAndParties names;
};

CustomsNumber listed(const char* nomenclature, const char* digits) {
  CustomsNumber number;
  number.nomenclature = nomenclature;
  number.number.value = digits;
  return number;
}

const Open open_fact = open_for(OpenKind::facts);

}  // namespace

TEST_CASE("an item belongs to itself and to all above it, never to what is below") {
  Isle isle;
  CHECK(isle.belongs("tin", "tin") == Truth::yes);
  CHECK(isle.belongs("wire", "ore") == Truth::yes);
  CHECK(isle.belongs("wire", "metal") == Truth::yes);
  CHECK(isle.belongs("ore", "tin") == Truth::no);
  CHECK(isle.belongs("metal", "ore") == Truth::no);
}

TEST_CASE("a dated place in the tree begins with its day in UTC") {
  Isle isle;
  CHECK(isle.belongs("lead", "ore", utc_day(2025, 4, 4) - 1) == Truth::no);
  CHECK(isle.belongs("lead", "ore", utc_day(2025, 4, 4)) == Truth::yes);
}

TEST_CASE("two items share goods if something lies below both") {
  Isle isle;
  const auto share = [&](const char* a, const char* b, Instant t = Instant::last()) {
    return isle.names.share_goods(isle.item(a), isle.item(b)).at(t).value;
  };
  CHECK(share("tin", "metal") == Truth::yes);
  CHECK(share("metal", "tin") == Truth::yes);
  CHECK(share("ore", "metal") == Truth::yes);
  CHECK(share("ore", "tin") == Truth::yes);
  CHECK(share("lead", "metal") == Truth::no);
  CHECK(share("peat", "ore") == Truth::no);
  CHECK(share("ore", "lead", utc_day(2025, 4, 4) - 1) == Truth::no);
  CHECK(share("ore", "lead", utc_day(2025, 4, 4)) == Truth::yes);
}

TEST_CASE("membership is judged at the minute asked") {
  Isle isle;
  const OpenLine line = isle.names.is_among(isle.party("mine-ltd"), isle.group("listed"));
  CHECK(line.at(utc_day(2025, 2, 1) - 1).value == Truth::no);
  CHECK(line.at(utc_day(2025, 2, 1)).value == Truth::yes);
  CHECK(line.at(utc_day(2026, 2, 1) - 1).value == Truth::yes);
  CHECK(line.at(utc_day(2026, 2, 1)).value == Truth::no);
  CHECK(isle.names.is_among(isle.party("ore-ltd"), isle.group("listed")) ==
        OpenLine(certainly_not));
}

TEST_CASE("a list nobody read leaves membership open, for a named party too") {
  Isle isle;
  CHECK(isle.names.is_among(isle.party("mine-ltd"), isle.group("secret")) == OpenLine(open_fact));
}

TEST_CASE("a membership counts from the day it is recorded to the day before it is withdrawn") {
  const auto among = [](Date known_by) {
    Isle isle(known_by);
    return isle.names.is_among(isle.party("ore-ltd"), isle.group("corrected"))
        .at(utc_day(2025, 7, 1))
        .value;
  };
  CHECK(among(Date{2025, 5, 31}) == Truth::no);
  CHECK(among(Date{2025, 6, 1}) == Truth::yes);
  CHECK(among(Date{2025, 8, 31}) == Truth::yes);
  CHECK(among(Date{2025, 9, 1}) == Truth::no);
}

TEST_CASE("a customs number matches its own and every longer one of the same nomenclature") {
  CHECK(number_matches({"2607000010", "CN"}, listed("CN", "2607000010")) == Truth::yes);
  CHECK(number_matches({"2607000010", "CN"}, listed("CN", "26070000")) == Truth::yes);
  CHECK(number_matches({"26070000", "CN"}, listed("CN", "2607000010")) == Truth::unclear);
  CHECK(number_matches({"2607000020", "CN"}, listed("CN", "2607000010")) == Truth::no);
}

TEST_CASE("beyond six digits two nomenclatures cannot be compared") {
  CHECK(number_matches({"26090000", "US"}, listed("HS", "260900")) == Truth::yes);
  CHECK(number_matches({"2607000020", "US"}, listed("CN", "2607000010")) == Truth::unclear);
  CHECK(number_matches({"2607000010", "US"}, listed("CN", "2607000010")) == Truth::unclear);
  CHECK(number_matches({"2608000010", "US"}, listed("CN", "2607000010")) == Truth::no);
  CHECK(number_matches({"2607", "US"}, listed("CN", "2607000010")) == Truth::unclear);
}

TEST_CASE("a number that decides says yes or no, one that indicates neither") {
  Isle isle;
  CHECK(isle.number("260900", "HS", "tin") == certainly);
  CHECK(isle.number("260800", "HS", "tin") == certainly_not);
  CHECK(isle.number("2609", "HS", "tin") == open_fact);
  CHECK(isle.number("2607000010", "CN", "lead") == open_fact);
  CHECK(isle.number("2700000000", "CN", "lead") == open_fact);
  CHECK(isle.number("260900", "HS", "peat") == open_fact);
}

TEST_CASE("a number that decides an item decides what lies above it") {
  Isle isle;
  CHECK(isle.number("260900", "HS", "ore") == certainly);
  CHECK(isle.number("260900", "HS", "metal") == open_fact);
}

}  // namespace inforce
