#include "cli/draft/neighbours.h"

#include <algorithm>
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

std::vector<std::string> neighbours_of(const std::string& output) {
  std::vector<std::string> found;
  std::error_code trouble;
  fs::directory_iterator at(folder_of_draft(output), trouble);
  for (; !trouble && at != fs::directory_iterator(); at.increment(trouble)) {
    if (at->path().extension() != ".yaml" || !at->is_regular_file(trouble)) continue;
    const std::string name = at->path().filename().string();
    const bool hidden = name.front() == '.';  // which nobody reads
    if (!hidden && name != fs::path(output).filename().string())
      found.push_back(at->path().string());
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string neighbour_with(const std::string& instrument, const std::string& output) {
  for (const std::string& path : neighbours_of(output)) {
    const auto bytes = read_bytes(path);
    if (bytes && instrument_in(*bytes) == instrument) return path;
  }
  return {};
}

}  // namespace inforce
