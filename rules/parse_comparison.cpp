// Numbers with units, and what compares them.
#include <string>
#include <utility>

#include "rules/number_text.h"
#include "rules/parse_scope.h"
#include "rules/units.h"

namespace inforce {
namespace {

struct ComparisonKey {
  std::string_view key;
  Comparison comparison;
};

constexpr ComparisonKey comparison_keys[] = {
    {"at_least", Comparison::at_least},
    {"more_than", Comparison::more_than},
    {"at_most", Comparison::at_most},
    {"less_than", Comparison::less_than},
};

// Of digits without superfluous noughts in front.
bool above_hundred(std::string_view digits) {
  const std::string_view whole = digits.substr(0, digits.find('.'));
  if (whole.size() != 3) return whole.size() > 3;
  return whole > "100" || (whole == "100" && digits.find_first_of("123456789", 3) < digits.size());
}

}  // namespace

std::optional<Quantity> read_quantity(const PackNode& node, std::string_view name,
                                      Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  if (auto quantity = quantity_in(text->value)) return quantity;
  if (!text->value.empty() && text->value.front() == '-') {
    out.add({.code = Code::not_a_number,
             .mark = text->mark,
             .message =
                 in_quotes(text->value) + " stands under " + in_quotes(name) + " and is below zero",
             .hint = "amounts, rates and shares are not; write the number without its sign"});
    return std::nullopt;
  }
  out.add({.code = Code::not_a_number,
           .mark = text->mark,
           .message = in_quotes(text->value) + " stands under " + in_quotes(name) +
                      ", where a number with or without a unit is expected",
           .hint = "write digits with at most one decimal point, a space and the unit: 0.1 %"});
  return std::nullopt;
}

std::optional<Quantity> read_share(const PackNode& node, std::string_view name, Diagnostics& out) {
  auto share = read_quantity(node, name, out);
  if (!share) return std::nullopt;
  if (share->unit != "%") {
    out.add({.code = Code::share_not_per_cent,
             .mark = node.mark(),
             .message = "the share " + in_quotes(node.text()) + " is not in per cent",
             .hint = "write it as 60 %"});
    return std::nullopt;
  }
  if (above_hundred(share->digits)) {
    out.add({.code = Code::number_out_of_range,
             .mark = node.mark(),
             .message = "the share " + in_quotes(node.text()) + " is more than the whole",
             .hint = "a share is from 0 % to 100 %"});
    return std::nullopt;
  }
  if (decimals(share->digits) <= share_decimals) return share;
  out.add({.code = Code::number_out_of_range,
           .mark = node.mark(),
           .message = "the share " + in_quotes(node.text()) + " has more than " +
                      std::to_string(share_decimals) + " decimals",
           .hint = "shares are counted to a billionth of a per cent"});
  return std::nullopt;
}

std::optional<NumberTest> read_comparison(FieldReader& fields, ReadQuantity read) {
  const auto key = fields.one_of({"at_least", "more_than", "at_most", "less_than"}, Need::required);
  if (!key) return std::nullopt;
  const PackNode* node = fields.take(*key);
  auto limit = node == nullptr ? std::nullopt : read(*node, *key, fields.out());
  if (!limit) return std::nullopt;
  NumberTest test;
  test.mark = node->mark();
  for (const ComparisonKey& row : comparison_keys) {
    if (row.key == *key) test.comparison = row.comparison;
  }
  test.limit = std::move(*limit);
  return test;
}

}  // namespace inforce
