#include "engine/ways.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace inforce {

const Ways& as_it_is() {
  static const Ways nothing_to_tell{Way{}};
  return nothing_to_tell;
}

namespace {

constexpr std::size_t most_ways = 32;

bool same(const Missing& a, const Missing& b) { return a.fact == b.fact && a.if_so == b.if_so; }

bool contradicts(const Way& way, const Fact& fact) {
  return std::any_of(way.begin(), way.end(), [&](const Fact& one) {
    return one.told.fact == fact.told.fact && one.told.if_so == fact.opposite;
  });
}

bool holds(const Way& way, const Fact& fact) {
  return std::any_of(way.begin(), way.end(),
                     [&](const Fact& one) { return same(one.told, fact.told); });
}

void keep_shortest(Ways& ways) {
  std::stable_sort(ways.begin(), ways.end(),
                   [](const Way& a, const Way& b) { return a.size() < b.size(); });
  if (ways.size() > most_ways) ways.resize(most_ways);
}

}  // namespace

Ways together(const Ways& first, const Ways& second) {
  Ways found;
  for (const Way& a : first) {
    for (const Way& b : second) {
      if (std::any_of(b.begin(), b.end(), [&](const Fact& one) { return contradicts(a, one); })) {
        continue;
      }
      Way way = a;
      std::copy_if(b.begin(), b.end(), std::back_inserter(way),
                   [&](const Fact& one) { return !holds(a, one); });
      found.push_back(std::move(way));
    }
  }
  keep_shortest(found);
  return found;
}

Ways either(Ways first, const Ways& second) {
  first.insert(first.end(), second.begin(), second.end());
  keep_shortest(first);
  return first;
}

Node never_settled(OpenKind kind) { return {open_for(kind), {}}; }

Node negated(Node node) {
  return {negate(node.value), [ways = std::move(node.ways)](bool wanted) { return ways(!wanted); }};
}

Ways ways_of(const Node& node, bool wanted) {
  if (node.value.value != Truth::unclear) {
    return (node.value.value == Truth::yes) == wanted ? as_it_is() : Ways{};
  }
  return node.value.kinds.has(OpenKind::facts) ? node.ways(wanted) : as_it_is();
}

namespace {

Ways all_so(const Nodes& nodes) {
  Ways found = as_it_is();
  for (const Node& node : nodes) found = together(found, ways_of(node, true));
  return found;
}

// One that is not so is enough; of those open one that a fact settles, if any.
Ways one_not_so(const Nodes& nodes) {
  Ways found;
  bool by_fact = false;
  for (const Node& node : nodes) {
    if (node.value.value == Truth::no) return as_it_is();
    if (!node.value.kinds.has(OpenKind::facts)) continue;
    by_fact = true;
    found = either(std::move(found), ways_of(node, false));
  }
  if (by_fact) return found;
  const bool open = std::any_of(nodes.begin(), nodes.end(), [](const Node& node) {
    return node.value.value == Truth::unclear;
  });
  return open ? as_it_is() : Ways{};
}

}  // namespace

Ways ways_of_all(const Nodes& nodes, bool wanted) {
  return wanted ? all_so(nodes) : one_not_so(nodes);
}

Node all(Nodes nodes) {
  Open value = certainly;
  for (const Node& node : nodes) value = both(value, node.value);
  return {value, [nodes = std::move(nodes)](bool wanted) { return ways_of_all(nodes, wanted); }};
}

Node any(Nodes nodes) {
  for (Node& node : nodes) node = negated(std::move(node));
  return negated(all(std::move(nodes)));
}

}  // namespace inforce
