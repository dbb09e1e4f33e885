#include "tests/properties/ablate_norms.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "tests/properties/edit.h"

namespace inforce::oracle {

namespace {

std::set<std::string> ids_of(const WrittenBook& book, Head head) {
  std::set<std::string> ids;
  for (const Provision* provision : provisions_of(book)) {
    if (provision->head == head) ids.insert(provision->id);
  }
  return ids;
}

// What of the head acts on something of the kind, named by itself.
bool drop_acts_on(Case& from, Head head, Head target,
                  const std::function<bool(const Provision&)>& suits) {
  const std::set<std::string> ids = ids_of(from.book, target);
  return drop_where(from, [&](const Provision& one) {
    const auto named = [&](const std::string& id) { return ids.count(id) != 0; };
    return one.head == head && suits(one) &&
           std::any_of(one.targets.begin(), one.targets.end(), named);
  });
}

bool any(const Provision&) { return true; }

bool part_stacks(Case& from) {
  std::set<std::string> seen;
  bool shared = false;
  for (Provision* provision : provisions_of(from.book)) {
    if (provision->stack.empty()) continue;
    shared = !seen.insert(provision->stack).second || shared;
    provision->stack.clear();
  }
  return shared;
}

bool drop_rates(Case& from) {
  return drop_where(from, [](const Provision& one) { return one.new_rate.has_value(); });
}

bool drop_yearly(Case& from, Head head) {
  return each_provision(from.book, [head](Provision& one) {
    return one.head == head && std::exchange(one.yearly, std::nullopt).has_value();
  });
}

bool keep_first_values(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    if (one.values.size() < 2) return false;
    one.values.resize(1);
    return true;
  });
}

bool fill_gaps(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    bool filled = false;
    for (ParameterValue& value : one.values) {
      if (value.value) continue;
      value.value = "1";
      filled = true;
    }
    return filled;
  });
}

// Only the entries that were not found wrong, and as if they had been there from the beginning.
bool take_corrected_values(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    const std::size_t before = one.values.size();
    one.values.erase(
        std::remove_if(one.values.begin(), one.values.end(),
                       [](const ParameterValue& value) { return value.known.withdrawn; }),
        one.values.end());
    if (one.values.size() == before) return false;
    for (ParameterValue& value : one.values) value.known.recorded.reset();
    return true;
  });
}

}  // namespace

bool remove_from_norms(Feature feature, Case& from) {
  switch (feature) {
    case Feature::charge_stack: return part_stacks(from);
    case Feature::component_suspended: return drop_acts_on(from, Head::suspends, Head::charge, any);
    case Feature::rate_amended: return drop_rates(from);
    case Feature::charge_replaced: return drop_acts_on(from, Head::replaces, Head::charge, any);
    case Feature::transit_permission:
      return drop_acts_on(from, Head::permission, Head::charge,
                          [](const Provision& one) { return !one.if_all.empty(); });
    case Feature::yearly_charge: return drop_yearly(from, Head::charge);
    case Feature::parameter_step: return keep_first_values(from);
    case Feature::parameter_gap: return fill_gaps(from);
    case Feature::value_corrected: return take_corrected_values(from);
    default: break;
  }
  std::abort();  // the others are removed in ablate.cpp
}

}  // namespace inforce::oracle
