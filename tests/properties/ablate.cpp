#include "tests/properties/ablate.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "tests/properties/edit.h"
#include "tests/properties/view.h"

namespace inforce::oracle {

namespace {

template <class Suits>
bool drop_where(Case& from, Suits suits) {
  std::vector<std::string> gone;
  for (const Provision* provision : provisions_of(from.book)) {
    if (suits(*provision)) gone.push_back(provision->id);
  }
  for (const std::string& id : gone) drop_provision(from.book, id);
  return !gone.empty();
}

bool drop_head(Case& from, Head head) {
  return drop_where(from, [head](const Provision& one) { return one.head == head; });
}

template <class Change>
bool each_provision(Case& from, Change change) {
  bool any = false;
  for (Provision* provision : provisions_of(from.book)) any = change(*provision) || any;
  return any;
}

template <class Change>
bool each_date(Case& from, Change change) {
  bool any = false;
  for (WrittenDate* date : dates_of(from.book)) any = change(*date) || any;
  return any;
}

template <class Change>
bool each_window(Case& from, Change change) {
  return each_provision(from, [&](Provision& provision) {
    bool any = false;
    for (WrittenWindow& window : provision.windows) any = change(window) || any;
    return any;
  });
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
  return each_provision(from, [revival](Provision& one) {
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
  return each_provision(from, [&](Provision& one) {
    const bool first = drop_named(one.while_all, is_event);
    return drop_named(one.unless_any, is_event) || first;
  });
}

bool drop_loops(Case& from) {
  const WrittenBook book = from.book;
  const View view(book, 100000, WrongEngine::knowledge_ignored);
  return each_provision(from, [&](Provision& one) {
    const int p = view.find(one.id);
    const auto reciprocal = [&](const std::string& id) {
      const std::vector<int>& all = view.at(p).component;
      return all.size() > 1 && std::count(all.begin(), all.end(), view.find(id)) != 0;
    };
    return drop_named(one.while_all, reciprocal);
  });
}

bool make_precise(WrittenDate& date) {
  const bool wide = date.form == DateForm::interval || date.form == DateForm::month ||
                    date.form == DateForm::year || date.mark != 0;
  if (!wide) return false;
  date.form = DateForm::day;
  date.mark = 0;
  return true;
}

bool take_first_reading(WrittenDate& date) {
  if (date.readings.empty()) return false;
  date = WrittenDate(date.readings.front());
  return true;
}

bool clear_clock(WrittenDate& date) { return std::exchange(date.clock_unknown, false); }

bool drop_clock(WrittenDate& date) {
  if (date.form != DateForm::minute && date.form != DateForm::instant) return false;
  date.form = DateForm::day;
  return true;
}

bool unanchor(Case& from) {
  const Day day = *from.book.instruments.front().known.published + 20;
  return each_date(from, [day](WrittenDate& date) {
    if (date.ref.empty()) return false;
    date = WrittenDate{};
    date.day = day;
    return true;
  });
}

bool drop_zones(Case& from) {
  bool any = false;
  const auto drop = [&any](std::string& zone, const std::string& instead) {
    any = any || zone != instead;
    zone = instead;
  };
  for (Instrument& instrument : from.book.instruments) {
    drop(instrument.zone, "UTC");
    for (Event& event : instrument.events) drop(event.zone, "");
  }
  for (WrittenDate* date : dates_of(from.book)) drop(date->zone, "");
  return any;
}

template <class Change>
bool each_known(Case& from, Change change) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments) {
    any = change(instrument.known) || any;
    for (Event& event : instrument.events) any = change(event.known) || any;
  }
  for (Provision* provision : provisions_of(from.book)) {
    any = change(provision->known) || any;
    for (WrittenWindow& window : provision->windows) any = change(window.known) || any;
  }
  for (Group& group : from.book.groups) {
    for (Member& member : group.members) any = change(member.known) || any;
  }
  return any;
}

bool drop_knowledge(Case& from) {
  each_known(from, [](KnownDays& known) {
    known.withdrawn.reset();
    return true;
  });
  from.as_known = date_of(100000);
  return true;
}

bool drop_withdrawals(Case& from) {
  return each_known(from, [](KnownDays& known) {
    const bool had = known.withdrawn.has_value();
    known.withdrawn.reset();
    return had;
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
  return each_provision(from, [](Provision& one) { return std::exchange(one.recalled, false); }) ||
         any;
}

bool write_default_windows(Case& from) {
  bool any = false;
  for (Instrument& instrument : from.book.instruments) {
    for (Provision& provision : instrument.provisions) {
      if (!provision.windows.empty() || provision.head == Head::extends) continue;
      WrittenWindow window;
      window.from = WrittenDate{};
      window.from->day = *instrument.known.published + 15;
      provision.windows = {window};
      any = true;
    }
  }
  return any;
}

bool keep_first_window(Provision& provision) {
  if (provision.windows.size() < 2) return false;
  provision.windows.resize(1);
  return true;
}

bool end_by(WrittenWindow& window, EndKey key) {
  if (window.end_key != key) return false;
  window.end_key = key == EndKey::for_length ? EndKey::none : EndKey::through;
  return true;
}

// The day written is then the last that counts.
bool settle_last_days(Case& from) {
  const bool extended = each_provision(from, [](Provision& one) {
    if (one.new_end_key != EndKey::until_or_through) return false;
    one.new_end_key = EndKey::through;
    return true;
  });
  return each_window(
             from,
             [](WrittenWindow& window) { return end_by(window, EndKey::until_or_through); }) ||
         extended;
}

}  // namespace

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
      return each_provision(from, [](Provision& one) {
        return is_change(one.head) && !std::exchange(one.scope, {}).empty();
      });
    case Feature::leaves:
      return each_provision(
          from, [](Provision& one) { return std::exchange(one.leaves, std::nullopt).has_value(); });
    case Feature::revival_unclear: return set_revival(from, Revival::unclear);
    case Feature::revival_needs_act: return set_revival(from, Revival::needs_act);
    case Feature::while_condition:
      return each_provision(
          from, [](Provision& one) { return !std::exchange(one.while_all, {}).empty(); });
    case Feature::unless_condition:
      return each_provision(
          from, [](Provision& one) { return !std::exchange(one.unless_any, {}).empty(); });
    case Feature::nested_condition:
      return each_provision(from, [](Provision& one) {
        const bool first = flatten(one.while_all);
        return flatten(one.unless_any) || first;
      });
    case Feature::event_condition: return drop_event_conditions(from);
    case Feature::reciprocal_loop: return drop_loops(from);
    case Feature::imprecise_date: return each_date(from, make_precise);
    case Feature::several_readings: return each_date(from, take_first_reading);
    case Feature::until_or_through: return settle_last_days(from);
    case Feature::clock_unknown: return each_date(from, clear_clock);
    case Feature::anchored_date: return unanchor(from);
    case Feature::length_as_end:
      return each_window(from,
                         [](WrittenWindow& window) { return end_by(window, EndKey::for_length); });
    case Feature::several_windows: return each_provision(from, keep_first_window);
    case Feature::yearly:
      return each_provision(
          from, [](Provision& one) { return std::exchange(one.yearly, std::nullopt).has_value(); });
    case Feature::minute_date: return each_date(from, drop_clock);
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
          from, [](Provision& one) { return !std::exchange(one.attaches_to, "").empty(); });
    case Feature::weight: return bind_all(from);
    case Feature::announced:
      return each_provision(from,
                            [](Provision& one) { return std::exchange(one.announced, false); });
    case Feature::side: return take_one_side(from);
    case Feature::recalled: return verify_all(from);
    case Feature::default_window: return write_default_windows(from);
  }
  std::abort();  // a Feature has no other value
}

}  // namespace inforce::oracle
