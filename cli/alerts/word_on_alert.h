// Looking at single alerts, and saying that one has been heard.
#pragma once

#include "cli/program.h"
#include "cli/setting.h"

namespace inforce {

/// Every alert that stands, by date, and what the audience was told of it last.
Said run_alert_list(const Setting& setting);
/// One alert whole: why it comes, and every telling of it to anybody.
Said run_alert_show(const Setting& setting);
/// `ack`: no repeats of this date; `snooze --until DATE`: nothing but changes before that day.
Said run_silence(const Setting& setting);

}  // namespace inforce
