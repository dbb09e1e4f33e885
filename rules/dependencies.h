// What must be known before a provision's life can be computed, and in which order that goes.
//
// Semantics, "Why it is well-defined": a provision rests on every change acting on it, on what its
// conditions name, and on what its dates are counted from. What rests on each other forms a
// component; a proven book has only components of one provision, or of `while` conditions alone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/ids.h"
#include "rules/mark.h"

namespace inforce {

struct Draft;

struct Dependency {
  enum class Kind : std::uint8_t { act, while_condition, unless_condition, anchor, part };

  ProvisionId on;
  Kind kind;
  Mark mark;                 ///< where it is written
  std::vector<EventId> via;  ///< of an anchor: the events whose dates are counted in between
};

/// For each provision what it rests on. `targets` are the spread targets of each provision
/// (RuleBook::targets). Names that did not resolve are left out.
using Dependencies = std::vector<std::vector<Dependency>>;
Dependencies dependencies(const Draft& draft, const std::vector<std::vector<ProvisionId>>& targets);

/// Strongly connected components of the provisions in `known`, each after all that it rests on;
/// members in the order of the packs. Facts not known then are not there.
std::vector<std::vector<ProvisionId>> components(const Dependencies& all,
                                                 const std::vector<bool>& known);

}  // namespace inforce
