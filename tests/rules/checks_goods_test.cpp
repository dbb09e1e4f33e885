// R320: no item is wider than itself.
#include <doctest/doctest.h>

#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

std::string goods(const std::string& lines) {
  test::Texts texts = test::around("");
  texts[1].second = "items:\n" + lines;
  return test::Loading(texts).codes();
}

}  // namespace

TEST_CASE("an item does not lie under itself, over whatever steps") {
  CHECK(goods("  a: {title: A, under: a}\n") == "items.yaml:2 R320");
  CHECK(goods("  a: {title: A, under: b}\n  b: {title: B, under: c}\n"
              "  c: {title: C, under: a}\n") == "items.yaml:4 R320");
  // At different times is as bad: the tree is one.
  CHECK(goods("  a: {title: A, under: {item: b, until: 2025-01-01}}\n"
              "  b: {title: B, under: {item: a, from: 2025-01-01}}\n") == "items.yaml:3 R320");
}

TEST_CASE("two ways up to one wider item are no circle") {
  CHECK(goods("  a: {title: A, under: [b, c]}\n  b: {title: B, under: d}\n"
              "  c: {title: C, under: d}\n  d: {title: D}\n")
            .empty());
}

}  // namespace inforce
