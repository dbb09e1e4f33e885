// The ledger between here and the engine: what it holds of an audience, and what a run adds to it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/alerts/said_alert.h"
#include "engine/chronicle.h"
#include "engine/store/ledger.h"
#include "engine/tellings.h"

namespace inforce {

/// What an audience heard, as the engine takes it.
struct Heard {
  AudienceRecord record;
  std::optional<Instant> last_run;
};

/// Under the names that alerts have now. `before`: as it was before that moment.
Result<Heard, StoreError> heard(Store& store, const std::string& audience,
                                const Chronicle& chronicle,
                                std::optional<Instant> before = std::nullopt);

/// All rows that a run adds: those of what it tells, in that order, and the baselines.
struct NewRows {
  std::vector<ToldAlert> told, baselines;
};
NewRows new_rows(const Speech& speech, const std::vector<Telling>& tellings);

}  // namespace inforce
