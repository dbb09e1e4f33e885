#include "rules/shares.h"

#include <algorithm>

namespace inforce {
namespace {

constexpr std::int64_t one_per_cent = whole_share / 100;

}  // namespace

std::int64_t share_units(std::string_view digits) {
  const std::size_t point = digits.find('.');
  std::string_view whole = digits.substr(0, point);
  while (!whole.empty() && whole.front() == '0') whole.remove_prefix(1);
  if (whole.size() > 3) return 10 * whole_share;
  std::int64_t units = 0;
  for (const char digit : whole) units = units * 10 + (digit - '0');
  for (std::size_t place = 1; place <= share_decimals; ++place) {
    const bool written = point != std::string_view::npos && point + place < digits.size();
    units = units * 10 + (written ? digits[point + place] - '0' : 0);
  }
  return std::min(units, 10 * whole_share);
}

std::string share_digits(std::int64_t units) {
  std::string text = std::to_string(units / one_per_cent);
  std::string fraction = std::to_string(units % one_per_cent);
  fraction.insert(0, share_decimals - fraction.size(), '0');
  fraction.erase(fraction.find_last_not_of('0') + 1);
  return fraction.empty() ? text : text + '.' + fraction;
}

}  // namespace inforce
