// The packs inside the program, as if they lay in a folder.
#include <string>

#include "rules/embedded.h"
#include "rules/load.h"

namespace inforce {

std::vector<PackFile> embedded_files() {
  std::vector<PackFile> files;
  for (const EmbeddedFile& file : embedded_packs()) {
    const bool is_rule_file =
        file.path.size() > 5 && file.path.substr(file.path.size() - 5) == ".yaml";
    const std::size_t slash = file.path.find('/');
    if (!is_rule_file || slash == std::string_view::npos) continue;
    files.push_back({std::string(file.path.substr(0, slash)), std::string(file.path),
                     std::string(file.text), PackFile::Layer::base});
  }
  return files;
}

}  // namespace inforce
