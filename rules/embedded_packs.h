// The shipped packs, carried inside the program.
//
// Used when no folder of packs is named or installed, so that a bare `inforce` answers anywhere.
// rules/embed_packs.cmake writes the .cpp at build time from the files in rules/packs.
#pragma once

#include <string_view>
#include <vector>

namespace inforce {

/// `path` is relative to rules/packs ("cn/pack.yaml"); both views live as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view text;
};

/// Every file of rules/packs, sorted by path, byte for byte.
const std::vector<EmbeddedFile>& embedded_packs();

}  // namespace inforce
