// All that is true now, for machines that ask again and again: neither reads nor writes the ledger.
#pragma once

#include "cli/program.h"
#include "cli/setting.h"

namespace inforce {

/// `--monitor`, `--format ics`, `--format prom`; to `--output` if that is told. With prom a run
/// that cannot answer still writes `inforce_up 0`; with --monitor it is UNKNOWN, exit code 3.
Said run_view(const Setting& setting);

}  // namespace inforce
