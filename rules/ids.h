// Dense ids: a record's place in its table of the rule book.
//
// Each kind of record has an id type of its own, so that a party cannot be taken for an item.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "rules/mark.h"

namespace inforce {

template <class Record>
struct Id {
  std::uint32_t index = 0;

  friend auto operator<=>(const Id&, const Id&) = default;
};

struct Instrument;
struct Provision;
struct Event;
struct Item;
struct Party;
struct Group;
struct NamedCalendar;

using InstrumentId = Id<Instrument>;
using ProvisionId = Id<Provision>;
using EventId = Id<Event>;
using ItemId = Id<Item>;
using PartyId = Id<Party>;
using GroupId = Id<Group>;
using CalendarId = Id<NamedCalendar>;

/// A name in a pack and what it stands for. `unresolved` only before a rule book is proven.
struct Reference {
  enum class Kind : std::uint8_t {
    unresolved,
    instrument,
    provision,
    event,
    item,
    party,
    group,
    calendar,
  };

  Marked<std::string> name;
  Kind kind = Kind::unresolved;
  std::uint32_t index = 0;

  [[nodiscard]] InstrumentId instrument() const { return {index}; }
  [[nodiscard]] ProvisionId provision() const { return {index}; }
  [[nodiscard]] EventId event() const { return {index}; }
  [[nodiscard]] ItemId item() const { return {index}; }
  [[nodiscard]] PartyId party() const { return {index}; }
  [[nodiscard]] GroupId group() const { return {index}; }
  [[nodiscard]] CalendarId calendar() const { return {index}; }
};

/// "an item", for a message.
std::string_view with_article(Reference::Kind kind);

}  // namespace inforce
