// The pack one begins with: small, whole, commented, and right.
#pragma once

#include <string>
#include <vector>

#include "timeline/date.h"

namespace inforce {

struct StarterFile {
  std::string name;  ///< within the folder
  std::string text;
};

/// Passes `check --strict` alone and over any packs that do not use its ids, which all begin with
/// `id`. `today` stands as the day of its latest look.
std::vector<StarterFile> starter_pack(const std::string& id, Date today);

}  // namespace inforce
