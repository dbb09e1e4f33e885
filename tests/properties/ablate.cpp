#include "tests/properties/ablate.h"

#include <algorithm>
#include <functional>

#include "tests/properties/ablate_dates.h"
#include "tests/properties/ablate_norms.h"
#include "tests/properties/edit.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

bool drop_head(Case& from, Head head) {
  return drop_where(from, [head](const Provision& one) { return one.head == head; });
}

// Drops the tests that suit from every scope.
template <class Suits>
bool drop_tests(Case& from, Suits suits) {
  bool any = false;
  for (Scope* scope : scopes_of(from.book)) {
    const std::size_t before = scope->size();
    scope->erase(std::remove_if(scope->begin(), scope->end(), suits), scope->end());
    any = any || scope->size() != before;
  }
  return any;
}

bool is_id_of_change(const WrittenBook& book, const std::string& id) {
  for (const Provision* provision : provisions_of(book)) {
    if (provision->id == id)
      return is_change(provision->head) || provision->head == Head::permission;
  }
  return false;
}

bool drop_changes_of_changes(Case& from) {
  const WrittenBook book = from.book;
  return drop_where(from, [&](const Provision& one) {
    return std::any_of(one.targets.begin(), one.targets.end(),
                       [&](const std::string& id) { return is_id_of_change(book, id); });
  });
}

bool drop_instrument_targets(Case& from) {
  return drop_where(from, [](const Provision& one) {
    return !one.targets.empty() && one.targets.front().find('/') == std::string::npos;
  });
}

bool set_revival(Case& from, Revival revival) {
  return each_provision(from.book, [revival](Provision& one) {
    if (one.head != Head::suspends || one.revival != revival) return false;
    one.revival = Revival::presumed;
    return true;
  });
}

bool flatten(std::vector<Condition>& conditions) {
  bool any = false;
  for (Condition& condition : conditions) {
    if (condition.kind == Condition::Kind::ref) continue;
    condition = Condition(condition.parts.front());
    any = true;
  }
  return any;
}

bool drop_named(std::vector<Condition>& conditions,
                const std::function<bool(const std::string&)>& suits) {
  const std::size_t before = conditions.size();
  bool inside = false;
  for (Condition& condition : conditions) inside = drop_named(condition.parts, suits) || inside;
  conditions.erase(std::remove_if(conditions.begin(), conditions.end(),
                                  [&](const Condition& one) {
                                    return one.kind == Condition::Kind::ref ? suits(one.ref)
                                                                            : one.parts.empty();
                                  }),
                   conditions.end());
  return inside || conditions.size() != before;
}

bool drop_event_conditions(Case& from) {
  const auto is_event = [](const std::string& id) { return id.find("/e") != std::string::npos; };
  return each_provision(from.book, [&](Provision& one) {
    const bool first = drop_named(one.while_all, is_event);
    return drop_named(one.unless_any, is_event) || first;
  });
}

bool drop_loops(Case& from) {
  const WrittenBook book = from.book;
  const View view(book, 100000, WrongEngine::knowledge_ignored);
  return each_provision(from.book, [&](Provision& one) {
    const int p = view.find(one.id);
    const auto reciprocal = [&](const std::string& id) {
      const std::vector<int>& all = view.at(p).component;
      return all.size() > 1 && std::count(all.begin(), all.end(), view.find(id)) != 0;
    };
    return drop_named(one.while_all, reciprocal);
  });
}

bool tell_all(Case& from) {
  bool any = false;
  const auto tell = [&any](std::optional<std::string>& fact, const char* value) {
    any = any || !fact;
    if (!fact) fact = value;
  };
  tell(from.question.item, "gallium");
  tell(from.question.departure, "CN");
  tell(from.question.destination, "US");
  tell(from.question.origin, "CN");
  tell(from.question.transit, "MY");
  tell(from.question.end_use, "civil");
  tell(from.question.party, "acme");
  const std::map<std::string, std::string> all{{"purity", "99.9 %"},
                                               {"form", "powder"},
                                               {"contents.gallium.CN", "60 %"},
                                               {"ownership.listed", "60 %"}};
  for (const auto& [name, value] : all) {
    if (name == "ownership.listed" && from.question.party == "none") continue;  // owned by nobody
    any = from.question.set.emplace(name, value).second || any;
  }
  return any;
}

bool one_date(Case& from) {
  if (from.question.roles.empty()) return false;
  from.question.date = from.question.roles.begin()->second;
  from.question.roles.clear();
  return true;
}

bool drop_dates_of_items(Case& from) {
  bool any = false;
  for (Item& item : from.book.items) {
    for (Under& under : item.under) {
      any = any || under.when.from || under.when.until;
      under.when = {};
    }
  }
  return any;
}

bool drop_dates_of_members(Case& from) {
  bool any = false;
  for (Group& group : from.book.groups) {
    for (Member& member : group.members) {
      any = any || member.when.from || member.when.until;
      member.when = {};
    }
  }
  return any;
}

