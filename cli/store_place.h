// Where the office's store is: as named, or in the user's folder of state.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>

namespace inforce {

struct StorePlace {
  enum class Told : std::uint8_t { option, variable, by_default };

  std::string path;  ///< empty: nothing says where it might be
  Told told = Told::by_default;

  /// One that was named has to be there to be read; one that is only looked for need not.
  [[nodiscard]] bool is_named() const { return told != Told::by_default; }
};

/// `--store`, else INFORCE_STORE, else XDG_STATE_HOME, else the home folder.
StorePlace store_place(const std::optional<std::string>& option,
                       const std::map<std::string, std::string>& environment);

/// For standard error, where something is to be written and nothing says where.
extern const char* const no_store_place;

}  // namespace inforce
