// A speech as it goes out.
#pragma once

#include <string>

#include "cli/alerts/plan.h"
#include "cli/alerts/said_alert.h"

namespace inforce {

/// JSON lines, a mail or text, as `--format` says.
std::string rendered(const Speech& speech, const AlertPlan& plan);

}  // namespace inforce
