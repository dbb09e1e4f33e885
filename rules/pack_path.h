// What the path of a pack's file says about it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "rules/load.h"

namespace inforce {

enum class FileKind : std::uint8_t { pack, items, parties, calendars, records, instrument };
FileKind kind_of(std::string_view path);

/// "packs/cn/pack.yaml" → "pack.yaml"; "packs/cn" → "cn".
std::string_view last_part(std::string_view path);

/// "packs/cn/cn-mofcom-2024-46.yaml" → "cn-mofcom-2024-46".
std::string stem_of(std::string_view path);

/// From the pack's own folder on, wherever that lies: "cn/pack.yaml". The same for a pack in a
/// folder and for its copy inside the program.
std::string name_in_packs(const PackFile& file);

}  // namespace inforce
