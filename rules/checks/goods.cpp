// The tree of goods, and windows of goods and members.
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

enum class Visit : std::uint8_t { not_yet, open, done };

// Depth first without recursion; an item that is open when it is reached again lies under itself.
class ItemWalk {
 public:
  explicit ItemWalk(Checked& book) : book_(book), state_(book.draft.items.size()) {}

  void run() {
    for (std::uint32_t start = 0; start < state_.size(); ++start) {
      if (state_[start] == Visit::not_yet) walk(start);
    }
  }

 private:
  struct Frame {
    std::uint32_t item;
    std::size_t next;
  };

  void walk(std::uint32_t start) {
    path_ = {{start, 0}};
    state_[start] = Visit::open;
    while (!path_.empty()) {
      Frame& frame = path_.back();
      const Item& item = book_.draft.items[frame.item];
      if (frame.next == item.under.size()) {
        state_[frame.item] = Visit::done;
        path_.pop_back();
        continue;
      }
      const Reference& wider = item.under[frame.next++].item;
      if (wider.kind != Reference::Kind::item) continue;
      if (state_[wider.index] == Visit::open) report(wider);
      if (state_[wider.index] != Visit::not_yet) continue;
      state_[wider.index] = Visit::open;
      path_.push_back({wider.index, 0});
    }
  }

  /// R320: the way up leads back to where it began.
  void report(const Reference& back) {
    const auto& items = book_.draft.items;
    std::string way;
    for (const Frame& frame : path_) {
      if (way.empty() && frame.item != back.index) continue;
      way += (way.empty() ? "" : ", under ") + in_quotes(items[frame.item].id.value);
    }
    book_.out.add({.code = Code::item_under_itself,
                   .mark = back.name.mark,
                   .message = way + ", under " + in_quotes(items[back.index].id.value) +
                              ": an item would be wider than itself",
                   .hint = "remove one of the steps"});
  }

  Checked& book_;
  std::vector<Visit> state_;
  std::vector<Frame> path_;
};

}  // namespace

void check_goods(Checked& book) { ItemWalk(book).run(); }

}  // namespace inforce
