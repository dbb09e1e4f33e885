#include "rules/parse_scope.h"

#include <algorithm>
#include <string>
#include <utility>

#include "rules/nearest_name.h"
#include "rules/parse_date.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

// {not: X} turns a test round; the node that holds what is tested, and whether it was turned.
struct Turned {
  const PackNode* node;
  bool negated;
};

std::optional<Turned> read_turn(const PackNode& node, std::string_view name, Diagnostics& out) {
  if (!node.is_map()) return Turned{&node, false};
  FieldReader fields(node, node.mark(), "the test " + in_quotes(name), out);
  const PackNode* turned = fields.take("not", Need::required);
  fields.finish();
  if (turned == nullptr) return std::nullopt;
  return Turned{turned, true};
}

std::optional<NameTest> read_name_test(FieldReader& fields, std::string_view key, IdForm form) {
  const PackNode* node = fields.take(key);
  if (node == nullptr) return std::nullopt;
  const auto turned = read_turn(*node, key, fields.out());
  if (!turned) return std::nullopt;
  NameTest test;
  test.mark = fields.key(key)->mark;
  test.negated = turned->negated;
  test.names = references_to(read_ids(*turned->node, key, form, fields.out()));
  return test;
}

std::optional<WordTest> read_word_test(FieldReader& fields, std::string_view key) {
  const PackNode* node = fields.take(key);
  if (node == nullptr) return std::nullopt;
  const auto turned = read_turn(*node, key, fields.out());
  if (!turned) return std::nullopt;
  return WordTest{fields.key(key)->mark, turned->negated,
                  read_texts(*turned->node, key, fields.out())};
}

std::optional<NumberTest> read_share_test(FieldReader& fields) {
  auto share = fields.map("share", "a share", Need::required);
  if (!share) return std::nullopt;
  auto test = read_comparison(*share, read_share);
  share->finish();
  return test;
}

std::optional<ContentsTest> read_contents(FieldReader& scope) {
  auto fields = scope.map("contents", "a test of contents");
  if (!fields) return std::nullopt;
  ContentsTest test;
  test.mark = scope.key("contents")->mark;
  test.of = references_to(fields->ids("of", IdForm::simple, Need::required));
  if (auto origin = fields->id("origin", IdForm::party)) test.origin = reference_to(*origin);
  auto share = read_share_test(*fields);
  fields->finish();
  if (!share) return std::nullopt;
  test.share = std::move(*share);
  return test;
}

std::optional<OwnershipTest> read_ownership(FieldReader& scope) {
  auto fields = scope.map("ownership", "a test of ownership");
  if (!fields) return std::nullopt;
  OwnershipTest test;
  test.mark = scope.key("ownership")->mark;
  const auto by = fields->id("by", IdForm::party, Need::required);
  auto share = read_share_test(*fields);
  fields->finish();
  if (!by || !share) return std::nullopt;
  test.by = reference_to(*by);
  test.share = std::move(*share);
  return test;
}

bool is_attribute_name(std::string_view name) {
  const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
  return !name.empty() && letter(name.front()) &&
         std::all_of(name.begin(), name.end(), [&](char c) {
           return letter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
         });
}

// Most keys that are not in the language are slips for one that is: only a name with a comparison
// behind it is taken for the author's own.
void report_no_attribute(const PackNode::Entry& entry, Diagnostics& out) {
  static const std::vector<std::string_view> known = {
      "items", "departure", "destination", "origin",    "transit",
      "party", "end_use",   "contents",    "ownership", "dates"};
  const std::string& key = entry.key.value;
  // As the command line calls them.
  const auto nearest = key == "from" ? std::optional<std::string_view>("departure")
                       : key == "to" ? std::optional<std::string_view>("destination")
                                     : nearest_name(key, known);
  out.add({.code = Code::unknown_key,
           .mark = entry.key.mark,
           .message = in_quotes(key) + " is no key of a scope",
           .hint = nearest ? did_you_mean(nearest)
                           : "a test of the author's own is a comparison: {more_than: 99.9 %} or "
                             "{is: word}"});
}

std::optional<AttributeTest> read_attribute(const PackNode::Entry& entry, Diagnostics& out) {
  if (entry.value.is_refused()) return std::nullopt;
  if (!entry.value.is_map() || !is_attribute_name(entry.key.value)) {
    report_no_attribute(entry, out);
    return std::nullopt;
  }
  FieldReader fields(entry.value, entry.key.mark, "the test " + in_quotes(entry.key.value), out);
  AttributeTest test;
  test.name = entry.key;
  const auto form =
      fields.one_of({"at_least", "more_than", "at_most", "less_than", "is"}, Need::required);
  if (form == "is") {
    test.words = fields.texts("is");
  } else if (form) {
    test.number = read_comparison(fields);
  }
  fields.finish();
  if (!test.number && test.words.empty()) return std::nullopt;
  return test;
}

}  // namespace

std::optional<Scope> read_scope(const PackNode& node, const Mark& key, std::optional<Zone> zone,
                                Diagnostics& out) {
  FieldReader fields(node, key, "a scope", out);
  if (!fields.is_map()) return std::nullopt;
  Scope scope;
  scope.mark = key;
  scope.items = read_name_test(fields, "items", IdForm::simple);
  scope.departure = read_name_test(fields, "departure", IdForm::party);
  scope.destination = read_name_test(fields, "destination", IdForm::party);
  scope.origin = read_name_test(fields, "origin", IdForm::party);
  scope.transit = read_name_test(fields, "transit", IdForm::party);
  scope.party = read_name_test(fields, "party", IdForm::party);
  scope.end_use = read_word_test(fields, "end_use");
  scope.contents = read_contents(fields);
  scope.ownership = read_ownership(fields);
  scope.dates = read_role_tests(fields, "dates", zone);
  for (const PackNode::Entry* entry : fields.rest()) {
    if (auto test = read_attribute(*entry, out)) scope.attributes.push_back(std::move(*test));
  }
  return scope;
}

}  // namespace inforce
