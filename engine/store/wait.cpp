#include "engine/store/wait.h"

#include <thread>

namespace inforce {

bool Wait::more() const {
  if (std::chrono::steady_clock::now() >= end_) return false;
  std::this_thread::sleep_for(std::chrono::milliseconds(20));
  return true;
}

}  // namespace inforce
