// The statuses a life goes through, read off its lines.
#pragma once

#include "engine/life.h"
#include "engine/status.h"

namespace inforce {

/// Semantics A 10. At each minute every status that is possible then.
Timeline<Statuses> status_line(const Life& life);

}  // namespace inforce
