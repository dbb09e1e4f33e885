#include "engine/status.h"

#include <doctest/doctest.h>

namespace inforce {

TEST_CASE("a set of one status is certain, of two not") {
  Statuses set(Status::pending);
  CHECK(set.certain());
  CHECK(set.only(Status::pending));
  set.add(Status::pending);
  CHECK(set.certain());
  set.add(Status::ended);
  CHECK_FALSE(set.certain());
  CHECK_FALSE(set.only(Status::pending));
  CHECK(set.has(Status::ended));
  CHECK_FALSE(set.has(Status::operative));
}

TEST_CASE("statuses are told in the order of a life, whatever the order they came in") {
  Statuses set(Status::ended);
  set.add(Status::suspended);
  set.add(Status::operative);
  CHECK(set.all() == std::vector<Status>{Status::operative, Status::suspended, Status::ended});
  Statuses other(Status::operative);
  other.add(Status::ended);
  other.add(Status::suspended);
  CHECK(set == other);
}

}  // namespace inforce
