// What comes in the place of a provision that is replaced.
#include <algorithm>
#include <set>
#include <string>

#include "rules/checks/checked.h"

namespace inforce {
namespace {

/// R406: between old and new there is one minute of change.
void check_start(Checked& book, ProvisionId id, const Provision& replacement) {
  for (const WindowBounds& window : book.dates.windows(id)) {
    const auto& start = window.written == nullptr ? std::nullopt : window.written->from;
    if (!start || window.from.unknown() || window.from.exact()) continue;
    book.out.add({.code = Code::imprecise_successor,
                  .mark = start->mark,
                  .message = quoted(book.at(id).id) + " comes in the place of another with " +
                             quoted(replacement.id) + ", but when it begins is not certain",
                  .also = {{replacement.with.front().name.mark, "comes with this act"}},
                  .hint = "leave out its 'from': it then holds as long as the replacement acts"});
    return;
  }
}

enum class Compared { same, narrower, wider, unlike };

Compared joint(Compared a, Compared b) {
  if (a == Compared::same) return b;
  if (b == Compared::same || a == b) return a;
  return Compared::unlike;
}

// An item and all it lies under, whatever the time.
void climb(const Checked& book, ItemId item, std::set<std::uint32_t>& above) {
  if (!above.insert(item.index).second) return;
  for (const Belonging& wider : book.draft.items[item.index].under) {
    if (wider.item.kind == Reference::Kind::item) climb(book, wider.item.item(), above);
  }
}

bool lies_in(const Checked& book, const Reference& name, const NameTest& test) {
  std::set<std::uint32_t> above{name.index};
  if (name.kind == Reference::Kind::item) {
    above.clear();
    climb(book, name.item(), above);
  }
  return std::any_of(test.names.begin(), test.names.end(), [&](const Reference& other) {
    return other.kind == name.kind && above.count(other.index) != 0;
  });
}

bool all_in(const Checked& book, const NameTest& inner, const NameTest& outer) {
  return std::all_of(inner.names.begin(), inner.names.end(),
                     [&](const Reference& name) { return lies_in(book, name, outer); });
}

Compared compare(const Checked& book, const std::optional<NameTest>& old,
                 const std::optional<NameTest>& now) {
  if (!old && !now) return Compared::same;
  if (!old) return Compared::narrower;
  if (!now) return Compared::wider;
  if (old->negated || now->negated) return Compared::unlike;
  const bool inside = all_in(book, *now, *old);
  const bool around = all_in(book, *old, *now);
  if (inside && around) return Compared::same;
  return inside ? Compared::narrower : around ? Compared::wider : Compared::unlike;
}

bool has_other_tests(const Scope& scope) {
  return scope.end_use || scope.contents || scope.ownership || !scope.attributes.empty() ||
         !scope.dates.empty();
}

Compared compare(const Checked& book, const Scope& old, const Scope& now) {
  if (has_other_tests(old) || has_other_tests(now)) return Compared::unlike;
  Compared all = Compared::same;
  all = joint(all, compare(book, old.items, now.items));
  all = joint(all, compare(book, old.departure, now.departure));
  all = joint(all, compare(book, old.destination, now.destination));
  all = joint(all, compare(book, old.origin, now.origin));
  all = joint(all, compare(book, old.transit, now.transit));
  return joint(all, compare(book, old.party, now.party));
}

/// R417: what falls out between the old rule and the new is no longer ruled at all.
void check_width(Checked& book, const Provision& replacement, ProvisionId old, ProvisionId now) {
  if (!book.whole(old) || !book.whole(now)) return;
  if (compare(book, book.at(old).scope, book.at(now).scope) != Compared::narrower) return;
  book.out.add({.code = Code::narrower_successor,
                .mark = replacement.with.front().name.mark,
                .message = quoted(book.at(now).id) + " reaches less than " +
                           quoted(book.at(old).id) + ", in whose place it comes",
                .also = {{book.at(old).scope.mark, "the old scope"},
                         {book.at(now).scope.mark, "the new scope"}},
                .hint = "if the rest stays as it was, write an amendment or a second successor"});
}

}  // namespace

void check_successors(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& replacement) {
    for (const Reference& with : replacement.with) {
      if (with.kind != Reference::Kind::provision) continue;
      if (book.whole(with.provision())) check_start(book, with.provision(), replacement);
      for (const ProvisionId old : book.targets[id.index]) {
        check_width(book, replacement, old, with.provision());
      }
    }
  });
}

}  // namespace inforce