bool make_members_known(Case& from) {
  for (Group& group : from.book.groups) {
    if (!group.members_known) group.members = {{"acme", {}, {}}};
    group.members_known = true;
  }
  return true;
}

bool bind_all(Case& from) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments) {
    any = any || instrument.force != Force::binding;
    instrument.force = Force::binding;
  }
  return any;
}

bool take_one_side(Case& from) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments) {
    any = any || instrument.issuers.front().rfind("cn", 0) != 0;
    instrument.issuers = {"cn-one"};
    instrument.on_behalf.clear();
  }
  return any;
}

bool verify_all(Case& from) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments)
    any = std::exchange(instrument.recalled, false) || any;
  return each_provision(from.book,
                        [](Provision& one) { return std::exchange(one.recalled, false); }) ||
         any;
}

}  // namespace

bool drop_where(Case& from, const std::function<bool(const Provision&)>& suits) {
  std::vector<std::string> gone;
  for (const Provision* provision : provisions_of(from.book)) {
    if (suits(*provision)) gone.push_back(provision->id);
  }
  for (const std::string& id : gone) drop_provision(from.book, id);
  return !gone.empty();
}

bool remove(Feature feature, Case& from) {
  switch (feature) {
    case Feature::suspends: return drop_head(from, Head::suspends);
    case Feature::resumes: return drop_head(from, Head::resumes);
    case Feature::extends: return drop_head(from, Head::extends);
    case Feature::postpones: return drop_head(from, Head::postpones);
    case Feature::ends: return drop_head(from, Head::ends);
    case Feature::replaces: return drop_head(from, Head::replaces);
    case Feature::amends: return drop_head(from, Head::amends);
    case Feature::permission: return drop_head(from, Head::permission);
    case Feature::change_of_a_change: return drop_changes_of_changes(from);
    case Feature::instrument_as_target: return drop_instrument_targets(from);
    case Feature::scope_of_a_change:
      return each_provision(from.book, [](Provision& one) {
        return is_change(one.head) && !std::exchange(one.scope, {}).empty();
      });
    case Feature::leaves:
      return each_provision(from.book, [](Provision& one) {
        return std::exchange(one.leaves, std::nullopt).has_value();
      });
    case Feature::revival_unclear: return set_revival(from, Revival::unclear);
    case Feature::revival_needs_act: return set_revival(from, Revival::needs_act);
    case Feature::while_condition:
      return each_provision(
          from.book, [](Provision& one) { return !std::exchange(one.while_all, {}).empty(); });
    case Feature::unless_condition:
      return each_provision(
          from.book, [](Provision& one) { return !std::exchange(one.unless_any, {}).empty(); });
    case Feature::nested_condition:
      return each_provision(from.book, [](Provision& one) {
        const bool first = flatten(one.while_all);
        return flatten(one.unless_any) || first;
      });
    case Feature::event_condition: return drop_event_conditions(from);
    case Feature::reciprocal_loop: return drop_loops(from);
    case Feature::imprecise_date: return make_precise(from);
    case Feature::several_readings: return take_first_readings(from);
    case Feature::until_or_through: return settle_last_days(from);
    case Feature::clock_unknown: return tell_clocks(from);
    case Feature::anchored_date: return unanchor(from);
    case Feature::length_as_end: return drop_lengths(from);
    case Feature::several_windows: return keep_first_windows(from);
    case Feature::yearly:
      return each_provision(from.book, [](Provision& one) {
        return std::exchange(one.yearly, std::nullopt).has_value();
      });
    case Feature::minute_date: return drop_clocks(from);
    case Feature::zone: return drop_zones(from);
    case Feature::knowledge: return drop_knowledge(from);
    case Feature::withdrawal: return drop_withdrawals(from);
    case Feature::missing_fact: return tell_all(from);
    case Feature::scope: return drop_tests(from, [](const ScopeTest&) { return true; });
    case Feature::negated_test:
      return drop_tests(from, [](const ScopeTest& test) { return test.negated; });
    case Feature::date_test:
      return drop_tests(from, [](const ScopeTest& test) { return test.key == ScopeKey::dates; });
    case Feature::dated_items: return drop_dates_of_items(from);
    case Feature::dated_members: return drop_dates_of_members(from);
    case Feature::unknown_members: return make_members_known(from);
    case Feature::attribute_test:
      return drop_tests(from, [](const ScopeTest& test) {
        return test.key == ScopeKey::attribute || test.key == ScopeKey::contents ||
               test.key == ScopeKey::ownership;
      });
    case Feature::role_dates: return one_date(from);
    case Feature::attaches_to:
      return each_provision(
          from.book, [](Provision& one) { return !std::exchange(one.attaches_to, "").empty(); });
    case Feature::weight: return bind_all(from);
    case Feature::announced:
      return each_provision(from.book,
                            [](Provision& one) { return std::exchange(one.announced, false); });
    case Feature::side: return take_one_side(from);
    case Feature::recalled: return verify_all(from);
    case Feature::default_window: return write_default_windows(from);
    default: break;
  }
  return remove_from_norms(feature, from);
}

}  // namespace inforce::oracle
