// All packs loaded, proven: every name resolves, every date exists, no loop but reciprocal `while`.
//
// Immutable. What can be the matter with a pack was found before one of these existed, so nothing
// that works on a rule book can fail on account of it. One that std::shared_ptr holds stays alive
// as long as a chronicle refers to it.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "rules/dependencies.h"
#include "rules/draft.h"
#include "rules/source_text.h"

namespace inforce {

class RuleBook : public std::enable_shared_from_this<RuleBook> {
 public:
  /// Only for the loader: the draft must be resolved and free of errors, and the targets are those
  /// spread out of it.
  RuleBook(Draft proven, Sources sources, std::vector<std::vector<ProvisionId>> targets,
           std::string digest);

  [[nodiscard]] const std::vector<Pack>& packs() const { return all_.packs; }
  [[nodiscard]] const std::vector<Instrument>& instruments() const { return all_.instruments; }
  [[nodiscard]] const std::vector<Provision>& provisions() const { return all_.provisions; }
  [[nodiscard]] const std::vector<Event>& events() const { return all_.events; }
  [[nodiscard]] const std::vector<Item>& items() const { return all_.items; }
  [[nodiscard]] const std::vector<Party>& parties() const { return all_.parties; }
  [[nodiscard]] const std::vector<Group>& groups() const { return all_.groups; }
  [[nodiscard]] const std::vector<NamedCalendar>& calendars() const { return all_.calendars; }
  [[nodiscard]] const std::vector<Claim>& claims() const { return all_.claims; }
  [[nodiscard]] const std::vector<Expectation>& expectations() const { return all_.expectations; }
  [[nodiscard]] const std::vector<Replacement>& replacements() const { return all_.replacements; }
  [[nodiscard]] const Sources& sources() const { return sources_; }

  [[nodiscard]] const Instrument& at(InstrumentId id) const { return all_.instruments[id.index]; }
  [[nodiscard]] const Provision& at(ProvisionId id) const { return all_.provisions[id.index]; }
  [[nodiscard]] const Event& at(EventId id) const { return all_.events[id.index]; }
  [[nodiscard]] const Item& at(ItemId id) const { return all_.items[id.index]; }
  [[nodiscard]] const Party& at(PartyId id) const { return all_.parties[id.index]; }
  [[nodiscard]] const Group& at(GroupId id) const { return all_.groups[id.index]; }
  [[nodiscard]] const NamedCalendar& at(CalendarId id) const { return all_.calendars[id.index]; }
  [[nodiscard]] const Instrument& instrument_of(const Provision& p) const {
    return at(p.instrument);
  }

  /// By id only. Names as the law is called are looked up with `find_called`.
  [[nodiscard]] std::optional<InstrumentId> find_instrument(std::string_view id) const;
  [[nodiscard]] std::optional<ProvisionId> find_provision(std::string_view id) const;
  [[nodiscard]] std::optional<EventId> find_event(std::string_view id) const;
  [[nodiscard]] std::optional<ItemId> find_item(std::string_view id_or_aka) const;
  [[nodiscard]] std::optional<PartyId> find_party(std::string_view id_or_aka) const;
  [[nodiscard]] std::optional<GroupId> find_group(std::string_view id) const;
  [[nodiscard]] std::optional<CalendarId> find_calendar(std::string_view id) const;

  /// What a person calls a thing: an id, an `aka` ("46/2024"), or an `aka` and a provision's name
  /// with spaces ("46/2024 item 2"). Only instruments, provisions and events; case is ignored.
  [[nodiscard]] std::optional<Reference> find_called(std::string_view name) const;

  /// The provisions a change or permission names, instruments spread out as FORMAT.md says
  /// (without the changes that act for good), sorted, each once.
  [[nodiscard]] const std::vector<ProvisionId>& targets(ProvisionId change) const;

  /// What each provision rests on (dependencies.h).
  [[nodiscard]] const Dependencies& dependencies() const { return dependencies_; }

  /// Sides on whose behalf the instrument acts, sorted.
  [[nodiscard]] const std::vector<std::string>& sides(InstrumentId id) const;

  /// Eight hexadecimal digits over names and bytes of all files: the same packs, the same digest.
  [[nodiscard]] const std::string& digest() const { return digest_; }
  /// Of the instruments' latest looks, the oldest; nothing if nobody looked.
  [[nodiscard]] std::optional<Date> oldest_look(Date as_known) const;

 private:
  Draft all_;
  Sources sources_;
  std::vector<std::vector<ProvisionId>> targets_;
  Dependencies dependencies_;
  std::vector<std::vector<std::string>> sides_;
  std::unordered_map<std::string, Reference> by_id_;      // instruments, provisions, events
  std::unordered_map<std::string, Reference> by_called_;  // lower case
  std::unordered_map<std::string, Reference> goods_, parties_;
  std::string digest_;
};

}  // namespace inforce
