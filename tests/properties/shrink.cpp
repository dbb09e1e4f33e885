#include "tests/properties/shrink.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/properties/edit.h"

namespace inforce::oracle {

namespace {

// One simplification; false if there was nothing to simplify.
using Step = std::function<bool(Case&)>;

template <class T>
bool clear(T& value) {
  return !std::exchange(value, {}).empty();
}

template <class T>
bool reset(std::optional<T>& value) {
  return std::exchange(value, std::nullopt).has_value();
}

template <class T>
bool change(T& value, const T& to) {
  return !(std::exchange(value, to) == to);
}

bool simplify_known(KnownDays& known) { return reset(known.recorded) || reset(known.withdrawn); }

Provision& provision_at(Case& from, std::size_t i) { return *provisions_of(from.book)[i]; }

bool drop_last(std::vector<WrittenWindow>& windows) {
  if (windows.size() < 2) return false;
  windows.pop_back();
  return true;
}

bool drop_first(std::vector<WrittenWindow>& windows) {
  if (windows.size() < 2) return false;
  windows.erase(windows.begin());
  return true;
}

bool drop_end(std::vector<WrittenWindow>& windows) {
  if (windows.empty()) return false;
  return change(windows.front().end_key, EndKey::none);
}

bool drop_target(std::vector<std::string>& targets, bool first) {
  if (targets.size() < 2) return false;
  if (first) {
    targets.erase(targets.begin());
  } else {
    targets.pop_back();
  }
  return true;
}

bool plain_condition(std::vector<Condition>& conditions, std::size_t part) {
  for (Condition& condition : conditions) {
    if (condition.kind == Condition::Kind::ref || part >= condition.parts.size()) continue;
    condition = Condition(condition.parts[part]);
    return true;
  }
  return false;
}

using ProvisionStep = bool (*)(Provision&);

const std::vector<ProvisionStep>& provision_steps() {
  static const std::vector<ProvisionStep> all{
      [](Provision& one) { return clear(one.scope); },
      [](Provision& one) { return clear(one.if_all); },
      [](Provision& one) { return clear(one.while_all); },
      [](Provision& one) { return clear(one.unless_any); },
      [](Provision& one) { return plain_condition(one.while_all, 0); },
      [](Provision& one) { return plain_condition(one.while_all, 1); },
      [](Provision& one) { return plain_condition(one.unless_any, 0); },
      [](Provision& one) { return plain_condition(one.unless_any, 1); },
      [](Provision& one) { return reset(one.yearly); },
      [](Provision& one) { return reset(one.leaves); },
      [](Provision& one) { return clear(one.component); },
      [](Provision& one) { return one.new_effect && reset(one.new_scope); },
      [](Provision& one) { return one.new_scope && reset(one.new_effect); },
      [](Provision& one) { return (one.new_effect || one.new_scope) && reset(one.new_rate); },
      [](Provision& one) { return one.evidence.empty() ? false : (one.evidence.pop_back(), true); },
      [](Provision& one) {
        return one.evidence.size() > 1 && (one.evidence.erase(one.evidence.begin()), true);
      },
      [](Provision& one) { return clear(one.owed.restated); },
      [](Provision& one) { return change(one.owed.roll, Roll::none); },
      [](Provision& one) { return one.evidence.empty() && reset(one.amount); },
      [](Provision& one) { return one.amount && change(one.amount->exclusive, false); },
      [](Provision& one) { return change(one.owed.due_in_keys, false); },
      [](Provision& one) { return one.values.size() > 1 && (one.values.pop_back(), true); },
      [](Provision& one) {
        return one.values.size() > 1 && (one.values.erase(one.values.begin()), true);
      },
      [](Provision& one) { return change(one.recalled, false); },
      [](Provision& one) { return clear(one.attaches_to); },
      [](Provision& one) { return change(one.revival, Revival::by_default); },
      [](Provision& one) { return reset(one.known.published); },
      [](Provision& one) { return simplify_known(one.known); },
      [](Provision& one) { return drop_last(one.windows); },
      [](Provision& one) { return drop_first(one.windows); },
      [](Provision& one) { return drop_end(one.windows); },
      [](Provision& one) { return drop_target(one.targets, true); },
      [](Provision& one) { return drop_target(one.targets, false); },
      [](Provision& one) { return one.scope.size() > 1 && (one.scope.pop_back(), true); },
      [](Provision& one) {
        return one.scope.size() > 1 && (one.scope.erase(one.scope.begin()), true);
      },
      [](Provision& one) { return one.if_all.size() > 1 && (one.if_all.pop_back(), true); }};
  return all;
}

using InstrumentStep = bool (*)(Instrument&);

const std::vector<InstrumentStep>& instrument_steps() {
  static const std::vector<InstrumentStep> all{
      [](Instrument& one) { return change(one.zone, std::string("UTC")); },
      [](Instrument& one) { return clear(one.in_force); },
      [](Instrument& one) { return clear(one.holes); },
      [](Instrument& one) {
        return std::any_of(one.holes.begin(), one.holes.end(),
                           [](Hole& hole) { return clear(hole.scope); });
      },
      [](Instrument& one) { return change(one.recalled, false); },
      [](Instrument& one) { return simplify_known(one.known); },
      [](Instrument& one) { return clear(one.on_behalf); },
      [](Instrument& one) { return change(one.issuers, {"cn-one"}); },
      [](Instrument& one) {
        for (Provision& provision : one.provisions) provision.announced = false;
        return change(one.force, Force::binding);
      }};
  return all;
}

using DateStep = bool (*)(WrittenDate&);

const std::vector<DateStep>& date_steps() {
  static const std::vector<DateStep> all{
      [](WrittenDate& date) { return change(date.mark, char{0}); },
      [](WrittenDate& date) { return change(date.clock_unknown, false); },
      [](WrittenDate& date) { return clear(date.zone); },
      [](WrittenDate& date) {
        if (date.readings.size() > 2) return date.readings.pop_back(), true;
        return false;
      },
      [](WrittenDate& date) {
        if (date.readings.empty()) return false;
        date = WrittenDate(date.readings.front());
        return true;
      },
      [](WrittenDate& date) {
        if (date.readings.empty()) return false;
        date = WrittenDate(date.readings.back());
        return true;
      },
      [](WrittenDate& date) {
        const bool fits = date.form == DateForm::minute || date.form == DateForm::instant ||
                          date.form == DateForm::interval;
        if (fits) date.form = DateForm::day;
        return fits;
      }};
  return all;
}

bool tell_one_date(OracleQuestion& question) {
  if (question.roles.empty()) return false;
  question.date = question.roles.begin()->second;
  question.roles.clear();
  return true;
}

bool drop_role(OracleQuestion& question, bool first) {
  if (question.roles.size() < 2) return false;
  question.roles.erase(first ? question.roles.begin() : std::prev(question.roles.end()));
  return true;
}

void add_question_steps(std::vector<Step>& out) {
  out.push_back([](Case& one) { return tell_one_date(one.question); });
  out.push_back([](Case& one) { return drop_role(one.question, true); });
  out.push_back([](Case& one) { return drop_role(one.question, false); });
  out.push_back([](Case& one) { return change(one.question.date.whole_day, false); });
  out.push_back([](Case& one) { return change(one.as_known, Date{2199, 1, 1}); });
  out.push_back([](Case& one) { return clear(one.question.set); });
  out.push_back([](Case& one) { return reset(one.question.item); });
  out.push_back([](Case& one) { return reset(one.question.departure); });
  out.push_back([](Case& one) { return reset(one.question.destination); });
  out.push_back([](Case& one) { return reset(one.question.origin); });
  out.push_back([](Case& one) { return reset(one.question.transit); });
  out.push_back([](Case& one) { return reset(one.question.end_use); });
  out.push_back([](Case& one) { return reset(one.question.party); });
}

void add_list_steps(const Case& from, std::vector<Step>& out) {
  for (std::size_t i = 0; i < from.book.items.size(); ++i) {
    out.push_back([i](Case& one) {
      bool any = false;
      for (Under& under : one.book.items[i].under) {
        any = reset(under.when.from) || any;
        any = reset(under.when.until) || any;
      }
      return any;
    });
  }
  for (std::size_t i = 0; i < from.book.groups.size(); ++i) {
    out.push_back([i](Case& one) {
      bool any = false;
      for (Member& member : one.book.groups[i].members) {
        any = reset(member.when.from) || any;
        any = reset(member.when.until) || any;
        any = simplify_known(member.known) || any;
      }
      return any;
    });
  }
}

bool is_of_an_event(const WrittenBook& book, const WrittenDate* date) {
  for (const Instrument& instrument : book.instruments) {
    for (const Event& event : instrument.events) {
      if (event.date && &*event.date == date) return true;
    }
  }
  return false;
}

std::vector<Step> steps_for(Case& from) {
  std::vector<Step> all;
  for (const Instrument& instrument : from.book.instruments) {
    all.push_back([id = instrument.id](Case& one) {
      drop_instrument(one.book, id);
      return true;
    });
    for (const Event& event : instrument.events) {
      all.push_back([id = event.id](Case& one) {
        drop_event(one.book, id);
        return true;
      });
    }
  }
  const std::size_t count = provisions_of(from.book).size();
  for (std::size_t i = 0; i < count; ++i) {
    all.push_back([i](Case& one) {
      drop_provision(one.book, provision_at(one, i).id);
      return true;
    });
  }
  for (std::size_t i = 0; i < count; ++i) {
    for (const ProvisionStep step : provision_steps()) {
      all.push_back([i, step](Case& one) { return step(provision_at(one, i)); });
    }
  }
  for (std::size_t i = 0; i < from.book.instruments.size(); ++i) {
    for (const InstrumentStep step : instrument_steps()) {
      all.push_back([i, step](Case& one) { return step(one.book.instruments[i]); });
    }
  }
  const std::vector<WrittenDate*> dates = dates_of(from.book);
  for (std::size_t i = 0; i < dates.size(); ++i) {
    for (const DateStep& step : date_steps()) {
      // Hours are counted from a minute only.
      if (&step == &date_steps().back() && is_of_an_event(from.book, dates[i])) continue;
      all.push_back([i, step](Case& one) {
        std::vector<WrittenDate*> now = dates_of(one.book);
        return i < now.size() && step(*now[i]);
      });
    }
  }
  add_question_steps(all);
  add_list_steps(from, all);
  return all;
}

// The first simplification that keeps the difference.
bool take_one_step(Case& from, const std::function<bool(const Case&)>& still_differs) {
  for (const Step& step : steps_for(from)) {
    Case smaller = from;
    if (!step(smaller) || !still_differs(smaller)) continue;
    from = std::move(smaller);
    return true;
  }
  return false;
}

}  // namespace

Case shrink(Case from, const std::function<bool(const Case&)>& still_differs) {
  while (take_one_step(from, still_differs)) {
  }
  return from;
}

}  // namespace inforce::oracle
