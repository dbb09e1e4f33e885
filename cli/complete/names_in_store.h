// The names that only the office's store knows: alerts, and numbers of what is on record.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/setting.h"

namespace inforce {

/// How the names of a kind are found; nothing: the store does not know them.
using NamesInStore = std::vector<std::string> (*)(const Setting&);
NamesInStore names_in_store(std::string_view kind);

}  // namespace inforce
