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

using Names = std::vector<Reference>;

// What a name stands for: a party, or all that are ever in a group, and the group itself.
void add_meant(const Checked& book, const Reference& name, Names& meant) {
  const auto same = [&](const Reference& one) {
    return one.kind == name.kind && one.index == name.index;
  };
  if (std::any_of(meant.begin(), meant.end(), same)) return;
  meant.push_back(name);
  if (name.kind != Reference::Kind::group) return;
  for (const Membership& one : book.draft.groups[name.index].members) {
    add_meant(book, one.party, meant);
  }
}

Names meant_by(const Checked& book, const Names& names) {
  Names meant;
  for (const Reference& name : names) add_meant(book, name, meant);
  return meant;
}

bool lies_in(const Checked& book, const Reference& name, const Names& meant) {
  return std::any_of(meant.begin(), meant.end(), [&](const Reference& other) {
    if (other.kind != name.kind) return false;
    if (name.kind != Reference::Kind::item) return other.index == name.index;
    return lies_under(book.draft.items, name.item(), other.item());
  });
}

// A group lies in others if all that are in it do.
bool all_in(const Checked& book, const Names& inner, const Names& outer) {
  const Names wider = meant_by(book, outer);
  return std::all_of(inner.begin(), inner.end(), [&](const Reference& name) {
    if (lies_in(book, name, wider)) return true;
    if (name.kind != Reference::Kind::group) return false;
    const Group& group = book.draft.groups[name.index];
    if (group.members_unknown || group.members.empty()) return false;
    Names members;
    for (const Membership& one : group.members) members.push_back(one.party);
    return all_in(book, members, outer);
  });
}

bool meet(const Checked& book, const Names& some, const Names& others) {
  const auto any_in = [&](const Names& inner, const Names& outer) {
    return std::any_of(inner.begin(), inner.end(),
                       [&](const Reference& name) { return lies_in(book, name, outer); });
  };
  const Names here = meant_by(book, some);
  const Names there = meant_by(book, others);
  return any_in(here, there) || any_in(there, here);
}

// Who is in a group, in its place, where that is known.
Names without_groups(const Checked& book, const Names& names) {
  Names found;
  for (const Reference& name : meant_by(book, names)) {
    const bool group = name.kind == Reference::Kind::group;
    if (!group || book.draft.groups[name.index].members_unknown) found.push_back(name);
  }
  return found;
}

// Some or all but some, or (without names) all.
struct Reach {
  bool all_but = true;
  Names names;
};

Reach reach_of(const std::optional<NameTest>& test) {
  return test ? Reach{test->negated, test->names} : Reach{};
}

// What any of them reaches.
Reach together(const Checked& book, const std::vector<Reach>& all) {
  Reach some{false, {}};
  std::optional<Names> excluded;  // by every one of those that reach all but some
  for (const Reach& one : all) {
    if (!one.all_but) {
      some.names.insert(some.names.end(), one.names.begin(), one.names.end());
    } else if (!excluded) {
      excluded = without_groups(book, one.names);
    } else {
      std::erase_if(*excluded,
                    [&](const Reference& name) { return !all_in(book, {name}, one.names); });
    }
  }
  if (!excluded) return some;
  std::erase_if(*excluded, [&](const Reference& name) { return all_in(book, {name}, some.names); });
  return {true, *excluded};
}

bool leaves_out(const Checked& book, const Reach& old, const Reach& now) {
  if (old.all_but && now.all_but) return !all_in(book, now.names, old.names);
  if (old.all_but) return true;
  return now.all_but ? meet(book, old.names, now.names) : !all_in(book, old.names, now.names);
}

// A test that the old rule did not have.
bool tests_more(const Scope& old, const Scope& now) {
  return (now.end_use && !old.end_use) || (now.contents && !old.contents) ||
         (now.ownership && !old.ownership) || (!now.attributes.empty() && old.attributes.empty()) ||
         (!now.dates.empty() && old.dates.empty());
}

// Each that is no name's is gone, or as it was. Two different ones of one kind are not compared.
bool tests_as_before(const Scope& old, const Scope& now) {
  const auto as_before = [&](auto test) {
    Scope was;
    Scope is;
    was.*test = old.*test;
    is.*test = now.*test;
    return is.empty() || written(is) == written(was);
  };
  return as_before(&Scope::end_use) && as_before(&Scope::contents) &&
         as_before(&Scope::ownership) && as_before(&Scope::attributes) && as_before(&Scope::dates);
}

using Scopes = std::vector<const Scope*>;

// Several that come in one's place may share it out among themselves by one of their tests.
bool share_it_out(const Checked& book, const Scope& old, const Scopes& all) {
  const Test* shared = nullptr;
  for (const Test& test : name_tests) {
    const bool some_leave_out = std::any_of(all.begin(), all.end(), [&](const Scope* now) {
      return leaves_out(book, reach_of(old.*test), reach_of(now->*test));
    });
    if (!some_leave_out) continue;
    if (shared != nullptr) return false;
    shared = &test;
  }
  std::vector<Reach> parts;
  for (const Scope* now : all) {
    if (tests_more(old, *now) || shared == nullptr) return false;
    parts.push_back(reach_of(now->**shared));
  }
  return shared != nullptr && !leaves_out(book, reach_of(old.**shared), together(book, parts));
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
  if (tests_more(old, now)) return true;
  if (!tests_as_before(old, now)) return false;
  return std::any_of(std::begin(name_tests), std::end(name_tests), [&](Test test) {
    return leaves_out(book, reach_of(old.*test), reach_of(now.*test));
  });
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
