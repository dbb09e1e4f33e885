#include "rules/names.h"

#include <algorithm>

namespace inforce {
namespace {

std::uint32_t number(std::size_t index) { return static_cast<std::uint32_t>(index); }

void declare_instruments(const Draft& draft, Names& names, Diagnostics& out) {
  for (std::size_t i = 0; i < draft.instruments.size(); ++i) {
    const Instrument& instrument = draft.instruments[i];
    if (instrument.id.value.empty()) continue;
    names.law.declare(instrument.id.value,
                      {Reference::Kind::instrument, number(i), instrument.id.mark}, out);
    // Of an instrument declared twice, only the first has provisions.
    if (names.law.find(instrument.id.value)->index != i) continue;
    for (const ProvisionId id : instrument.provisions) {
      const Provision& provision = draft.provisions[id.index];
      names.law.declare(provision.id, {Reference::Kind::provision, id.index, provision.name.mark},
                        out);
    }
    for (const EventId id : instrument.events) {
      const Event& event = draft.events[id.index];
      names.law.declare(event.id, {Reference::Kind::event, id.index, event.name.mark}, out);
    }
  }
}

// Ids first: an `aka` that is the id of another record is the one to be blamed.
template <class Record>
void declare_all(const std::vector<Record>& records, Reference::Kind kind, Namespace& into,
                 Diagnostics& out) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    into.declare(records[i].id.value, {kind, number(i), records[i].id.mark}, out);
  }
}

template <class Record>
void declare_aka(const std::vector<Record>& records, Reference::Kind kind, Namespace& into,
                 Diagnostics& out) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    for (const auto& aka : records[i].aka) {
      if (aka.value != records[i].id.value)
        into.declare(aka.value, {kind, number(i), aka.mark}, out);
    }
  }
}

}  // namespace

const Named* Namespace::find(std::string_view name) const {
  const auto at = by_name_.find(name);
  return at == by_name_.end() ? nullptr : &at->second;
}

std::vector<std::string_view> Namespace::all() const {
  std::vector<std::string_view> names;
  names.reserve(by_name_.size());
  for (const auto& [name, named] : by_name_) names.push_back(name);
  std::sort(names.begin(), names.end());
  return names;
}

void Namespace::declare(std::string_view name, const Named& named, Diagnostics& out) {
  const auto [at, added] = by_name_.emplace(name, named);
  if (added) return;
  out.add({.code = Code::declared_twice,
           .mark = named.mark,
           .message = in_quotes(name) + " is declared twice",
           .also = {{at->second.mark, "first declared here"}},
           .hint = "rename one of them, or remove it if both are the same"});
}

Names names_of(const Draft& draft, Diagnostics& out) {
  Names names;
  declare_instruments(draft, names, out);
  declare_all(draft.items, Reference::Kind::item, names.items, out);
  declare_aka(draft.items, Reference::Kind::item, names.items, out);
  declare_all(draft.parties, Reference::Kind::party, names.parties, out);
  declare_all(draft.groups, Reference::Kind::group, names.parties, out);
  declare_aka(draft.parties, Reference::Kind::party, names.parties, out);
  declare_all(draft.calendars, Reference::Kind::calendar, names.calendars, out);
  return names;
}

}  // namespace inforce
