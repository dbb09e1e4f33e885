// How much a permission still allows: its amount, less what was drawn from it.
//
// Semantics B 15, "Amounts of a permission".
#pragma once

#include <optional>
#include <string>

#include "engine/moments.h"
#include "engine/open.h"
#include "engine/question.h"

namespace inforce {

class Evaluation;

/// The fact a question tells it by: --set quantity=800kg.
inline constexpr std::string_view quantity_fact = "quantity";

/// Whether the quantity told still fits into the permission, over time: open (facts) where it is
/// not told, or told in a unit that does not turn into the permission's; open (text) where the day
/// of a draw, or whose account counts, decides. Only of a permission with an amount.
OpenLine allowance(const Known& known, const Moments& moments, const Provision& permission,
                   const Question& question);

/// What is left at a minute, on the reading that leaves least, in the unit of the amount.
std::string left_at(const Known& known, const Moments& moments, const Provision& permission,
                    Instant t);

/// Whether what was drawn from a provision's amount, if it has one, decides over the question.
bool draws_are_open(const Evaluation& evaluation, ProvisionId permission, Instant t);

}  // namespace inforce
