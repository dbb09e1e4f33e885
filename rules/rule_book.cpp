#include "rules/rule_book.h"

#include <algorithm>
#include <utility>

#include "rules/resolve.h"

namespace inforce {
namespace {

Reference reference(Reference::Kind kind, std::size_t index) {
  Reference made;
  made.kind = kind;
  made.index = static_cast<std::uint32_t>(index);
  return made;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string lower(std::string_view text) {
  std::string result(text);
  std::transform(result.begin(), result.end(), result.begin(), [](char c) { return lower(c); });
  return result;
}

// "46/2024 Item-2", "46/2024/item 2" and "46/2024 item 2" are the same call.
std::string called(std::string_view text) {
  std::string result;
  for (const char c : text) {
    const bool separates = c == ' ' || c == '/' || c == '-' || c == '\t';
    if (!separates) {
      result += lower(c);
    } else if (!result.empty() && result.back() != ' ') {
      result += ' ';
    }
  }
  while (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

// Gathers what things are called; a call that means two things means none.
class Calls {
 public:
  void add(std::string_view name, const Reference& meant) {
    const auto [at, added] = meant_.emplace(called(name), meant);
    const bool same = at->second.kind == meant.kind && at->second.index == meant.index;
    if (!added && !same) at->second.kind = Reference::Kind::unresolved;
  }
  std::unordered_map<std::string, Reference> take() { return std::move(meant_); }

 private:
  std::unordered_map<std::string, Reference> meant_;
};

std::vector<std::string> names_of(const Instrument& instrument) {
  std::vector<std::string> names = {instrument.id.value};
  for (const auto& aka : instrument.aka) names.push_back(aka.value);
  return names;
}

void call_parts(const Draft& draft, const Instrument& instrument, Calls& calls) {
  for (const std::string& name : names_of(instrument)) {
    for (const ProvisionId id : instrument.provisions) {
      const Provision& provision = draft.provisions[id.index];
      const Reference meant = reference(Reference::Kind::provision, id.index);
      calls.add(name + " " + provision.name.value, meant);
      for (const auto& aka : provision.aka) calls.add(name + " " + aka.value, meant);
    }
    for (const EventId id : instrument.events) {
      calls.add(name + " " + draft.events[id.index].name.value,
                reference(Reference::Kind::event, id.index));
    }
  }
}

std::unordered_map<std::string, Reference> all_calls(const Draft& draft) {
  Calls calls;
  for (std::size_t i = 0; i < draft.instruments.size(); ++i) {
    const Instrument& instrument = draft.instruments[i];
    for (const std::string& name : names_of(instrument)) {
      calls.add(name, reference(Reference::Kind::instrument, i));
    }
    call_parts(draft, instrument, calls);
  }
  for (std::size_t i = 0; i < draft.provisions.size(); ++i) {
    for (const auto& aka : draft.provisions[i].aka) {
      calls.add(aka.value, reference(Reference::Kind::provision, i));
    }
  }
  return calls.take();
}

// Ids and other names as written; then all of them in small letters, where that is still free.
template <class Record>
void index_names(const std::vector<Record>& records, Reference::Kind kind,
                 std::unordered_map<std::string, Reference>& into) {
  for (std::size_t i = 0; i < records.size(); ++i) {
    into.emplace(records[i].id.value, reference(kind, i));
    for (const auto& aka : records[i].aka) into.emplace(aka.value, reference(kind, i));
  }
  for (std::size_t i = 0; i < records.size(); ++i) {
    into.emplace(lower(records[i].id.value), reference(kind, i));
    for (const auto& aka : records[i].aka) into.emplace(lower(aka.value), reference(kind, i));
  }
}

const Reference* find(const std::unordered_map<std::string, Reference>& map, std::string_view name,
                      Reference::Kind kind) {
  auto at = map.find(std::string(name));
  if (at == map.end()) at = map.find(lower(name));
  return at == map.end() || at->second.kind != kind ? nullptr : &at->second;
}

}  // namespace

namespace {

// What acts on a provision is judged on its day (semantics B 1): a permission has the date of what
// it excepts, where all of that has one.
void date_permissions(Draft& all, const Targets& targets) {
  for (std::size_t i = 0; i < all.provisions.size(); ++i) {
    Provision& permission = all.provisions[i];
    if (permission.head != Head::permission) continue;
    std::optional<Role> common;
    bool one_date = true;
    for (const ProvisionId id : targets[i]) {
      const Provision& target = all.provisions[id.index];
      if (target.head != Head::control && target.head != Head::charge) continue;
      one_date = one_date && target.attaches_to && (!common || common == target.attaches_to);
      common = target.attaches_to;
    }
    if (one_date) permission.attaches_to = common;
  }
}

}  // namespace

RuleBook::RuleBook(Draft proven, Sources sources, std::vector<std::vector<ProvisionId>> targets,
                   std::string digest)
    : all_(std::move(proven)),
      sources_(std::move(sources)),
      targets_(std::move(targets)),
      dependencies_(inforce::dependencies(all_, targets_)),
      by_called_(all_calls(all_)),
      digest_(std::move(digest)) {
  date_permissions(all_, targets_);
  for (std::size_t i = 0; i < all_.instruments.size(); ++i) {
    sides_.push_back(sides_of(all_, all_.instruments[i]));
    by_id_.emplace(all_.instruments[i].id.value, reference(Reference::Kind::instrument, i));
  }
  for (std::size_t i = 0; i < all_.provisions.size(); ++i) {
    by_id_.emplace(all_.provisions[i].id, reference(Reference::Kind::provision, i));
  }
  for (std::size_t i = 0; i < all_.events.size(); ++i) {
    by_id_.emplace(all_.events[i].id, reference(Reference::Kind::event, i));
  }
  index_names(all_.items, Reference::Kind::item, goods_);
  index_names(all_.parties, Reference::Kind::party, parties_);
  for (std::size_t i = 0; i < all_.groups.size(); ++i) {
    parties_.emplace(all_.groups[i].id.value, reference(Reference::Kind::group, i));
  }
}

std::optional<InstrumentId> RuleBook::find_instrument(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  if (at == by_id_.end() || at->second.kind != Reference::Kind::instrument) return std::nullopt;
  return at->second.instrument();
}

std::optional<ProvisionId> RuleBook::find_provision(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  if (at == by_id_.end() || at->second.kind != Reference::Kind::provision) return std::nullopt;
  return at->second.provision();
}

std::optional<EventId> RuleBook::find_event(std::string_view id) const {
  const auto at = by_id_.find(std::string(id));
  if (at == by_id_.end() || at->second.kind != Reference::Kind::event) return std::nullopt;
  return at->second.event();
}

std::optional<ItemId> RuleBook::find_item(std::string_view id_or_aka) const {
  const Reference* found = find(goods_, id_or_aka, Reference::Kind::item);
  return found == nullptr ? std::nullopt : std::optional(found->item());
}

std::optional<PartyId> RuleBook::find_party(std::string_view id_or_aka) const {
  const Reference* found = find(parties_, id_or_aka, Reference::Kind::party);
  return found == nullptr ? std::nullopt : std::optional(found->party());
}

std::optional<GroupId> RuleBook::find_group(std::string_view id) const {
  const Reference* found = find(parties_, id, Reference::Kind::group);
  return found == nullptr ? std::nullopt : std::optional(found->group());
}

std::optional<CalendarId> RuleBook::find_calendar(std::string_view id) const {
  const auto at = std::find_if(all_.calendars.begin(), all_.calendars.end(),
                               [&](const NamedCalendar& each) { return each.id.value == id; });
  if (at == all_.calendars.end()) return std::nullopt;
  return CalendarId{static_cast<std::uint32_t>(at - all_.calendars.begin())};
}

std::optional<Reference> RuleBook::find_called(std::string_view name) const {
  const auto by_id = by_id_.find(std::string(name));
  if (by_id != by_id_.end()) return by_id->second;
  const auto at = by_called_.find(called(name));
  if (at == by_called_.end() || at->second.kind == Reference::Kind::unresolved) return std::nullopt;
  return at->second;
}

const std::vector<ProvisionId>& RuleBook::targets(ProvisionId change) const {
  return targets_[change.index];
}

const std::vector<std::string>& RuleBook::sides(InstrumentId id) const { return sides_[id.index]; }

std::optional<Date> RuleBook::oldest_look(Date as_known) const {
  std::optional<Date> oldest;
  for (const Instrument& instrument : all_.instruments) {
    std::optional<Date> latest;
    for (const Look& look : instrument.looked) {
      if (!look.known_by(as_known)) continue;
      if (!latest || *latest < look.day.value) latest = look.day.value;
    }
    if (latest && (!oldest || *latest < *oldest)) oldest = latest;
  }
  return oldest;
}

}  // namespace inforce
