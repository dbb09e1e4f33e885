// Bytes made smaller, and back (zlib).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inforce {

std::string packed(std::string_view bytes);

/// Nothing, if these are no packed bytes, or not `size` of them.
std::optional<std::string> unpacked(std::string_view packed_bytes, std::int64_t size);

}  // namespace inforce
