// The commands. Each takes a setting and says what there is to say.
#pragma once

#include <string>

#include "cli/setting.h"

namespace inforce {

Said run_summary(const Setting& setting);  ///< no command: today in short
Said run_on(const Setting& setting);
Said run_why(const Setting& setting);
Said run_list(const Setting& setting);
Said run_list_of_names(const Setting& setting);  ///< inforce list items, inforce list parties
Said run_show(const Setting& setting);
Said run_obligations(const Setting& setting);
Said run_evidence(const Setting& setting);
Said run_looked(const Setting& setting);
Said run_charges(const Setting& setting);
Said run_value(const Setting& setting);
Said run_events(const Setting& setting);
Said run_claims(const Setting& setting);
Said run_packs(const Setting& setting);
Said run_check(const Setting& setting);
Said run_diff(const Setting& setting);
Said run_draft(const Setting& setting);
Said run_init(const Setting& setting);
Said run_changes(const Setting& setting);
Said run_timeline(const Setting& setting);
Said run_alerts(const Setting& setting);
Said run_version(const Setting& setting);
Said run_certify(const Setting& setting);
Said run_certificate(const Setting& setting);  ///< computed, and neither recorded nor written
Said run_certificate_check(const Setting& setting);
Said run_audit(const Setting& setting);

using Command = Said (*)(const Setting&);
/// The command that only answers, or nothing: what a record is computed by.
Command unrecorded_command(const std::string& name);

/// Help needs neither packs nor a date.
Said run_help(const Options& options, const Style& style);

}  // namespace inforce
