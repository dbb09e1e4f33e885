// Ways to bring something about by facts: alternatives, each a set of facts needed together.
//
// Only for worst_case.cpp, which asks them backwards through what an answer rests on.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/open.h"

namespace inforce {

struct Fact {
  Missing told;
  std::string opposite;  ///< of what it is told to be
};
using Way = std::vector<Fact>;
using Ways = std::vector<Way>;  ///< empty: it cannot be

/// It is so without another fact told.
const Ways& as_it_is();
/// The one and the other, but for what contradicts itself. Of very many only the shortest are kept.
Ways together(const Ways& first, const Ways& second);
Ways either(Ways first, const Ways& second);

/// Something that is so, is not, or is open; `ways` is asked only where a fact keeps it open.
struct Node {
  Open value;
  std::function<Ways(bool wanted)> ways;
};
using Nodes = std::vector<Node>;

/// No fact settles it: it is taken as it is.
Node never_settled(OpenKind kind);
Node negated(Node node);
Node all(Nodes nodes);
Node any(Nodes nodes);

/// How it comes to be so, or not to be so.
Ways ways_of(const Node& node, bool wanted);
/// How all come to be so, or not all of them.
Ways ways_of_all(const Nodes& nodes, bool wanted);

}  // namespace inforce
