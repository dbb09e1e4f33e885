// R605: goods, parties and lists that nothing in the packs speaks of.
#include <algorithm>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/lint/linted.h"
#include "rules/countries.h"

namespace inforce {
namespace {

// Everything that any file names, by kind and place.
class Named {
 public:
  explicit Named(const RuleBook& book) {
    for (const Instrument& instrument : book.instruments()) {
      add_all(instrument.issuers);
      add_all(instrument.on_behalf);
      for (const NotEncoded& left : instrument.not_encoded) add(left.scope);
    }
    for (const Provision& provision : book.provisions()) add(provision);
    for (const Pack& pack : book.packs()) {
      for (const Coverage& one : pack.covers) add(one);
      for (const Coverage& one : pack.does_not_cover) add(one);
    }
    for (const Claim& claim : book.claims()) add(claim.about);
    for (const Group& group : book.groups()) {
      for (const Membership& member : group.members) add(member.party);
    }
    for (const Party& party : book.parties()) {
      for (const Owner& owner : party.owned_by) add(owner.party);
    }
    for (const Expectation& expected : book.expectations()) add(book, expected);
  }

  [[nodiscard]] bool has(Reference::Kind kind, std::uint32_t index) const {
    return names_.count({kind, index}) != 0;
  }

 private:
  void add(const Reference& name) { names_.insert({name.kind, name.index}); }
  void add_all(const std::vector<Reference>& names) {
    for (const Reference& name : names) add(name);
  }
  void add(const std::optional<NameTest>& test) {
    if (test) add_all(test->names);
  }
  void add(const Scope& scope) {
    for (const auto* test : {&scope.items, &scope.departure, &scope.destination, &scope.origin,
                             &scope.transit, &scope.party}) {
      add(*test);
    }
    if (scope.contents) {
      add_all(scope.contents->of);
      if (scope.contents->origin) add(*scope.contents->origin);
    }
    if (scope.ownership) add(scope.ownership->by);
  }
  void add(const Provision& provision) {
    add(provision.scope);
    if (provision.terms.scope) add(*provision.terms.scope);
    add_all(provision.except_by);
    add_all(provision.holders);
    add_all(provision.obligation.bearers);
    add_all(provision.obligation.towards);
  }
  void add(const Coverage& coverage) {
    if (coverage.issuer) add(*coverage.issuer);
    add_all(coverage.items);
    add_all(coverage.departure);
    add_all(coverage.destination);
    add_all(coverage.origin);
  }
  // Words of a question: an item or a party is meant by its id or by another name.
  void add(const RuleBook& book, const Expectation& expected) {
    for (const auto& text : expected.items) {
      if (const auto id = book.find_item(text.value)) {
        names_.insert({Reference::Kind::item, id->index});
      }
    }
    for (const auto& text : expected.parties) {
      if (const auto id = book.find_party(text.value)) {
        names_.insert({Reference::Kind::party, id->index});
      }
    }
  }

  std::set<std::pair<Reference::Kind, std::uint32_t>> names_;
};

// Named itself, below what is named, or above either: a rule on goods reaches all below them, and
// may reach what is asked by a wider word.
std::vector<bool> items_in_use(const RuleBook& book, const Named& named) {
  const std::size_t count = book.items().size();
  std::vector<bool> above(count), below(count);
  for (std::uint32_t i = 0; i < count; ++i) {
    above[i] = below[i] = named.has(Reference::Kind::item, i);
  }
  for (bool grew = true; grew;) {
    grew = false;
    for (std::uint32_t i = 0; i < count; ++i) {
      for (const Belonging& wider : book.items()[i].under) {
        const std::uint32_t parent = wider.item.index;
        if (below[parent] && !below[i]) grew = below[i] = above[i] = true;
        if (above[i] && !above[parent]) grew = above[parent] = true;
      }
    }
  }
  return above;
}

void add_unused(const Linted& linted, const Marked<std::string>& id, const std::string& what,
                const std::string& hint) {
  linted.out.add({.code = Code::unused,
                  .mark = id.mark,
                  .message = what + ' ' + in_quotes(id.value) + " is named by no rule",
                  .hint = hint});
}

}  // namespace

void lint_unused(const Linted& linted) {
  const RuleBook& book = linted.book;
  const Named named(book);
  const std::vector<bool> in_use = items_in_use(book, named);
  for (std::uint32_t i = 0; i < book.items().size(); ++i) {
    if (in_use[i]) continue;
    add_unused(linted, book.items()[i].id, "item",
               "neither a rule nor anything above or below it: name it in a scope, put it 'under' "
               "an item that is, or remove it");
  }
  for (std::uint32_t i = 0; i < book.parties().size(); ++i) {
    const Party& party = book.parties()[i];
    if (is_country_code(party.id.value) || !party.owned_by.empty()) continue;
    if (named.has(Reference::Kind::party, i)) continue;
    add_unused(linted, party.id, "party", "name it in a scope or a group, or remove it");
  }
  for (std::uint32_t i = 0; i < book.groups().size(); ++i) {
    if (named.has(Reference::Kind::group, i)) continue;
    add_unused(linted, book.groups()[i].id, "group", "name it in a scope, or remove it");
  }
}

}  // namespace inforce
