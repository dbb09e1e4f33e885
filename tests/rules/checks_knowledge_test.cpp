// R225, R226, R227: published, then recorded, then withdrawn; looked for after that.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {

using test::Loading;
using test::said;

TEST_CASE("a fact is recorded on the day it was published at the earliest") {
  CHECK(said({{"a", "obligation: x, published: 2025-02-02, recorded: 2025-02-01"}}) ==
        "law.yaml:10 R225");
  CHECK(said({{"a", "obligation: x, published: 2025-02-01, recorded: 2025-02-01"}}).empty());
}

TEST_CASE("a fact is on file for a day at least") {
  CHECK(said({{"a", "obligation: x, recorded: 2025-02-01, withdrawn: 2025-02-01"}}) ==
        "law.yaml:10 R226");
  CHECK(said({{"a", "obligation: x, recorded: 2025-02-01, withdrawn: 2025-02-02"}}).empty());
  CHECK(said({{"a", "obligation: x, published: 2025-02-01, withdrawn: 2025-01-31"}}) ==
        "law.yaml:10 R226");
}

TEST_CASE("windows, values and restated deadlines are facts as well") {
  const std::string wrong = ", recorded: 2025-02-01, withdrawn: 2025-02-01}]";
  CHECK(said({{"a", "obligation: x, windows: [{from: 2025-01-01" + wrong}}) == "law.yaml:10 R226");
  CHECK(said({{"a", "parameter: x, values: [{from: 2025-01-01, value: 1 %" + wrong}}) ==
        "law.yaml:10 R226");
  CHECK(said({{"a", "obligation: x, restated: [{due: 2025-01-01, source: s" + wrong}}) ==
        "law.yaml:10 R226");
}

TEST_CASE("nobody looks for what comes after an act before there is one") {
  CHECK(Loading("looked: [2024-12-31]\n").codes() == "law.yaml:9 R227");
  CHECK(Loading("looked: [2025-01-01]\n").codes().empty());
}

}  // namespace inforce
