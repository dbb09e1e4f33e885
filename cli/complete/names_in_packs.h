// The names that only the packs know: goods, parties, provisions, and the facts that rules test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/commands/ask.h"
#include "cli/setting.h"

namespace inforce {

/// What a line asks of the packs: the setting it would have, and the word begun.
struct Packs {
  const Ground& ground;
  const Setting& setting;
  std::string_view begun;
};

/// How the names of a kind are found; nothing: the packs do not know them.
using NamesInPacks = std::vector<std::string> (*)(const Packs&);
NamesInPacks names_in_packs(std::string_view kind);

}  // namespace inforce
