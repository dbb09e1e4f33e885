// Texts carried inside the program: the shipped packs and the examples of `help CODE`.
//
// The packs are used when no folder of packs is named or installed, so that a bare `inforce`
// answers anywhere. rules/embed.cmake writes the .cpp at build time.
#pragma once

#include <string_view>
#include <vector>

namespace inforce {

/// `path` is relative to the folder ("cn/pack.yaml"); both views live as long as the program.
struct EmbeddedFile {
  std::string_view path;
  std::string_view text;
};

/// Every file of rules/packs, sorted by path, byte for byte.
const std::vector<EmbeddedFile>& embedded_packs();
/// The same of rules/examples; example_of reads them.
const std::vector<EmbeddedFile>& embedded_examples();

}  // namespace inforce
