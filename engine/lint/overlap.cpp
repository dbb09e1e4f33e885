#include "engine/lint/overlap.h"

#include <algorithm>
#include <functional>
#include <set>
#include <vector>

namespace inforce {
namespace {

// Everything a name may stand for, so that two names meet where their sets do.
using Meant = std::set<std::uint32_t>;

// The item and all that is ever below it.
Meant below(const RuleBook& book, ItemId item) {
  Meant found;
  for (std::uint32_t index = 0; index < book.items().size(); ++index) {
    if (lies_under(book.items(), ItemId{index}, item)) found.insert(index);
  }
  return found;
}

// A test of names: those it allows, or those it excludes. `unknown`: some members are on no record.
struct Allowed {
  bool negated = false;
  bool unknown = false;
  Meant names;
};

void add_parties(const RuleBook& book, const Reference& name, Allowed& allowed) {
  if (name.kind == Reference::Kind::party) {
    allowed.names.insert(name.index);
    return;
  }
  const Group& group = book.at(name.group());
  allowed.unknown = allowed.unknown || group.members_unknown;
  for (const Membership& member : group.members) allowed.names.insert(member.party.index);
}

Allowed goods_of(const RuleBook& book, const NameTest& test) {
  Allowed allowed{test.negated, false, {}};
  for (const Reference& name : test.names) allowed.names.merge(below(book, name.item()));
  return allowed;
}

Allowed places_of(const RuleBook& book, const NameTest& test) {
  Allowed allowed{test.negated, false, {}};
  for (const Reference& name : test.names) add_parties(book, name, allowed);
  return allowed;
}

bool disjoint(const Allowed& a, const Allowed& b) {
  if (a.negated && b.negated) return false;
  if (a.negated) return disjoint(b, a);
  // What is on no record may be on the other side; of what is excluded it only excludes more.
  if (a.unknown || (b.unknown && !b.negated)) return false;
  return std::none_of(a.names.begin(), a.names.end(),
                      [&](std::uint32_t name) { return (b.names.count(name) != 0) != b.negated; });
}

// Something both say that no shipment can be both.
template <class Read>
bool names_exclude(const std::optional<NameTest>& a, const std::optional<NameTest>& b, Read read) {
  return a && b && disjoint(read(*a), read(*b));
}

bool words_exclude(const std::optional<WordTest>& a, const std::optional<WordTest>& b) {
  if (!a || !b || (a->negated && b->negated)) return false;
  if (a->negated) return words_exclude(b, a);
  return std::none_of(a->words.begin(), a->words.end(), [&](const Marked<std::string>& word) {
    const bool named = std::find(b->words.begin(), b->words.end(), word) != b->words.end();
    return named != b->negated;
  });
}

std::string joined_in_order(std::vector<std::string> parts) {
  std::sort(parts.begin(), parts.end());
  std::string text;
  for (const std::string& part : parts) text += part + ',';
  return text;
}

std::string form_of(const Reference& name) {
  return std::to_string(static_cast<int>(name.kind)) + '/' + std::to_string(name.index);
}

std::string form_of(const std::optional<NameTest>& test) {
  if (!test) return "any;";
  std::vector<std::string> names;
  for (const Reference& name : test->names) names.push_back(form_of(name));
  return (test->negated ? "not " : "") + joined_in_order(std::move(names)) + ';';
}

std::string form_of(const NumberTest& test) {
  return std::to_string(static_cast<int>(test.comparison)) + ' ' + test.limit.digits + ' ' +
         test.limit.unit;
}

std::string form_of(const std::vector<Marked<std::string>>& words) {
  std::vector<std::string> parts;
  for (const Marked<std::string>& word : words) parts.push_back(word.value);
  return joined_in_order(std::move(parts));
}

std::string shares_form(const Scope& scope) {
  std::string text;
  if (scope.contents) {
    std::vector<std::string> of;
    for (const Reference& name : scope.contents->of) of.push_back(form_of(name));
    text += joined_in_order(std::move(of)) + form_of(scope.contents->share);
    if (scope.contents->origin) text += form_of(*scope.contents->origin);
  }
  text += ';';
  if (scope.ownership) text += form_of(scope.ownership->by) + form_of(scope.ownership->share);
  return text + ';';
}

}  // namespace

bool exclude_each_other(const RuleBook& book, const Scope& a, const Scope& b) {
  const auto goods = [&](const NameTest& test) { return goods_of(book, test); };
  const auto places = [&](const NameTest& test) { return places_of(book, test); };
  return names_exclude(a.items, b.items, goods) ||
         names_exclude(a.departure, b.departure, places) ||
         names_exclude(a.destination, b.destination, places) ||
         names_exclude(a.origin, b.origin, places) || words_exclude(a.end_use, b.end_use);
}

bool share_goods(const RuleBook& book, const Scope& a, const Scope& b) {
  return a.items && b.items && !disjoint(goods_of(book, *a.items), goods_of(book, *b.items));
}

std::string form_of(const Scope& scope) {
  std::string text = form_of(scope.items) + form_of(scope.departure) + form_of(scope.destination) +
                     form_of(scope.origin) + form_of(scope.transit) + form_of(scope.party);
  if (scope.end_use) text += (scope.end_use->negated ? "not " : "") + form_of(scope.end_use->words);
  text += ';' + shares_form(scope);
  std::vector<std::string> others;
  for (const AttributeTest& test : scope.attributes) {
    others.push_back(test.name.value + (test.number ? form_of(*test.number) : form_of(test.words)));
  }
  for (const RoleTest& test : scope.dates) {
    others.push_back(std::string(word(test.role)) + std::to_string(static_cast<int>(test.order)) +
                     test.date.text);
  }
  return text + joined_in_order(std::move(others));
}

}  // namespace inforce
