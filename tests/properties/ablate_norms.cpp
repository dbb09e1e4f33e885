#include "tests/properties/ablate_norms.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <utility>

#include "tests/properties/ablate_dates.h"
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

bool part_components(Case& from) {
  std::set<std::pair<std::string, std::string>> seen;
  bool shared = false;
  for (Provision* provision : provisions_of(from.book)) {
    if (provision->component.empty()) continue;
    const bool first = seen.emplace(provision->stack, provision->component).second;
    shared = (!first && !provision->stack.empty()) || shared;
    provision->component.clear();
  }
  return shared;
}

bool drop_rates(Case& from) {
  return drop_where(from, [](const Provision& one) { return one.new_rate.has_value(); });
}

bool charge_something(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    const bool at_first = one.head == Head::charge && one.rate.hundredths == 0;
    const bool then = one.new_rate && one.new_rate->hundredths == 0;
    if (at_first) one.rate.hundredths = 100;
    if (then) one.new_rate->hundredths = 100;
    return at_first || then;
  });
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

// Every last day of an obligation, its amendments' too.
std::vector<WrittenDate*> due_dates_of(Provision& one) {
  std::vector<WrittenDate*> dates;
  if (one.owed.due) dates.push_back(&*one.owed.due);
  if (one.new_due) dates.push_back(&*one.new_due);
  for (Restated& restated : one.owed.restated) dates.push_back(&restated.due);
  return dates;
}

// Those that are counted from something.
bool each_counted(Case& from, const std::function<bool(WrittenDate&)>& change) {
  return each_provision(from.book, [&](Provision& one) {
    const std::vector<WrittenDate*> dates = due_dates_of(one);
    if (std::none_of(dates.begin(), dates.end(),
                     [](const WrittenDate* date) { return date->form == DateForm::within; })) {
      return false;
    }
    bool changed = false;
    for (WrittenDate* date : dates) {
      if (date->form == DateForm::within) changed = change(*date) || changed;
    }
    return changed;
  });
}

bool drop_due_clocks(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    bool any = false;
    for (WrittenDate* date : due_dates_of(one)) any = drop_clock(*date) || any;
    return any;
  });
}

bool write_due_days(Case& from) {
  const Day day = *from.book.instruments.front().known.published + 20;
  const bool any_counted = each_counted(from, [day](WrittenDate& date) {
    date = WrittenDate{};
    date.day = day;
    return true;
  });
  each_provision(from.book,
                 [](Provision& one) { return std::exchange(one.owed.due_in_keys, false); });
  return any_counted;
}

bool count_clearly(Case& from) {
  return each_counted(from, [](WrittenDate& date) {
    const bool unclear = date.length.counting == Counting::unclear;
    if (unclear) date.length.counting = Counting::by_default;
    return unclear;
  });
}

bool count_all_days(Case& from) {
  return each_counted(from, [](WrittenDate& date) {
    const bool working = date.length.unit == Unit::working_days;
    if (working) date.length.unit = Unit::days;
    return working;
  });
}

bool announce_all(Case& from) {
  bool open = false;
  for (WorkCalendar& calendar : from.book.calendars) {
    open = open || calendar.known_from || calendar.known_through;
    calendar.known_from.reset();
    calendar.known_through.reset();
  }
  return open;
}

bool drop_federal_days(Case& from) {
  bool any = false;
  for (WorkCalendar& calendar : from.book.calendars) {
    any = std::exchange(calendar.us_federal, false) || any;
  }
  return any;
}

bool owe_once(Case& from, Every first, Every last) {
  return each_provision(from.book, [&](Provision& one) {
    const auto& recurs = one.owed.recurs;
    if (!recurs || recurs->every < first || recurs->every > last) return false;
    one.owed.recurs.reset();
    return true;
  });
}

bool owe_once_not_yearly(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    auto& recurs = one.owed.recurs;
    const bool yearly =
        recurs && recurs->every == Every::rule && recurs->rule.frequency == Frequency::yearly;
    if (yearly) recurs.reset();
    return yearly;
  });
}

bool keep_first_weekdays(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    auto& recurs = one.owed.recurs;
    if (!recurs || recurs->rule.weekdays.size() < 2) return false;
    recurs->rule.weekdays.resize(1);
    return true;
  });
}

bool drop_due_of_periods(Case& from) {
  std::set<std::string> recurring;
  for (const Provision* provision : provisions_of(from.book)) {
    if (provision->owed.recurs) recurring.insert(provision->id);
  }
  return drop_where(from, [&](const Provision& one) {
    return one.new_due && recurring.count(one.targets.front()) != 0;
  });
}

