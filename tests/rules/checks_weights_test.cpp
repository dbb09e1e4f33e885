// R415, R416: rules in instruments that do not bind.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/checking.h"

namespace inforce {
namespace {

using test::said;

std::string political(const std::string& keys) {
  test::Texts texts = test::around(test::lines_of({{"a", keys}}));
  std::string& law = texts[3].second;
  const std::string binding = "force: binding";
  law.replace(law.find(binding), binding.size(), "force: political");
  return test::Loading(texts).codes();
}

}  // namespace

TEST_CASE("what does not bind announces its rules") {
  for (const std::string& head : {std::string("control: licence"), std::string("charge: 10 %"),
                                  std::string("permission: x, excepts: law")}) {
    CAPTURE(head);
    CHECK(political(head + ", from: 2025-01-01").find("law.yaml:10 R415") != std::string::npos);
  }
  CHECK(political("control: licence, from: 2025-01-01, announced: true").empty());
  CHECK(political("obligation: x, from: 2025-01-01").empty());
}

TEST_CASE("what binds announces nothing") {
  CHECK(said({{"a", "control: licence, from: 2025-01-01, announced: true"}}) == "law.yaml:10 R416");
  CHECK(said({{"a", "control: licence, from: 2025-01-01, announced: false"}}).empty());
}

}  // namespace inforce
