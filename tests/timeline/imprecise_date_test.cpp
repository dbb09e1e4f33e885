#include "timeline/imprecise_date.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

// "2026-11-01 2026-11-30": what is written; widest bounds in brackets where they differ.
std::string bounds(std::string_view text) {
  const auto read = parse_edtf(text);
  if (!read) return read.error().message;
  const std::string strict = iso(read->first) + " " + iso(read->last);
  const std::string widest = iso(read->widest_first) + " " + iso(read->widest_last);
  return widest == strict ? strict : strict + " [" + widest + "]";
}

std::string words(std::string_view written) { return text(parse_edtf(written).value()); }

std::string hint(std::string_view text) {
  const auto read = parse_edtf(text);
  return read ? "it is a date" : read.error().hint;
}

}  // namespace

TEST_CASE("a day is a day") {
  CHECK(bounds("2026-11-27") == "2026-11-27 2026-11-27");
  CHECK(parse_edtf("2026-11-27")->exact());
  CHECK(parse_edtf("2026-11-27").value() == exactly(Date(2026, 11, 27)));
  CHECK(bounds("0000-01-01") == "0000-01-01 0000-01-01");
}

TEST_CASE("a month or a year is any day of it") {
  CHECK(bounds("2026-11") == "2026-11-01 2026-11-30");
  CHECK(bounds("2024-02") == "2024-02-01 2024-02-29");
  CHECK(bounds("2026") == "2026-01-01 2026-12-31");
  CHECK_FALSE(parse_edtf("2026-11")->exact());
}

TEST_CASE("an X is a place left open") {
  CHECK(bounds("2026-11-XX") == "2026-11-01 2026-11-30");
  CHECK(bounds("2026-XX") == "2026-01-01 2026-12-31");
  CHECK(bounds("2026-XX-XX") == "2026-01-01 2026-12-31");
  CHECK(bounds("201X") == "2010-01-01 2019-12-31");
  CHECK(bounds("20XX") == "2000-01-01 2099-12-31");
  CHECK(parse_edtf("2026-11-XX")->precision == Precision::month);
  CHECK(parse_edtf("2026-XX-XX")->precision == Precision::year);
  CHECK(parse_edtf("20XX")->precision == Precision::century);
}

TEST_CASE("? ~ % widen by one unit of what is written") {
  CHECK(bounds("2025-03-04~") == "2025-03-04 2025-03-04 [2025-03-03 2025-03-05]");
  CHECK(bounds("2025-03?") == "2025-03-01 2025-03-31 [2025-02-01 2025-04-30]");
  CHECK(bounds("2025-01%") == "2025-01-01 2025-01-31 [2024-12-01 2025-02-28]");
  CHECK(bounds("2025~") == "2025-01-01 2025-12-31 [2024-01-01 2026-12-31]");
  CHECK(bounds("201X~") == "2010-01-01 2019-12-31 [2000-01-01 2029-12-31]");
  CHECK(bounds("2024-02-XX?") == "2024-02-01 2024-02-29 [2024-01-01 2024-03-31]");
  CHECK(bounds("9999-12-31~") == "9999-12-31 9999-12-31 [9999-12-30 9999-12-31]");
  CHECK(bounds("9999~") == "9999-01-01 9999-12-31 [9998-01-01 9999-12-31]");
  CHECK(bounds("0000?") == "0000-01-01 0000-12-31 [0000-01-01 0001-12-31]");
}

TEST_CASE("? is uncertain, ~ approximate, % both") {
  const auto doubted = parse_edtf("2025-03-04?").value();
  CHECK((doubted.uncertain && !doubted.approximate && !doubted.exact()));
  const auto about = parse_edtf("2025-03-04~").value();
  CHECK((!about.uncertain && about.approximate && !about.exact()));
  const auto both = parse_edtf("2025-03-04%").value();
  CHECK((both.uncertain && both.approximate && !both.exact()));
}

TEST_CASE("an interval is some day within it, both ends included") {
  CHECK(bounds("2026-03/2026-05") == "2026-03-01 2026-05-31");
  CHECK(bounds("2026-11-10/2026-11-12") == "2026-11-10 2026-11-12");
  CHECK(bounds("2026/2026-03-15") == "2026-01-01 2026-03-15");
  CHECK(bounds("2026-03~/2026-05") == "2026-03-01 2026-05-31 [2026-02-01 2026-05-31]");
  CHECK(bounds("2026-11-27/2026-11-27") == "2026-11-27 2026-11-27");
  CHECK(parse_edtf("2026/2026-03-15")->precision == Precision::year);
  CHECK(bounds("2026-05/2026-03") == "'2026-05/2026-03' ends before it begins");
  CHECK(hint("2026-05/2026-03") == "were the two dates swapped?");
}

