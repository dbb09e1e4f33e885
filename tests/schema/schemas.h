// The schemas of rules/schema, to hold a file against.
#pragma once

#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace inforce::test {

/// "pack", "items", "parties", "calendars" or "instrument": as the path's last part says.
std::string kind_of_file(const std::string& path);

class Schemas {
 public:
  Schemas();
  ~Schemas();

  /// What `kind`.schema.json has against the document; empty when it accepts it.
  [[nodiscard]] std::vector<std::string> complaints(const std::string& kind,
                                                    const nlohmann::json& document);

 private:
  struct Held;
  std::unique_ptr<Held> held_;
};

}  // namespace inforce::test
