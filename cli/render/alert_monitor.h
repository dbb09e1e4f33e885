// Alerts as a plugin of Nagios and its kin speaks: one line, performance data, then the details.
//
// https://www.monitoring-plugins.org/doc/guidelines.html. CRITICAL is what cannot wait: an end that
// passed and nobody looked, what is overdue, and what comes within `critical`.
#pragma once

#include <cstdint>
#include <string>

#include "cli/alerts/alert_list.h"
#include "engine/read_question.h"
#include "timeline/result.h"

namespace inforce {

/// How the program ends when a monitor runs it: its own table, not that of exit_code.h.
enum class MonitorCode : int { ok = 0, warning = 1, critical = 2, unknown = 3 };

/// A stretch of time as typed, "30d", and in minutes.
struct MonitorLimit {
  std::string typed;
  std::int64_t minutes = 0;
};

/// Less time left than this is a warning, or critical.
struct MonitorLimits {
  MonitorLimit warning, critical;
};

struct MonitorSaid {
  MonitorCode code = MonitorCode::ok;
  std::string out;
};

/// "30d", "36h", "2w" or a plain number of days, also as a range without an end ("7:"). The
/// critical one may not be the longer one.
Result<MonitorLimits, QuestionError> read_limits(const std::string& warning,
                                                 const std::string& critical);

MonitorSaid alerts_monitor(const AlertList& list, const MonitorLimits& limits);

/// A mis-spoken command, packs with errors, a store that cannot be read. `why` may have lines.
MonitorSaid monitor_unknown(const std::string& why);

}  // namespace inforce
