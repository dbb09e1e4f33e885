// What a question leaves open of a scope: each fact, how to tell it, what follows from it.
#pragma once

#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/evaluation.h"
#include "engine/test_words.h"

namespace inforce {

/// Of a test that the question leaves open: of goods, only those that what was asked for by a wider
/// word may be.
TestWords open_words(const Evaluation& evaluation, const Scope& scope, const ScopePart& part);

/// What makes a finding apply, or stricter: that a thing is so, or that it is not. A suspension
/// that reaches the facts lifts a control, and a stay of that suspension brings it back.
enum class Worse : std::uint8_t { if_so, if_not };
[[nodiscard]] constexpr Worse turned(Worse worse) {
  return worse == Worse::if_so ? Worse::if_not : Worse::if_so;
}

/// Adds a point for each test of a scope that is open at `t`, each once.
void fact_points(const Evaluation& evaluation, const Provision& context, const Scope& scope,
                 Instant t, Worse worse, std::vector<OpenPoint>& found);
/// The same for the tests of a permission.
void fact_points(const Evaluation& evaluation, ProvisionId context,
                 const std::vector<RoleTest>& tests, Instant t, Worse worse,
                 std::vector<OpenPoint>& found);

/// Of a provision's own scope: a point for each test whose fact the question lacks. Empty where
/// another test fails.
std::vector<OpenPoint> untold_points(const Evaluation& evaluation, const Provision& provision,
                                     Instant t);

}  // namespace inforce
