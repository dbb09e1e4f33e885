// The alerts that stand and those that were told, and one of them by its name.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/alerts/alert_list.h"
#include "cli/commands/ask.h"
#include "engine/store/ledger.h"

namespace inforce {

/// One that is true or has come; without `entry` one that was told and is there no more.
struct KnownAlert {
  std::string id;
  std::optional<AlertEntry> entry;
  Instant earliest;  ///< of what is there no more as told last
};

/// What the store holds, by audience, under the names that alerts have now. No baselines.
struct StoredAlerts {
  std::map<std::string, std::vector<ToldAlert>> told;
  std::map<std::string, std::vector<Silence>> silences;  ///< latest first
};

/// Of one alert, in the order told, audience by audience.
std::vector<const ToldAlert*> told_of(const StoredAlerts& record, const std::string& id);
std::vector<const Silence*> silences_of(const StoredAlerts& record, const std::string& id);

/// What every word on alerts starts from: the packs, what was told, and what stands or was told,
/// by its moment.
struct StandingAlerts {
  Ground ground;
  StoredAlerts record;
  std::vector<KnownAlert> list;
};

/// The same, and the one alert that the line names; the audience, where it names a telling.
struct NamedAlert {
  std::unique_ptr<StandingAlerts> all;
  KnownAlert alert;
  std::optional<std::string> audience;
};

/// Packs, store or facts that give no answer are told.
Result<std::unique_ptr<StandingAlerts>, Said> standing_alerts(const Setting& setting);
Result<NamedAlert, Said> named_alert(const Setting& setting);

}  // namespace inforce
