// The alerts that stand, and one of them by its name.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "cli/alerts/alert_list.h"
#include "cli/commands/ask.h"
#include "engine/store/ledger.h"

namespace inforce {

/// What every word on alerts starts from: the packs, what was told, and what stands.
struct StandingAlerts {
  Ground ground;
  std::map<std::string, std::vector<ToldAlert>> record;  ///< by audience
  AlertList list;
};

/// The same, and the one alert that the line names.
struct NamedAlert {
  std::unique_ptr<StandingAlerts> all;
  AlertEntry entry;
};

/// Packs, store or facts that give no answer are told.
Result<std::unique_ptr<StandingAlerts>, Said> standing_alerts(const Setting& setting);
Result<NamedAlert, Said> named_alert(const Setting& setting);

}  // namespace inforce
