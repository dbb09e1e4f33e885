// A short name for exactly these packs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inforce {

struct DigestPart {
  std::string name;
  std::string_view bytes;
};

/// Eight hexadecimal digits over the names and bytes of all parts, in whatever order they come.
/// It tells rule sets apart that differ by a slip; it is no seal against forgery.
std::string digest_of(const std::vector<DigestPart>& parts);

}  // namespace inforce
