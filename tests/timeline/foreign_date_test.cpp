#include "timeline/foreign_date.h"

#include <doctest/doctest.h>

namespace inforce {

using Days = std::vector<std::string>;

TEST_CASE("a date in another country's form has the readings it may have") {
  CHECK(readings_of_date("31.12.2026") == Days{"2026-12-31"});
  CHECK(readings_of_date("27/11/2026") == Days{"2026-11-27"});
  CHECK(readings_of_date("03/04/2026") == Days{"2026-04-03", "2026-03-04"});
  CHECK(readings_of_date("27 Nov 2026") == Days{"2026-11-27"});
  CHECK(readings_of_date("November 27, 2026") == Days{"2026-11-27"});
  CHECK(readings_of_date("July 23 2023") == Days{"2023-07-23"});
  CHECK(readings_of_date("20261127") == Days{"2026-11-27"});
  CHECK(readings_of_date("2026\xE2\x80\x93"
                         "11\xE2\x80\x93"
                         "27") == Days{"2026-11-27"});
}

TEST_CASE("what is no date has none") {
  CHECK(readings_of_date("30.02.2026").empty());
  CHECK(readings_of_date("soon").empty());
  CHECK(readings_of_date("2026").empty());
  CHECK(readings_of_date("").empty());
}

TEST_CASE("a month, a quarter or a half of a year is a span") {
  CHECK(span_called("July 2026") == "2026-07");
  CHECK(span_called("Q4 2026") == "2026-10/2026-12");
  CHECK(span_called("H1 2026") == "2026-01/2026-06");
  CHECK_FALSE(span_called("Q5 2026"));
  CHECK_FALSE(span_called("X1 2026"));
  CHECK_FALSE(span_called("27 July 2026"));
  CHECK_FALSE(span_called("2026"));
}

}  // namespace inforce
