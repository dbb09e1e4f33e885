#include "rules/goods.h"

#include <algorithm>

namespace inforce {

bool lies_under(const std::vector<Item>& items, ItemId item, ItemId other) {
  std::vector<ItemId> open{item};  // those found so far, each once
  for (std::size_t next = 0; next < open.size(); ++next) {
    if (open[next] == other) return true;
    for (const Belonging& wider : items[open[next].index].under) {
      if (wider.item.kind != Reference::Kind::item) continue;
      const bool seen = std::find(open.begin(), open.end(), wider.item.item()) != open.end();
      if (!seen) open.push_back(wider.item.item());
    }
  }
  return false;
}

}  // namespace inforce
