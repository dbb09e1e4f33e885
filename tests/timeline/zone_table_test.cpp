#include "timeline/zone_table.h"

#include <doctest/doctest.h>

namespace inforce::test {
namespace {

using Minutes = std::vector<std::int64_t>;

// At 1000 the clocks go an hour ahead, at 5000 an hour back.
const ZoneTable summer("summer", {{0, 0}, {1000, 60}, {5000, 0}}, ZoneTable::Future::stays);

}  // namespace

TEST_CASE("an offset holds from its step to the next") {
  CHECK(summer.offset_at(-1) == 0);
  CHECK(summer.offset_at(999) == 0);
  CHECK(summer.offset_at(1000) == 60);
  CHECK(summer.offset_at(4999) == 60);
  CHECK(summer.offset_at(5000) == 0);
}

TEST_CASE("what the wall never showed is first exceeded at the jump") {
  CHECK(summer.first_showing(999) == 999);
  CHECK(summer.first_showing(1000) == 1000);
  CHECK(summer.first_showing(1059) == 1000);
  CHECK(summer.first_showing(1060) == 1000);
  CHECK(summer.first_showing(1061) == 1001);
  CHECK(summer.all_showing(999) == Minutes{999});
  CHECK(summer.all_showing(1000).empty());
  CHECK(summer.all_showing(1059).empty());
  CHECK(summer.all_showing(1060) == Minutes{1000});
}

TEST_CASE("what the wall showed twice was first shown the first time") {
  CHECK(summer.all_showing(4999) == Minutes{4939});
  CHECK(summer.all_showing(5000) == Minutes{4940, 5000});
  CHECK(summer.all_showing(5059) == Minutes{4999, 5059});
  CHECK(summer.all_showing(5060) == Minutes{5060});
  CHECK(summer.first_showing(5000) == 4940);
}

TEST_CASE("before its first step a zone is as at it") {
  CHECK(summer.all_showing(-123456789) == Minutes{-123456789});
  CHECK(summer.first_showing(-123456789) == -123456789);
}

}  // namespace inforce::test
