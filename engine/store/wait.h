// A bounded wait for somebody else.
#pragma once

#include <chrono>

#include "engine/store/store.h"

namespace inforce {

class Wait {
 public:
  explicit Wait(Patience patience)
      : end_(std::chrono::steady_clock::now() + std::chrono::milliseconds(patience.milliseconds)) {}

  /// Sleeps for a moment, if there is time left; false when the wait is over.
  [[nodiscard]] bool more() const;

 private:
  std::chrono::steady_clock::time_point end_;
};

}  // namespace inforce
