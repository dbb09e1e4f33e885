// The one place where the machine's clock is read.
#pragma once

#include "timeline/instant.h"

namespace inforce {

/// This minute. Asked once, by `main`; everything else is told.
Instant clock_now();

}  // namespace inforce
