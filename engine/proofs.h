// The parts of proving a rule book. Not for users of engine/: prove.cpp asks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "engine/evaluation.h"
#include "engine/prove.h"
#include "rules/diagnostic.h"
#include "rules/rule_book.h"

namespace inforce {

/// Each returns how many held; what did not is an error at its place in the pack.
std::size_t prove_expectations(const RuleBook& book, Diagnostics& found, const HowAsked& how);
std::size_t prove_claims(const RuleBook& book, Diagnostics& found);

/// What the packs hold in one field of a thing that a claim is about, as a claim would write it.
struct Held {
  bool has_field = false;           ///< things of this kind have such a field
  std::vector<std::string> values;  ///< ways to write it, the first for print; empty: not said
  bool is_list = false;             ///< then `values` are the members of one list
};
Held held(const Evaluation& evaluation, const Reference& about, const std::string& field);

/// The fields that things of this kind have.
std::vector<std::string_view> fields_of(Reference::Kind kind);

}  // namespace inforce
