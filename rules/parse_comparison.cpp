// Numbers with units, and what compares them.
#include <algorithm>
#include <cassert>
#include <iterator>
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

void report_quantity(Code code, const Marked<std::string>& text, std::string_view name,
                     std::string_view because, std::string hint, Diagnostics& out) {
  out.add(
      {.code = code,
       .mark = text.mark,
       .message = in_quotes(text.value) + " stands under " + in_quotes(name) + std::string(because),
       .hint = std::move(hint)});
}

// "$50": the sign of a currency before the digits.
std::optional<std::string> behind_sign(std::string_view text) {
  constexpr std::string_view signs[] = {"$", "€", "£"};
  constexpr std::string_view codes[] = {"USD", "EUR", "GBP"};
  for (std::size_t i = 0; i < std::size(signs); ++i) {
    if (text.substr(0, signs[i].size()) != signs[i]) continue;
    const auto rest = quantity_in(text.substr(signs[i].size()));
    if (!rest) return std::nullopt;
    return rest->digits + " " + std::string(codes[i]) + (rest->unit.empty() ? "" : " ") +
           rest->unit;
  }
  return std::nullopt;
}

std::string share_hint(const Quantity& share) {
  if (!share.unit.empty()) return "a share is in per cent: 60 %";
  const bool fraction = share.digits == "1" || share.digits.substr(0, 2) == "0.";
  return fraction ? "shares are in per cent: a half is 50 %" : "write it as " + share.digits + " %";
}

// Of digits without superfluous noughts in front.
bool above_hundred(std::string_view digits) {
  const std::string_view whole = digits.substr(0, digits.find('.'));
  if (whole.size() != 3) return whole.size() > 3;
  return whole > "100" || (whole == "100" && digits.find_first_of("123456789", 3) < digits.size());
}

}  // namespace

bool says_per_cent(std::string_view unit) { return unit == "per cent" || unit == "percent"; }

std::optional<Quantity> read_quantity(const PackNode& node, std::string_view name,
                                      Diagnostics& out) {
  const auto text = read_scalar(node, name, out);
  if (!text) return std::nullopt;
  auto quantity = quantity_in(text->value);
  if (quantity && !says_per_cent(quantity->unit)) return quantity;
  if (quantity) {
    report_quantity(Code::not_a_number, *text, name, ", with its unit in words",
                    "write it as " + quantity->digits + " %", out);
  } else if (text->value.front() == '-' && quantity_in(text->value.substr(1))) {
    report_quantity(Code::number_out_of_range, *text, name, " and is below zero",
                    "amounts, rates and shares are not; write the number without its sign", out);
  } else {
    const auto money = behind_sign(text->value);
    report_quantity(
        Code::not_a_number, *text, name, ", where a number with or without a unit is expected",
        money ? "write the digits first, then the currency in three capitals: " + *money
              : "write digits with at most one decimal point, a space and the unit: 0.1 %",
        out);
  }
  return std::nullopt;
}

std::optional<Quantity> read_share(const PackNode& node, std::string_view name, Diagnostics& out) {
  auto share = read_quantity(node, name, out);
  if (!share) return std::nullopt;
  if (share->unit != "%") {
    out.add({.code = Code::share_not_per_cent,
             .mark = node.mark(),
             .message = "the share " + in_quotes(node.text()) + " is not in per cent",
             .hint = share_hint(*share)});
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

std::string_view key_of(Comparison comparison) {
  const auto* const at =
      std::find_if(std::begin(comparison_keys), std::end(comparison_keys),
                   [comparison](const ComparisonKey& row) { return row.comparison == comparison; });
  assert(at != std::end(comparison_keys) && "every comparison has its key");
  return at->key;
}

}  // namespace inforce
