#include "cli/draft/neighbours.h"

#include <filesystem>
#include <system_error>

#include "rules/load.h"
#include "rules/source_text.h"

namespace inforce {

namespace fs = std::filesystem;

std::string folder_of_draft(const std::string& output) {
  const std::string folder = fs::path(output).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string neighbour_with(const std::string& instrument, const std::string& output) {
  std::error_code trouble;
  fs::directory_iterator at(folder_of_draft(output), trouble);
  for (; !trouble && at != fs::directory_iterator(); at.increment(trouble)) {
    if (at->path().extension() != ".yaml" || !at->is_regular_file(trouble)) continue;
    const auto bytes = read_bytes(at->path().string());
    if (bytes && instrument_in(*bytes) == instrument) return at->path().string();
  }
  return {};
}

}  // namespace inforce
