// What the store holds of one alert, in words and for programs: to whom it was told, and who wanted
// no more of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/alerts/standing_alerts.h"
#include "cli/render/json_value.h"

namespace inforce {

/// "lead 30 on 2026-10-28 to office".
std::string told_in_words(const ToldAlert& row);

/// "told: lead 7 on 2026-11-20 to default; moved on … to office": the last that each audience
/// heard. With an audience named, that one's, or that it heard nothing and who did.
std::string told_in_short(const StoredAlerts& record, const std::string& id,
                          const std::optional<std::string>& audience);

/// "acknowledged by lin on 2026-11-26 for office: gone through", one a silence; of an earlier date
/// of the alert it says so.
std::vector<std::string> silences_in_words(const StoredAlerts& record, const KnownAlert& alert);

/// "starts on 2026-11-10 (New York)", as it was told last.
std::string boundary_told_last(const StoredAlerts& record, const std::string& id,
                               const Chronicle& chronicle);

/// Adds "told" and "silences".
void add_told(JsonValue& made, const StoredAlerts& record, const std::string& id);

}  // namespace inforce