TEST_CASE("a date that does not exist says so") {
  CHECK(bounds("2026-02-30") == "there is no 2026-02-30: February 2026 has 28 days");
  CHECK(bounds("2026-13-01") == "there is no month 13, as in '2026-13-01'");
  CHECK(bounds("2026-13") == "there is no month 13, as in '2026-13'");
  CHECK(bounds("2026-00") == "there is no month 00, as in '2026-00'");
  CHECK(bounds("2026-02-30/2026-03-01") == "there is no 2026-02-30: February 2026 has 28 days");
}

TEST_CASE("what we do not take of EDTF is refused by name") {
  CHECK(bounds("2026-21") == "'2026-21' is a season or another part of a year");
  CHECK(bounds("2026-33") == "'2026-33' is a season or another part of a year");
  CHECK(bounds("2026-11/..") == "'2026-11/..' is an interval with an open or unknown end");
  CHECK(bounds("../2026-11") == "'../2026-11' is an interval with an open or unknown end");
  CHECK(bounds("2026-11/") == "'2026-11/' is an interval with an open or unknown end");
  CHECK(bounds("/2026-11") == "'/2026-11' is an interval with an open or unknown end");
  CHECK(bounds("2026-11~-..") == "'2026-11~-..' is an interval with an open or unknown end");
  CHECK(bounds("[2026-11-01,2026-11-15]") ==
        "'[2026-11-01,2026-11-15]' is a set of dates of which one holds");
  CHECK(bounds("{2026,2027}") == "'{2026,2027}' is a set of dates which all hold");
  CHECK(bounds("Y170000002") == "'Y170000002' is a year of more than four digits");
  CHECK(bounds("Y-17E7") == "'Y-17E7' is a year of more than four digits");
  CHECK(bounds("-0044-03-15") == "'-0044-03-15' is a year before the year 0000");
  CHECK(bounds("1950S2") == "'1950S2' states significant digits");
  CHECK(bounds("2026-11-27T16:00") == "'2026-11-27T16:00' has a time of day");
  CHECK(bounds("2026~-11-27") == "'2026~-11-27' qualifies a part of the date alone");
  CHECK(bounds("?2026-11") == "'?2026-11' qualifies a part of the date alone");
  CHECK(bounds("2026-11?~") == "'2026-11?~' qualifies a part of the date alone");
}

TEST_CASE("digits left open elsewhere are refused, with what to write instead") {
  for (const auto* text : {"2026-1X", "2026-11-2X", "2026-X1", "2026-XX-15"}) {
    CAPTURE(text);
    CHECK(bounds(text) ==
          "'" + std::string(text) + "' leaves single digits, or a month before a known day, open");
    CHECK(hint(text) == "give the earliest and the latest it can be: 2026-10-01/2026-12-31");
  }
  CHECK(bounds("201X-05") == "'201X-05' leaves digits of the year open before a month");
  CHECK(bounds("20XX-XX") == "'20XX-XX' leaves digits of the year open before a month");
  CHECK(bounds("2XXX") == "'2XXX' leaves other digits of a year open than the last one or two");
  CHECK(bounds("2X26") == "'2X26' leaves other digits of a year open than the last one or two");
}

TEST_CASE("what is no such date at all says what one looks like") {
  for (const auto* text : {"soon", "Tomorrow", "Y", "-", "~", "2026-2-9", "26-11-27", "20261127",
                           "27.11.2026", "2026-xx", "2026-11-27 ", "2026-", "2026-11-"}) {
    CAPTURE(text);
    const auto read = parse_edtf(text);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().message ==
          "'" + std::string(text) + "' is not of the form YYYY-MM-DD, YYYY-MM or YYYY");
  }
  CHECK(bounds("2026/11/27") == "'2026/11/27' has more than one slash");
  CHECK(bounds("") == "'' is empty");
}

TEST_CASE("a date in words") {
  CHECK(words("2026-11-27") == "2026-11-27");
  CHECK(words("2025-03-04~") == "about 2025-03-04");
  CHECK(words("2025-03-04?") == "2025-03-04 (uncertain)");
  CHECK(words("2025-03-04%") == "about 2025-03-04 (uncertain)");
  CHECK(words("2026-11") == "some day in November 2026");
  CHECK(words("2026-11-XX") == "some day in November 2026");
  CHECK(words("2026-11~") == "about November 2026");
  CHECK(words("2026") == "some day in 2026");
  CHECK(words("201X") == "some day in the 2010s");
  CHECK(words("20XX") == "some day in the years 2000 to 2099");
  CHECK(words("2026-03/2026-05") == "some day from 2026-03-01 through 2026-05-31");
  CHECK(words("2026-03/2026-05~") == "some day from about 2026-03-01 through 2026-05-31");
}

}  // namespace inforce::test
