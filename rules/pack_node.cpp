#include "rules/pack_node.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace inforce {
namespace {

// Below this a walk over the entries is quicker than anything cleverer.
constexpr std::size_t large_map = 16;

// Entry numbers in the order of their keys, for a binary search.
std::vector<std::uint32_t> order_by_key(const std::vector<PackNode::Entry>& entries) {
  std::vector<std::uint32_t> order(entries.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return entries[a].key.value < entries[b].key.value;
  });
  return order;
}

}  // namespace

PackNode::PackNode(Kind kind, Mark mark, std::uint32_t end_line)
    : mark_(mark), end_line_(end_line), kind_(kind) {}

PackNode::PackNode(const PackNode&) = default;
PackNode::PackNode(PackNode&&) noexcept = default;
PackNode& PackNode::operator=(const PackNode&) = default;
PackNode& PackNode::operator=(PackNode&&) noexcept = default;
PackNode::~PackNode() = default;

PackNode PackNode::nothing(Mark mark) { return {Kind::nothing, mark, mark.line}; }

PackNode PackNode::refused(Mark mark) { return {Kind::refused, mark, mark.line}; }

PackNode PackNode::scalar(std::string text, Writing writing, Mark mark, std::uint32_t end_line) {
  PackNode node(Kind::scalar, mark, end_line);
  node.text_ = std::move(text);
  node.writing_ = writing;
  return node;
}

PackNode PackNode::list(std::vector<PackNode> items, Mark mark, std::uint32_t end_line) {
  PackNode node(Kind::list, mark, end_line);
  node.items_ = std::move(items);
  return node;
}

PackNode PackNode::map(std::vector<Entry> entries, Mark mark, std::uint32_t end_line) {
  PackNode node(Kind::map, mark, end_line);
  node.entries_ = std::move(entries);
  if (node.entries_.size() > large_map) node.by_key_ = order_by_key(node.entries_);
  return node;
}

const std::string& PackNode::text() const {
  assert(is_scalar() && "only a scalar has text");
  return text_;
}

const std::vector<PackNode>& PackNode::items() const {
  assert(is_list() && "only a list has items");
  return items_;
}

const std::vector<PackNode::Entry>& PackNode::entries() const {
  assert(is_map() && "only a map has entries");
  return entries_;
}

const PackNode::Entry* PackNode::find(std::string_view key) const {
  assert(is_map() && "only a map has keys");
  if (by_key_.empty()) {
    const auto at = std::find_if(entries_.begin(), entries_.end(),
                                 [&](const Entry& entry) { return entry.key.value == key; });
    return at == entries_.end() ? nullptr : &*at;
  }
  const auto at = std::lower_bound(by_key_.begin(), by_key_.end(), key,
                                   [&](std::uint32_t number, std::string_view wanted) {
                                     return entries_[number].key.value < wanted;
                                   });
  if (at == by_key_.end() || entries_[*at].key.value != key) return nullptr;
  return &entries_[*at];
}

}  // namespace inforce
