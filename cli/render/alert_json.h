// Tellings and alerts for programs: schema inforce/alert/v1, one object a line.
#pragma once

#include <string>

#include "cli/alerts/alert_list.h"
#include "cli/alerts/said_alert.h"
#include "cli/render/json_value.h"

namespace inforce {

JsonValue telling_json(const Speech& speech, const SaidAlert& said);
/// One object a line.
std::string speech_json(const Speech& speech);

/// An alert by itself, as `alerts list` has it.
JsonValue alert_json(const Chronicle& chronicle, const AlertEntry& entry);
/// One that was told and is there no more: `at` is null.
JsonValue gone_alert_json(const std::string& id);

}  // namespace inforce
