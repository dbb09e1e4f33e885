#include "engine/amount.h"

#include <algorithm>
#include <boost/multiprecision/cpp_int.hpp>
#include <cstdlib>

#include "rules/units.h"

namespace inforce {
namespace {

using boost::multiprecision::cpp_int;

/// `count` times ten to the power of `power`.
struct Decimal {
  cpp_int count = 0;
  int power = 0;
};

Decimal decimal(std::string_view digits, int power) {
  const std::size_t point = digits.find('.');
  std::string all(digits.substr(0, point));
  if (point != std::string_view::npos) {
    all += digits.substr(point + 1);
    power -= static_cast<int>(digits.size() - point - 1);
  }
  all.erase(0, std::min(all.find_first_not_of('0'), all.size()));  // a leading 0 would mean octal
  return {all.empty() ? cpp_int(0) : cpp_int(all), power};
}

cpp_int at_power(const Decimal& number, int power) {
  return number.count * pow(cpp_int(10), static_cast<unsigned>(number.power - power));
}

Decimal sum(const Decimal& a, const Decimal& b) {
  const int power = std::min(a.power, b.power);
  return {at_power(a, power) + at_power(b, power), power};
}

std::string digits_of(const Decimal& number, int unit_power) {
  const int power = number.power - unit_power;
  if (number.count == 0) return "0";
  std::string text = number.count.str();
  if (power >= 0) return text + std::string(static_cast<std::size_t>(power), '0');
  const auto decimals = static_cast<std::size_t>(-power);
  if (text.size() <= decimals) text.insert(0, decimals + 1 - text.size(), '0');
  text.insert(text.size() - decimals, 1, '.');
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

// numerator/denominator times ten to `power`, rounded half up to so many decimals.
std::string rounded(cpp_int numerator, cpp_int denominator, int power, int decimals) {
  const int shift = power + decimals;
  cpp_int& scaled = shift < 0 ? denominator : numerator;
  scaled *= pow(cpp_int(10), static_cast<unsigned>(std::abs(shift)));
  const cpp_int whole = (2 * numerator + denominator) / (2 * denominator);
  std::string text = whole.str();
  const auto count = static_cast<std::size_t>(decimals);
  if (count == 0) return text;
  if (text.size() <= count) text.insert(0, count + 1 - text.size(), '0');
  text.insert(text.size() - count, 1, '.');
  return text;
}

Decimal in_plain_units(const Quantity& quantity) {
  return decimal(quantity.digits, reckoning_unit(quantity.unit).power);
}

}  // namespace

std::string computed_digits(const Computation& computation, const std::vector<Quantity>& parts) {
  const int unit = reckoning_unit(computation.unit.value).power;
  if (computation.kind == Computation::Kind::sum) {
    Decimal total;
    for (const Quantity& part : parts) total = sum(total, in_plain_units(part));
    if (!computation.decimals) return digits_of(total, unit);
    return rounded(total.count, 1, total.power - unit, *computation.decimals);
  }
  const Decimal by = decimal(parts[1].digits, 0);
  if (by.count == 0) return {};
  const Decimal divided = decimal(parts[0].digits, 0);
  const Unit result = quotient_unit(reckoning_unit(parts[0].unit), parts[1].unit).value();
  return rounded(divided.count, by.count, divided.power - by.power + result.power - unit,
                 *computation.decimals);
}

std::string sum_in(std::string_view unit, const std::vector<Quantity>& parts) {
  Decimal total;
  for (const Quantity& part : parts) {
    total = sum(total, decimal(part.digits, unit_named(part.unit).power));
  }
  return digits_of(total, unit_named(unit).power);
}

std::string shortfall(std::string_view wanted, std::string_view have) {
  Decimal taken = decimal(have, 0);
  taken.count = -taken.count;
  const Decimal rest = sum(decimal(wanted, 0), taken);
  return rest.count <= 0 ? "0" : digits_of(rest, 0);
}

}  // namespace inforce
