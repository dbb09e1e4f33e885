// What an office sets once for all runs: the user's file, and beneath it the machine's.
//
// What is typed comes first, then the environment, then these. They are read as packs are, with
// every slip told where it stands.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace inforce {

struct Config {
  /// A value and the file it stands in, for whoever has to mend it.
  struct Entry {
    std::string value, file;
  };
  std::optional<Entry> store, format, tz;
  std::vector<std::string> packs;  ///< empty: not said
  std::optional<bool> record;      ///< every answer, or only those asked for with --record
};

struct ReadConfig {
  Config config;
  std::string errors;  ///< rendered; empty: none
};

/// What holds for all users of this machine: `/etc/inforce`, or the folder INFORCE_ETC names.
std::string folder_of_machine(const std::map<std::string, std::string>& environment);

/// `$XDG_CONFIG_HOME/inforce/config.yaml`, else `~/.config/inforce/config.yaml`, over
/// the machine's, key by key. A file that is not there says nothing;
/// one that stands there and cannot be read is an error.
ReadConfig read_config(const std::map<std::string, std::string>& environment);

}  // namespace inforce
