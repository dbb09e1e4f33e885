#include "engine/quantity.h"

namespace inforce {

namespace {

struct Parts {
  std::string_view whole, fraction;
};

Parts split(std::string_view digits) {
  const std::size_t point = digits.find('.');
  std::string_view whole = digits.substr(0, point);
  std::string_view fraction =
      point == std::string_view::npos ? std::string_view{} : digits.substr(point + 1);
  while (!whole.empty() && whole.front() == '0') whole.remove_prefix(1);
  while (!fraction.empty() && fraction.back() == '0') fraction.remove_suffix(1);
  return {whole, fraction};
}

bool passes(std::strong_ordering order, Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least: return order >= 0;
    case Comparison::more_than: return order > 0;
    case Comparison::at_most: return order <= 0;
    case Comparison::less_than: return order < 0;
  }
  return false;  // a Comparison has no other value
}

}  // namespace

std::strong_ordering compare_digits(std::string_view a, std::string_view b) {
  const Parts x = split(a);
  const Parts y = split(b);
  if (x.whole.size() != y.whole.size()) return x.whole.size() <=> y.whole.size();
  if (const int order = x.whole.compare(y.whole); order != 0) return order <=> 0;
  return x.fraction.compare(y.fraction) <=> 0;
}

bool passes(std::string_view digits, const NumberTest& test) {
  return passes(compare_digits(digits, test.limit.digits), test.comparison);
}

bool passes(std::int64_t units, const NumberTest& test) {
  return passes(units <=> share_units(test.limit.digits), test.comparison);
}

}  // namespace inforce
