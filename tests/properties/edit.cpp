#include "tests/properties/edit.h"

#include <algorithm>
#include <utility>

namespace inforce::oracle {

namespace {

bool mentions(const WrittenDate& date, const std::string& id) {
  return date.ref == id ||
         std::any_of(date.readings.begin(), date.readings.end(),
                     [&](const WrittenDate& reading) { return mentions(reading, id); });
}

// True if nothing is left of it.
bool drop_from(Condition& condition, const std::string& id) {
  if (condition.kind == Condition::Kind::ref) return condition.ref == id;
  auto& parts = condition.parts;
  parts.erase(std::remove_if(parts.begin(), parts.end(),
                             [&](Condition& part) { return drop_from(part, id); }),
              parts.end());
  return parts.empty();
}

void drop_from(std::vector<Condition>& conditions, const std::string& id) {
  conditions.erase(std::remove_if(conditions.begin(), conditions.end(),
                                  [&](Condition& one) { return drop_from(one, id); }),
                   conditions.end());
}

// True if the provision cannot do without `id`.
bool drop_from(Provision& provision, const std::string& id) {
  if (provision.id == id || provision.with == id) return true;
  drop_from(provision.while_all, id);
  drop_from(provision.unless_any, id);
  for (const WrittenDate* date : dates_of(provision)) {
    if (mentions(*date, id)) return true;
  }
  auto& targets = provision.targets;
  const bool acts = !targets.empty();
  targets.erase(std::remove(targets.begin(), targets.end(), id), targets.end());
  return acts && targets.empty();
}

std::string one_to_drop(WrittenBook& book, const std::string& id) {
  for (Provision* provision : provisions_of(book)) {
    if (drop_from(*provision, id)) return provision->id;
  }
  return {};
}

void erase(WrittenBook& book, const std::string& id) {
  for (Instrument& instrument : book.instruments) {
    auto& all = instrument.provisions;
    all.erase(
        std::remove_if(all.begin(), all.end(), [&](const Provision& one) { return one.id == id; }),
        all.end());
    auto& events = instrument.events;
    events.erase(std::remove_if(events.begin(), events.end(),
                                [&](const Event& one) { return one.id == id; }),
                 events.end());
  }
}

// A change on an instrument needs something there to act on.
void drop_empty_targets(WrittenBook& book) {
  for (const Instrument& instrument : std::vector<Instrument>(book.instruments)) {
    if (instrument.provisions.empty()) drop_provision(book, instrument.id);
  }
}

}  // namespace

std::vector<Provision*> provisions_of(WrittenBook& book) {
  std::vector<Provision*> all;
  for (Instrument& instrument : book.instruments) {
    for (Provision& provision : instrument.provisions) all.push_back(&provision);
  }
  return all;
}

std::vector<const Provision*> provisions_of(const WrittenBook& book) {
  std::vector<const Provision*> all;
  for (const Instrument& instrument : book.instruments) {
    for (const Provision& provision : instrument.provisions) all.push_back(&provision);
  }
  return all;
}

namespace {

void add_dates(WrittenWindow& window, std::vector<WrittenDate*>& out) {
  if (window.from) out.push_back(&*window.from);
  if (window.end_key != EndKey::none && window.end_key != EndKey::for_length) {
    out.push_back(&window.end);
  }
}

}  // namespace

std::vector<WrittenDate*> dates_of(Provision& provision) {
  std::vector<WrittenDate*> all;
  for (WrittenWindow& window : provision.windows) add_dates(window, all);
  for (ParameterValue& value : provision.values) all.push_back(&value.from);
  if (provision.owed.due) all.push_back(&*provision.owed.due);
  for (Restated& restated : provision.owed.restated) all.push_back(&restated.due);
  for (Evidence& evidence : provision.evidence) all.push_back(&evidence.date);
  if (provision.new_due) all.push_back(&*provision.new_due);
  if (provision.head == Head::extends || provision.head == Head::postpones) {
    all.push_back(&provision.new_date);
  }
  return all;
}

std::vector<WrittenDate*> dates_of(WrittenBook& book) {
  std::vector<WrittenDate*> all;
  for (Provision* provision : provisions_of(book)) {
    for (WrittenDate* date : dates_of(*provision)) all.push_back(date);
  }
  for (Instrument& instrument : book.instruments) {
    for (WrittenWindow& window : instrument.in_force) add_dates(window, all);
    for (Hole& hole : instrument.holes) add_dates(hole.when, all);
    for (Event& event : instrument.events) {
      if (event.date) all.push_back(&*event.date);
    }
  }
  return all;
}

std::vector<KnownDays*> known_days_of(Provision& provision) {
  std::vector<KnownDays*> all{&provision.known};
  for (WrittenWindow& window : provision.windows) all.push_back(&window.known);
  for (ParameterValue& value : provision.values) all.push_back(&value.known);
  for (Restated& restated : provision.owed.restated) all.push_back(&restated.known);
  for (Evidence& evidence : provision.evidence) all.push_back(&evidence.known);
  return all;
}

std::vector<KnownDays*> known_days_of(WrittenBook& book) {
  std::vector<KnownDays*> all;
  for (Instrument& instrument : book.instruments) {
    all.push_back(&instrument.known);
    for (Event& event : instrument.events) all.push_back(&event.known);
  }
  for (Provision* provision : provisions_of(book)) {
    for (KnownDays* known : known_days_of(*provision)) all.push_back(known);
  }
  for (Group& group : book.groups) {
    for (Member& member : group.members) all.push_back(&member.known);
  }
  return all;
}

std::vector<Scope*> scopes_of(WrittenBook& book) {
  std::vector<Scope*> all;
  for (Provision* provision : provisions_of(book)) {
    all.push_back(&provision->scope);
    all.push_back(&provision->if_all);
    if (provision->new_scope) all.push_back(&*provision->new_scope);
  }
  return all;
}

// By value: the id may be the dropped provision's own.
void drop_provision(WrittenBook& book, std::string id) {
  erase(book, id);
  for (std::string next = one_to_drop(book, id); !next.empty(); next = one_to_drop(book, id)) {
    drop_provision(book, next);
  }
}

void drop_event(WrittenBook& book, std::string id) { drop_provision(book, std::move(id)); }

void drop_instrument(WrittenBook& book, const std::string& id) {
  for (const Instrument& instrument : std::vector<Instrument>(book.instruments)) {
    if (instrument.id != id) continue;
    for (const Provision& provision : instrument.provisions) drop_provision(book, provision.id);
    for (const Event& event : instrument.events) drop_event(book, event.id);
  }
  drop_empty_targets(book);
  auto& all = book.instruments;
  all.erase(
      std::remove_if(all.begin(), all.end(), [&](const Instrument& one) { return one.id == id; }),
      all.end());
}

}  // namespace inforce::oracle
