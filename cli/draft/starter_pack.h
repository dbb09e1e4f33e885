// The pack one begins with: small, whole, commented, and right.
#pragma once

#include <string>
#include <vector>

namespace inforce {

struct StarterFile {
  std::string name;  ///< within the folder
  std::string text;
};

/// Passes `check` alone and over any packs that do not use its ids, which all begin with `id`.
std::vector<StarterFile> starter_pack(const std::string& id);

}  // namespace inforce
