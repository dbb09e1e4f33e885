#include "rules/units.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "rules/number_text.h"

namespace inforce {
namespace {

struct Row {
  std::string_view word;
  int power;
};

constexpr Row masses[] = {{"g", 0}, {"kg", 3}, {"t", 6}, {"kt", 9}, {"Mt", 12}};
constexpr Row multiples[] = {{"thousand ", 3}, {"million ", 6}, {"billion ", 9}};
constexpr Row scales[] = {{"k", 3},       {"thousand", 3}, {"m", 6},
                          {"million", 6}, {"bn", 9},       {"billion", 9}};

bool is_currency(std::string_view text) {
  return text.size() == 3 &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// "USD bn" or "bn USD". The short words are read beside a currency alone: "m" is a metre as well.
std::optional<Unit> scaled_currency(std::string_view text) {
  const std::size_t blank = text.find(' ');
  if (blank == std::string_view::npos) return std::nullopt;
  std::string_view currency = text.substr(0, blank);
  std::string_view scale = text.substr(blank + 1);
  if (!is_currency(currency)) std::swap(currency, scale);
  const auto* const found = std::find_if(std::begin(scales), std::end(scales),
                                         [scale](const Row& row) { return row.word == scale; });
  if (!is_currency(currency) || found == std::end(scales)) return std::nullopt;
  return Unit{std::string(currency), found->power};
}

}  // namespace

Unit unit_named(std::string_view text) {
  if (auto money = scaled_currency(text)) return *std::move(money);
  int power = 0;
  for (const Row& multiple : multiples) {
    if (text.substr(0, multiple.word.size()) != multiple.word) continue;
    text.remove_prefix(multiple.word.size());
    power = multiple.power;
    break;
  }
  const auto* const mass = std::find_if(std::begin(masses), std::end(masses),
                                        [text](const Row& row) { return row.word == text; });
  if (mass != std::end(masses)) return {"g", power + mass->power};
  return {std::string(text), power};
}

Unit reckoning_unit(std::string_view text) { return text == "%" ? Unit{"", -2} : unit_named(text); }

std::optional<Unit> quotient_unit(const Unit& dividend, std::string_view divisor) {
  const Unit by = reckoning_unit(divisor);
  const int power = dividend.power - by.power;
  if (dividend.dimension == by.dimension) return Unit{"", power};
  if (by.dimension.empty()) return Unit{dividend.dimension, power};
  const std::string head = dividend.dimension + '/';
  if (dividend.dimension.empty() || by.dimension.compare(0, head.size(), head) != 0) {
    return std::nullopt;
  }
  const Unit left = unit_named(std::string_view(by.dimension).substr(head.size()));
  return Unit{left.dimension, power + left.power};
}

std::optional<Quantity> quantity_in(std::string_view text) {
  const std::size_t digits = number_length(text);
  if (digits == 0) return std::nullopt;
  const std::size_t unit = text.find_first_not_of(' ', digits);
  const std::string number(text.substr(0, digits));
  if (unit == std::string_view::npos) return Quantity{number, ""};
  // "1,000" and "1_000" and "010" would begin like a number and go on as a unit.
  const char first = text[unit];
  const bool letter = (first | 0x20) >= 'a' && (first | 0x20) <= 'z';
  if (unit == digits && first != '%' && !letter) return std::nullopt;
  // And "1e3" is a number to others.
  const bool power =
      unit == digits && (first | 0x20) == 'e' && unit + 1 < text.size() &&
      std::string_view("0123456789+-").find(text[unit + 1]) != std::string_view::npos;
  if (power) return std::nullopt;
  return Quantity{number, std::string(text.substr(unit))};
}

}  // namespace inforce
