// Taking one feature out of a case, to see whether it mattered.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "tests/properties/model.h"

namespace inforce::oracle {

enum class Feature : std::uint8_t {
  suspends,
  resumes,
  extends,
  postpones,
  ends,
  replaces,
  amends,
  permission,
  change_of_a_change,
  instrument_as_target,
  scope_of_a_change,
  leaves,
  revival_unclear,
  revival_needs_act,
  while_condition,
  unless_condition,
  nested_condition,
  event_condition,
  reciprocal_loop,
  imprecise_date,
  several_readings,
  until_or_through,
  clock_unknown,
  anchored_date,
  length_as_end,
  several_windows,
  yearly,
  minute_date,
  zone,
  knowledge,
  withdrawal,
  missing_fact,
  scope,
  negated_test,
  date_test,
  dated_items,
  dated_members,
  unknown_members,
  attribute_test,
  role_dates,
  attaches_to,
  weight,
  announced,
  side,
  recalled,
  default_window,
  charge_stack,
  component_suspended,
  rate_amended,
  rate_of_nought,
  charge_replaced,
  transit_permission,
  yearly_charge,
  parameter_step,
  parameter_gap,
  value_corrected,
  parameter_replaced,
  due_minute,
  due_counted,
  counting_unclear,
  working_days,
  unannounced_days,
  federal_days,
  roll,
  calendar_periods,
  length_periods,
  rule_periods,
  rule_yearly,
  rule_weekdays,
  restated,
  due_amended,
  period_due_amended,
  evidence,
  evidence_period,
  accounts,
  cap,
  exclusive_amount,
  waiver,
  yearly_obligation,
  permission_amount,
  drawn,
  hole_in_a_stack,
  alternatives
};

[[nodiscard]] const std::vector<Feature>& all_features();
[[nodiscard]] std::string_view word(Feature feature);

struct Case {
  WrittenBook book;
  OracleQuestion question;
  Date as_known = Date{2026, 1, 1};
};

/// False if the case does not use it.
[[nodiscard]] bool remove(Feature feature, Case& from);

}  // namespace inforce::oracle
