// Files over files: what a machine's administrator or a supposition puts in place of what is there.
#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "rules/load.h"
#include "rules/pack_path.h"

namespace inforce {
namespace {

// The id after "instrument:" at the start of a line. Files that cannot be read have none, and are
// then reported where they stand.
std::string instrument_in(std::string_view bytes) {
  constexpr std::string_view key = "instrument:";
  for (std::size_t at = 0; at < bytes.size();) {
    std::size_t end = bytes.find('\n', at);
    if (end == std::string_view::npos) end = bytes.size();
    const std::string_view line = bytes.substr(at, end - at);
    if (line.substr(0, key.size()) == key) {
      const std::size_t start = line.find_first_not_of(" \t\"'", key.size());
      if (start == std::string_view::npos) return {};
      return std::string(line.substr(start, line.find_first_of(" \t\r\"'#", start) - start));
    }
    at = end + 1;
  }
  return {};
}

std::string replaces(const PackFile& file) {
  if (kind_of(file.name) != FileKind::instrument) return "file " + name_in_packs(file);
  const std::string id = instrument_in(file.bytes);
  return id.empty() ? "file " + name_in_packs(file) : "instrument " + id;
}

// "/etc/inforce/packs/cn" adds to "/usr/share/inforce/packs/cn", and needs no pack.yaml of its own.
void join_packs(const std::vector<PackFile>& base, std::vector<PackFile>& over) {
  for (PackFile& file : over) {
    if (file.pack == file.name) continue;
    const auto same = std::find_if(base.begin(), base.end(), [&](const PackFile& other) {
      return other.pack != other.name && last_part(other.pack) == last_part(file.pack);
    });
    if (same != base.end()) file.pack = same->pack;
  }
}

}  // namespace

std::vector<PackFile> layered(std::vector<PackFile> base, std::vector<PackFile> over) {
  std::set<std::string> replaced;
  for (const PackFile& file : over) replaced.insert(replaces(file));
  join_packs(base, over);
  base.erase(
      std::remove_if(base.begin(), base.end(),
                     [&](const PackFile& file) { return replaced.count(replaces(file)) != 0; }),
      base.end());
  base.insert(base.end(), std::make_move_iterator(over.begin()),
              std::make_move_iterator(over.end()));
  return base;
}

}  // namespace inforce
