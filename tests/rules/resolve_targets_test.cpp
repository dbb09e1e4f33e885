#include <doctest/doctest.h>

#include <string>

#include "rules/resolve.h"
#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::Loading;
using test::rule;

}  // namespace

TEST_CASE("an instrument stands for its provisions without those that act for good") {
  const Loading loading(
      "provisions:\n"
      "  a: {control: licence, from: 2025-01-01, cite: {source: text, at: x}}\n"
      "  b: {suspends: a, from: 2025-02-01, cite: {source: text, at: x}}\n"
      "  c: {ends: b, how: repeal, from: 2026-01-01, cite: {source: text, at: x}}\n"
      "  d: {suspends: law, from: 2025-03-01, cite: {source: text, at: x}}\n"
      "  e: {resumes: a, from: 2025-04-01, cite: {source: text, at: x}}\n");
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const auto targets = [&](const char* id) {
    std::string all;
    for (const ProvisionId target : loading.book->targets(*loading.book->find_provision(id))) {
      all += loading.book->at(target).name.value;
    }
    return all;
  };
  CHECK(targets("law/d") == "ab");
  CHECK(targets("law/e") == "bd");
}

TEST_CASE("a change that acts on nothing is refused") {
  CHECK(Loading(std::string(rule) +
                "  a: {resumes: rule, from: 2026-01-01, cite: {source: text, at: x}}\n")
            .codes() == "law.yaml:11 R309");
}

}  // namespace inforce
