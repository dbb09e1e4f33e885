// One run of `inforce alerts` that tells people: what is new, each thing once, recorded once out.
#pragma once

#include "cli/program.h"
#include "cli/setting.h"
#include "engine/store/ledger.h"

namespace inforce {

/// Text, JSON lines or a mail on standard output, or each telling to `--exec`. One run at a time on
/// a store; another waits its turn. Nothing new: nothing said. With `--replay` what a run at that
/// moment would have told, from the record as it was then; nobody is told, and nothing recorded.
Said run_delivery(const Setting& setting);

/// For standard error, exit code 4.
Said store_trouble(const Setting& setting, const StoreError& error);

}  // namespace inforce
