#include "cli/clock.h"

#include <chrono>

namespace inforce {

Instant clock_now() {
  const auto since_epoch = std::chrono::system_clock::now().time_since_epoch();
  return Instant::from_minutes_since_epoch(
      std::chrono::floor<std::chrono::minutes>(since_epoch).count());
}

}  // namespace inforce
