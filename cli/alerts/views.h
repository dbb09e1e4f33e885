// All that is true now, for machines that ask again and again: neither reads nor writes the ledger.
#pragma once

#include "cli/program.h"
#include "cli/setting.h"

namespace inforce {

/// `--monitor`, `--format ics`, `--format prom`; to `--output` if that is told. With prom a run
/// that cannot answer still writes `inforce_up 0`; with --monitor it is UNKNOWN, exit code 3.
Said run_view(const Setting& setting);

/// Of a line that was not understood, `said` is what there is to say of it: UNKNOWN, exit code 3.
Said monitor_cannot_answer(const Said& said);
/// The same as `inforce_up 0`, to the file that follows `-o` or `--output` if one does.
Said metrics_cannot_answer(const Said& said, const World& world);

}  // namespace inforce
