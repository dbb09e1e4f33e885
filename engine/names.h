// How answers call things: as the law is called, not by our ids.
#pragma once

#include <string>
#include <vector>

#include "engine/known.h"
#include "rules/rule_book.h"

namespace inforce {

/// "46/2024", or its title where it has no other name.
std::string called(const RuleBook& book, InstrumentId id);
/// "46/2024 item 2"
std::string called(const RuleBook& book, ProvisionId id);
std::string called(const RuleBook& book, EventId id);
/// Title of an item, a party, a country or a group.
std::string called(const RuleBook& book, const Reference& name);

/// What an act does to a provision: "suspends", "ends", "excepts goods from".
std::string_view verb(Head head);
/// "it suspends law/ban, law/duty"; empty of what acts on nothing.
std::string what_it_does(const RuleBook& book, ProvisionId act);

/// "a", "a or b", "a, b or c"; beyond `most` of them "a, b or 4 others".
std::string either_of(const std::vector<std::string>& words, std::size_t most = 4);
std::string either_of(const RuleBook& book, const std::vector<Reference>& names);

/// Did it begin on this day with its publication, whose hour is unknown? Semantics B 1.
bool published_on(const RuleBook& book, ProvisionId id, Date day);

/// "Announcement No. 46 of 2024, item 2 (MOFCOM, 2024-12-03; seen: secondary)"
std::string citation(const RuleBook& book, InstrumentId instrument, const Cite& cite);
/// Its source begins certainly after that day, as its `date` is written: "2026-01" on 1 January.
/// What is told as known earlier does not cite it.
bool is_later(const RuleBook& book, InstrumentId instrument, const Cite& cite, Date known_by);
bool is_later(const Source& source, Date known_by);
/// What is also stated, without what a later source states.
std::vector<OtherAccount> known_accounts(const Known& known, InstrumentId instrument,
                                         std::vector<OtherAccount> accounts);
/// The address of the cite's source; empty if it has none.
std::string link(const RuleBook& book, InstrumentId instrument, const Cite& cite);

/// The minute after the calendar's last day: what holds until then holds through 9999-12-31.
bool is_calendar_end(Instant t, Zone zone);

/// A moment as it stands in a sentence: "2026-11-28" for a day's first minute, else
/// "00:01 on 2026-11-10 (New York)".
std::string moment_text(Instant t, Zone zone);
/// The last moment before one: "2026-11-27" where that is a day's last minute, else "before 00:01
/// …".
std::string last_before(Instant t, Zone zone);
/// The city people know the zone by: "New York", and "Beijing" for Asia/Shanghai.
std::string city(Zone zone);

}  // namespace inforce
