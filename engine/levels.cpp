#include "engine/levels.h"

#include <algorithm>
#include <cassert>

#include "engine/quantity.h"

namespace inforce {
namespace {

bool less(const Quantity& a, const Quantity& b) { return compare_digits(a.digits, b.digits) < 0; }
bool same(const Quantity& a, const Quantity& b) { return compare_digits(a.digits, b.digits) == 0; }

}  // namespace

RateScale::RateScale(std::vector<Quantity> rates) : rates_(std::move(rates)) {
  std::sort(rates_.begin(), rates_.end(), less);
  rates_.erase(std::unique(rates_.begin(), rates_.end(), same), rates_.end());
}

Level RateScale::of(const Quantity& rate) const {
  const auto found = std::lower_bound(rates_.begin(), rates_.end(), rate, less);
  assert(found != rates_.end() && same(*found, rate) && "a scale holds all rates it is asked for");
  return static_cast<Level>(found - rates_.begin()) + 1;
}

std::string RateScale::digits(Level level) const {
  return level == 0 ? "0" : rates_[static_cast<std::size_t>(level - 1)].digits;
}

}  // namespace inforce
