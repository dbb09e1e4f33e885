// Whether what comes in a rule's place reaches all that the rule reached.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/checks/checked.h"
#include "rules/goods.h"

namespace inforce {
namespace {

using Test = std::optional<NameTest> Scope::*;

constexpr Test name_tests[] = {&Scope::items,  &Scope::departure, &Scope::destination,
                               &Scope::origin, &Scope::transit,   &Scope::party};

bool lies_in(const Checked& book, const Reference& name, const std::vector<Reference>& names) {
  return std::any_of(names.begin(), names.end(), [&](const Reference& other) {
    if (other.kind != name.kind) return false;
    if (name.kind != Reference::Kind::item) return other.index == name.index;
    return lies_under(book.draft.items, name.item(), other.item());
  });
}

bool all_in(const Checked& book, const std::vector<Reference>& inner,
            const std::vector<Reference>& outer) {
  return std::all_of(inner.begin(), inner.end(),
                     [&](const Reference& name) { return lies_in(book, name, outer); });
}

bool meet(const Checked& book, const std::vector<Reference>& some,
          const std::vector<Reference>& others) {
  const auto any_in = [&](const std::vector<Reference>& inner,
                          const std::vector<Reference>& outer) {
    return std::any_of(inner.begin(), inner.end(),
                       [&](const Reference& name) { return lies_in(book, name, outer); });
  };
  return any_in(some, others) || any_in(others, some);
}

// Does a test of the new scope leave out some of what the old one reached?
bool leaves_out(const Checked& book, const std::optional<NameTest>& old,
                const std::optional<NameTest>& now) {
  if (!now) return false;
  if (!old) return true;
  if (old->negated && now->negated) return !all_in(book, now->names, old->names);
  if (old->negated) return true;
  if (now->negated) return meet(book, old->names, now->names);
  return !all_in(book, old->names, now->names);
}

bool has_other_tests(const Scope& scope) {
  return scope.end_use || scope.contents || scope.ownership || !scope.attributes.empty() ||
         !scope.dates.empty();
}

using Scopes = std::vector<const Scope*>;

// Several that come in one's place may share it out among themselves by one of their tests.
bool share_it_out(const Checked& book, const Scope& old, const Scopes& all) {
  const Test* shared = nullptr;
  for (const Test& test : name_tests) {
    const bool some_leave_out = std::any_of(all.begin(), all.end(), [&](const Scope* now) {
      return leaves_out(book, old.*test, now->*test);
    });
    if (!some_leave_out) continue;
    if (shared != nullptr) return false;
    shared = &test;
  }
  if (shared == nullptr || !(old.**shared) || (old.**shared)->negated) return false;
  std::vector<Reference> together;
  for (const Scope* now : all) {
    const auto& test = now->**shared;
    if (!test || test->negated) return false;
    together.insert(together.end(), test->names.begin(), test->names.end());
  }
  return all_in(book, (old.**shared)->names, together);
}

bool begin_together(Checked& book, ProvisionId act, ProvisionId other) {
  const auto mine = book.dates.windows(act);
  const auto theirs = book.dates.windows(other);
  return !mine.empty() && !theirs.empty() &&
         mine.front().from.earliest == theirs.front().from.earliest &&
         mine.front().from.latest == theirs.front().from.latest;
}

// What comes in the old rule's place with this replacement.
Scopes successors(Checked& book, ProvisionId replacement, ProvisionId old) {
  Scopes found;
  for (const ProvisionId act : book.acting[old.index]) {
    if (act != replacement && !begin_together(book, act, replacement)) continue;
    for (const Reference& with : book.at(act).with) {
      const bool whole = with.kind == Reference::Kind::provision && book.whole(with.provision());
      if (whole) found.push_back(&book.at(with.provision()).scope);
    }
  }
  return found;
}

bool leaves_out(const Checked& book, const Scope& old, const Scope& now) {
  if (has_other_tests(old) || has_other_tests(now)) return false;
  return std::any_of(std::begin(name_tests), std::end(name_tests),
                     [&](Test test) { return leaves_out(book, old.*test, now.*test); });
}

/// R417: what falls out between the old rule and the new is no longer ruled at all.
void check_width(Checked& book, ProvisionId replacement, ProvisionId old, ProvisionId now) {
  if (!book.whole(old) || !book.whole(now)) return;
  const Scope& was = book.at(old).scope;
  if (!leaves_out(book, was, book.at(now).scope)) return;
  if (share_it_out(book, was, successors(book, replacement, old))) return;
  book.out.add({.code = Code::narrower_successor,
                .mark = book.at(replacement).with.front().name.mark,
                .message = in_quotes(book.at(now).id) + " does not reach all that " +
                           in_quotes(book.at(old).id) + " reached, in whose place it comes",
                .also = {{was.mark, "the old scope"}, {book.at(now).scope.mark, "the new scope"}},
                .hint = "if the rest stays as it was, write an amendment of the scope instead"});
}

}  // namespace

void check_successor_width(Checked& book) {
  for_each_whole(book, [&](ProvisionId id, const Provision& replacement) {
    for (const Reference& with : replacement.with) {
      if (with.kind != Reference::Kind::provision) continue;
      for (const ProvisionId old : book.targets[id.index]) {
        check_width(book, id, old, with.provision());
      }
    }
  });
}

}  // namespace inforce
