// A nightly run on a disk that fills up: what it could not record it does not tell.
#include <doctest/doctest.h>

#include <iostream>
#include <string>
#include <vector>

#include "tests/faults/nightly_office.h"

namespace inforce::test {
namespace {

// On a disk that is full from the n-th write on that makes a file longer.
void fill_all(Office& office, const std::string& what) {
  constexpr int more_than_a_run_makes = 120;
  int full = 0, told = 0;
  for (int n = 1; n <= more_than_a_run_makes; ++n) {
    office.begin_anew();
    const Run first = office.tell(
        tonight, {"LD_PRELOAD=" INFORCE_KILL_AT_LIBRARY, "INFORCE_FULL_AT=" + std::to_string(n)});
    const Run second = office.tell(tonight, {});
    CAPTURE(n);
    CAPTURE(first.err);
    CHECK((first.code == 0 || first.code == 4));
    CHECK_MESSAGE(second.code == 0, second.err);
    const std::vector<std::string> again = second.told();
    for (const std::string& telling : first.told()) CHECK_FALSE(holds(again, telling));
    full += first.code == 4 ? 1 : 0;
    told += first.told().empty() ? 0 : 1;
  }
  std::cout << what << ": " << full << " runs without room, " << told
            << " told something, nothing twice\n";
  CHECK(full > 0);
  CHECK(told > 0);
}

TEST_CASE("a run that has no room for its record tells nothing") {
  for (const Way way : {Way::printed, Way::handed_on}) {
    Office office(way);
    office.begin_with("2026-10-30");
    fill_all(office, way == Way::printed ? "printed" : "handed on");
  }
}

}  // namespace
}  // namespace inforce::test
