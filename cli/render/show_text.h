// An instrument, a provision or an event whole: what it is, its life, its sources, and its text as
// the pack has it.
#pragma once

#include <string>

#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/told_status.h"

namespace inforce {

std::string show_text(const Setting& setting, const Chronicle& chronicle, InstrumentId id);
std::string show_text(const Setting& setting, const Chronicle& chronicle, ProvisionId id);
std::string show_text(const Setting& setting, const Chronicle& chronicle, EventId id);

std::string show_json(const Setting& setting, const Chronicle& chronicle, InstrumentId id);
std::string show_json(const Setting& setting, const Chronicle& chronicle, ProvisionId id);
std::string show_json(const Setting& setting, const Chronicle& chronicle, EventId id);

/// Asked as known before today. The pack's own lines and its notes bear no day, and may tell of
/// what became known later: they are left out then.
bool looks_back(const Setting& setting, const Chronicle& chronicle);

/// The lines of the pack that begin with the mark's and are indented deeper; all for a whole file.
std::vector<std::string> encoded(const Mark& mark, const Sources& sources);

/// One step of a provision's life.
struct LifeStep {
  Instant from;
  ToldStatus told;
  std::string says;  ///< "charge 25 %", where acts make another of it over its life; else empty
};
std::vector<LifeStep> life_steps(const Chronicle& chronicle, ProvisionId id);

/// Changes and permissions that name the provision, in the packs' order.
std::vector<ProvisionId> acting_on(const Chronicle& chronicle, ProvisionId id);

/// "2026-10", "some day in …": an event's date as written, or "not recorded".
std::string event_date(const Event& event);

}  // namespace inforce
