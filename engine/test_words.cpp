#include "engine/test_words.h"

#include <algorithm>

#include "engine/names.h"

namespace inforce {
namespace {

std::string_view words_of(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least: return "at least";
    case Comparison::more_than: return "more than";
    case Comparison::at_most: return "at most";
    case Comparison::less_than: return "less than";
  }
  return {};  // a Comparison has no other value
}

std::string number_text(const NumberTest& test) {
  std::string text = std::string(words_of(test.comparison)) + " " + test.limit.digits;
  return test.limit.unit.empty() ? text : text + " " + test.limit.unit;
}

std::string_view sign(Order order) {
  switch (order) {
    case Order::before: return "before";
    case Order::not_after: return "not after";
    case Order::after: return "after";
    case Order::not_before: return "not before";
  }
  return {};  // an Order has no other value
}

TestWords plain(const std::string& fact, std::string option, const std::string& value, bool negated,
                std::string_view verb = "is") {
  const std::string positive = std::string(verb) + " ";
  const std::string negative = std::string(verb) + " not ";
  TestWords words{fact, std::move(option), {}, {}, {}};
  words.met = "it " + (negated ? negative : positive) + value;
  words.not_met = "it " + (negated ? positive : negative) + value;
  words.unmet = fact + " " + (negated ? positive : negative) + value;
  return words;
}

TestWords name_words(const RuleBook& book, const std::string& fact, std::string option,
                     const NameTest& test) {
  return plain(fact, std::move(option), either_of(book, test.names), test.negated);
}

TestWords party_words(const RuleBook& book, const NameTest& test) {
  const bool list = std::any_of(test.names.begin(), test.names.end(), [](const Reference& name) {
    return name.kind == Reference::Kind::group;
  });
  return plain("the consignee or end user", "--party",
               (list ? "among: " : "") + either_of(book, test.names), test.negated);
}

TestWords contents_words(const RuleBook& book, const ContentsTest& test) {
  std::string fact = "the content of " + either_of(book, test.of);
  std::string option = "--set contents." + test.of.front().name.value;
  if (test.origin) {
    fact += " from " + called(book, *test.origin);
    const bool country = test.origin->kind == Reference::Kind::party;
    option += "." + (country ? test.origin->name.value : std::string("COUNTRY"));
  }
  return plain(fact, option + "=SHARE", number_text(test.share), false);
}

TestWords ownership_words(const RuleBook& book, const OwnershipTest& test) {
  return plain("the share owned by " + called(book, test.by),
               "--set ownership." + test.by.name.value + "=SHARE", number_text(test.share), false);
}

TestWords attribute_words(const AttributeTest& test) {
  std::vector<std::string> words;
  for (const Marked<std::string>& word : test.words) words.push_back(word.value);
  return plain(test.name.value, "--set " + test.name.value + "=VALUE",
               test.number ? number_text(*test.number) : either_of(words), false);
}

TestWords date_words(const RoleTest& test) {
  return plain("the date of " + std::string(word(test.role)),
               "--dates " + std::string(word(test.role)) + "=DATE",
               std::string(sign(test.order)) + " " + test.date.text, false);
}

TestWords end_use_words(const WordTest& test) {
  std::vector<std::string> words;
  for (const Marked<std::string>& word : test.words) words.push_back(word.value);
  return plain("the end use", "--end-use", either_of(words), test.negated);
}

}  // namespace

TestWords goods_words(const RuleBook& book, const NameTest& items) {
  return name_words(book, "the item", "--item", items);
}

TestWords test_words(const RuleBook& book, const Scope& scope, const ScopePart& part) {
  switch (part.key) {
    case ScopeKey::items: return goods_words(book, *scope.items);
    case ScopeKey::departure:
      return name_words(book, "the country of departure", "--from", *scope.departure);
    case ScopeKey::destination:
      return name_words(book, "the destination", "--to", *scope.destination);
    case ScopeKey::origin:
      return name_words(book, "the origin of the goods", "--origin", *scope.origin);
    case ScopeKey::transit: return name_words(book, "the transit", "--transit", *scope.transit);
    case ScopeKey::party: return party_words(book, *scope.party);
    case ScopeKey::end_use: return end_use_words(*scope.end_use);
    case ScopeKey::contents: return contents_words(book, *scope.contents);
    case ScopeKey::ownership: return ownership_words(book, *scope.ownership);
    case ScopeKey::attribute: return attribute_words(scope.attributes[part.index]);
    case ScopeKey::date: return date_words(scope.dates[part.index]);
  }
  return {};  // a ScopeKey has no other value
}

}  // namespace inforce