bool take_one_account(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    std::set<std::string> accounts;
    for (Evidence& evidence : one.evidence) accounts.insert(std::exchange(evidence.account, ""));
    return accounts.size() > 1;
  });
}

bool drop_evidence_periods(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    bool named = false;
    for (Evidence& evidence : one.evidence) {
      named = !std::exchange(evidence.period, "").empty() || named;
    }
    return named;
  });
}

bool owe_at_least(Case& from) {
  return each_provision(from.book, [](Provision& one) {
    const bool cap = one.head == Head::obligation && one.amount && one.amount->at_most;
    if (cap) one.amount->at_most = false;
    return cap;
  });
}

}  // namespace

bool remove_from_norms(Feature feature, Case& from) {
  switch (feature) {
    case Feature::charge_stack: return part_stacks(from);
    case Feature::alternatives: return part_components(from);
    case Feature::component_suspended: return drop_acts_on(from, Head::suspends, Head::charge, any);
    case Feature::rate_amended: return drop_rates(from);
    case Feature::rate_of_nought: return charge_something(from);
    case Feature::charge_replaced: return drop_acts_on(from, Head::replaces, Head::charge, any);
    case Feature::transit_permission:
      return drop_acts_on(from, Head::permission, Head::charge,
                          [](const Provision& one) { return !one.if_all.empty(); });
    case Feature::yearly_charge: return drop_yearly(from, Head::charge);
    case Feature::parameter_step: return keep_first_values(from);
    case Feature::parameter_gap: return fill_gaps(from);
    case Feature::value_corrected: return take_corrected_values(from);
    case Feature::parameter_replaced:
      return drop_acts_on(from, Head::replaces, Head::parameter, any);
    case Feature::due_minute: return drop_due_clocks(from);
    case Feature::due_counted: return write_due_days(from);
    case Feature::counting_unclear: return count_clearly(from);
    case Feature::working_days: return count_all_days(from);
    case Feature::unannounced_days: return announce_all(from);
    case Feature::federal_days: return drop_federal_days(from);
    case Feature::roll:
      return each_provision(from.book, [](Provision& one) {
        return std::exchange(one.owed.roll, Roll::none) != Roll::none;
      });
    case Feature::calendar_periods: return owe_once(from, Every::year, Every::month);
    case Feature::length_periods: return owe_once(from, Every::length, Every::length);
    case Feature::rule_periods: return owe_once(from, Every::rule, Every::rule);
    case Feature::rule_yearly: return owe_once_not_yearly(from);
    case Feature::rule_weekdays: return keep_first_weekdays(from);
    case Feature::restated:
      return each_provision(
          from.book, [](Provision& one) { return !std::exchange(one.owed.restated, {}).empty(); });
    case Feature::due_amended:
      return drop_where(from, [](const Provision& one) { return one.new_due.has_value(); });
    case Feature::period_due_amended: return drop_due_of_periods(from);
    case Feature::evidence:
      return each_provision(from.book, [](Provision& one) {
        return one.head == Head::obligation && !std::exchange(one.evidence, {}).empty();
      });
    case Feature::evidence_period: return drop_evidence_periods(from);
    case Feature::accounts: return take_one_account(from);
    case Feature::cap: return owe_at_least(from);
    case Feature::exclusive_amount:
      return each_provision(from.book, [](Provision& one) {
        return one.amount && std::exchange(one.amount->exclusive, false);
      });
    case Feature::waiver: return drop_acts_on(from, Head::permission, Head::obligation, any);
    case Feature::permission_amount:
      return each_provision(from.book, [](Provision& one) {
        if (one.head != Head::permission) return false;
        one.evidence.clear();
        return std::exchange(one.amount, std::nullopt).has_value();
      });
    case Feature::drawn:
      return each_provision(from.book, [](Provision& one) {
        return one.head == Head::permission && !std::exchange(one.evidence, {}).empty();
      });
    case Feature::hole_in_a_stack: {
      bool had = false;
      for (Instrument& instrument : from.book.instruments) {
        had = !std::exchange(instrument.holes, {}).empty() || had;
      }
      return had;
    }
    case Feature::yearly_obligation: return drop_yearly(from, Head::obligation);
    default: break;
  }
  std::abort();  // the others are removed in ablate.cpp
}

}  // namespace inforce::oracle
