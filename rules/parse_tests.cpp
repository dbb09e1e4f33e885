// Tests on a shipment's dates, and conditions.
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

#include "rules/nearest_name.h"
#include "rules/parse_civil.h"
#include "rules/parse_date.h"
#include "rules/parse_scope.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

constexpr Choice<Order> order_words[] = {
    {"<", Order::before},
    {"<=", Order::not_after},
    {">", Order::after},
    {">=", Order::not_before},
};

constexpr std::string_view test_hint =
    "write a date of the shipment, <, <=, > or >=, and a day or minute: "
    "entry < 2026-02-24T00:01";

// Three words of one text, each with its own place.
struct TestWords {
  Marked<std::string> role, order, date;
};

Marked<std::string> cut(const Marked<std::string>& text, std::size_t from, std::size_t until) {
  Mark mark = text.mark;
  mark.column += static_cast<std::uint32_t>(from);
  mark.width = static_cast<std::uint32_t>(until - from);
  return {text.value.substr(from, until - from), mark};
}

std::optional<TestWords> split(const Marked<std::string>& text) {
  const std::string& written = text.value;
  const std::size_t order = written.find_first_of("<>");
  if (order == std::string::npos) return std::nullopt;
  const std::size_t after = written.find_first_not_of("<>=", order);
  const std::size_t date = written.find_first_not_of(' ', after);
  const std::size_t role = written.find_last_not_of(" <>", order);
  if (after == std::string::npos || date == std::string::npos || role == std::string::npos) {
    return std::nullopt;
  }
  return TestWords{cut(text, 0, role + 1), cut(text, order, after),
                   cut(text, date, written.find_last_not_of(' ') + 1)};
}

template <class E, std::size_t count>
const E* find_word(const Choice<E> (&choices)[count], std::string_view word) {
  const auto* const at = std::find_if(std::begin(choices), std::end(choices),
                                      [word](const auto& choice) { return choice.word == word; });
  return at == std::end(choices) ? nullptr : &at->value;
}

void report_role(const Marked<std::string>& role, Diagnostics& out) {
  std::vector<std::string_view> words;
  for (const auto& choice : role_words) words.push_back(choice.word);
  out.add({.code = Code::unknown_word,
           .mark = role.mark,
           .message = in_quotes(role.value) + " is no date of a shipment",
           .label = "one of: " + any_of(words),
           .hint = did_you_mean(nearest_name(role.value, words))});
}

std::optional<Condition> read_condition(const PackNode& node, std::string_view name,
                                        Diagnostics& out);

std::vector<Condition> read_parts(const PackNode& node, std::string_view name, Diagnostics& out) {
  std::vector<Condition> parts;
  for (const PackNode* part : read_items(node, name, out)) {
    if (auto read = read_condition(*part, name, out)) parts.push_back(std::move(*read));
  }
  return parts;
}

std::optional<Condition> read_condition(const PackNode& node, std::string_view name,
                                        Diagnostics& out) {
  Condition condition;
  condition.mark = node.mark();
  if (!node.is_map()) {
    const auto id = read_id(node, name, IdForm::reference, out);
    if (!id) return std::nullopt;
    condition.name = reference_to(*id);
    return condition;
  }
  FieldReader fields(node, node.mark(), "a condition", out);
  const auto key = fields.one_of({"any", "all"}, Need::required);
  const PackNode* parts = key ? fields.take(*key) : nullptr;
  fields.finish();
  if (parts == nullptr) return std::nullopt;
  condition.kind = *key == "any" ? Condition::Kind::any : Condition::Kind::all;
  condition.parts = read_parts(*parts, *key, out);
  if (condition.parts.empty()) return std::nullopt;
  return condition;
}

}  // namespace

std::optional<RoleTest> read_role_test(const PackNode& node, std::string_view name,
                                       std::optional<Zone> zone, Diagnostics& out) {
  auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  if (node.is_quoted()) text->mark.column += 1;  // the words begin after the quote
  const auto words = split(*text);
  const Order* order = words ? find_word(order_words, words->order.value) : nullptr;
  if (order == nullptr) {
    out.add({.code = Code::role_test_form,
             .mark = node.mark(),
             .message = in_quotes(text->value) + " compares no date of a shipment",
             .hint = std::string(test_hint)});
    return std::nullopt;
  }
  const Role* role = find_word(role_words, words->role.value);
  if (role == nullptr) {
    report_role(words->role, out);
    return std::nullopt;
  }
  const auto civil = read_civil(words->date, zone, out);
  if (!civil) return std::nullopt;
  RoleTest test;
  test.mark = node.mark();
  test.role = *role;
  test.order = *order;
  test.date.mark = words->date.mark;
  test.date.text = words->date.value;
  test.date.civil = *civil;
  return test;
}

std::vector<RoleTest> read_role_tests(FieldReader& fields, std::string_view key,
                                      std::optional<Zone> zone) {
  std::vector<RoleTest> tests;
  for (const PackNode* node : fields.items(key)) {
    if (auto test = read_role_test(*node, key, zone, fields.out())) {
      tests.push_back(std::move(*test));
    }
  }
  return tests;
}

std::vector<Condition> read_conditions(FieldReader& fields, std::string_view key) {
  const PackNode* node = fields.take(key);
  return node == nullptr ? std::vector<Condition>{} : read_parts(*node, key, fields.out());
}

}  // namespace inforce
