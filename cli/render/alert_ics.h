// Alerts as a calendar to subscribe to (RFC 5545, RFC 7986).
//
// One event an alert. Its UID is the alert's identity and holds no date, so that a calendar moves
// the event when the date moves, and SEQUENCE says how often it did.
#pragma once

#include <string>

#include "cli/alerts/alert_list.h"

namespace inforce {

/// Days for what comes with a day, in the alert's own zone; a time in UTC for what comes within
/// one. What is open lasts from its earliest moment to its latest. The same list, the same bytes:
/// DTSTAMP is the knowledge date.
std::string alerts_ics(const AlertList& list);

/// "cn-mofcom-2024-46/item-2:snaps%20back:cn-mofcom-2025-72/suspension@inforce"
std::string event_uid(const std::string& identity);

}  // namespace inforce
