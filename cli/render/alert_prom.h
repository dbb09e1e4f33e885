// Alerts as metrics, in the text format of Prometheus: for the textfile collector, or to be served.
//
// Instants are seconds since 1970 and samples carry no times of their own, so that rules compare
// them with time(). The moment of the run is that of the list: nothing here reads a clock.
#pragma once

#include <string>

#include "cli/alerts/alert_list.h"

namespace inforce {

/// All metrics of a run that answered.
std::string alerts_prom(const AlertList& list);

/// Of a run that could not answer: `inforce_up 0`, and when it ran. What it does not know it does
/// not say: the last success of an earlier file is gone with that file.
std::string alerts_prom_down(Instant now);

}  // namespace inforce
