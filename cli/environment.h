// What the program is told by variables of its surroundings.
#pragma once

#include <map>
#include <string>

namespace inforce {

/// Empty where it is not set, as where it is set to nothing.
[[nodiscard]] inline std::string variable(const std::map<std::string, std::string>& environment,
                                          const std::string& name) {
  const auto found = environment.find(name);
  return found == environment.end() ? std::string() : found->second;
}

}  // namespace inforce
