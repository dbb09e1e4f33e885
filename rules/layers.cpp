// Files over files: what a machine's administrator or a supposition puts in place of what is there.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "rules/load.h"
#include "rules/pack_path.h"

namespace inforce {
namespace {

std::string replaces(const PackFile& file) {
  // Records that belong to no pack are no versions of each other: they add up.
  if (kind_of(file.name) == FileKind::records && file.pack == file.name) return "file " + file.name;
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

// A file dropped into a folder over others is a pack of its own, as it is where it is named alone:
// the packs beneath say what there is to say. A folder that declares goods or parties is a pack.
void stand_alone(const std::vector<PackFile>& base, std::vector<PackFile>& over) {
  std::set<std::string> whole;
  for (const PackFile& file : base) whole.insert(file.pack);
  for (const PackFile& file : over) {
    const FileKind kind = kind_of(file.name);
    if (kind != FileKind::instrument && kind != FileKind::records) whole.insert(file.pack);
  }
  for (PackFile& file : over) {
    if (whole.count(file.pack) == 0) file.pack = file.name;
  }
}

}  // namespace

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

std::vector<PackFile> layered(std::vector<PackFile> base, std::vector<PackFile> over) {
  std::map<std::string, PackFile*> successors;
  for (PackFile& file : over) successors.emplace(replaces(file), &file);
  join_packs(base, over);
  stand_alone(base, over);
  const auto is_replaced = [&](const PackFile& file) {
    const auto successor = successors.find(replaces(file));
    if (successor == successors.end()) return false;
    std::vector<std::string>& told = successor->second->instead_of;
    // The same folder told twice puts nothing in the place of anything.
    const PackFile& next = *successor->second;
    if (file.name != next.name || file.bytes != next.bytes) told.push_back(file.name);
    told.insert(told.end(), file.instead_of.begin(), file.instead_of.end());
    return true;
  };
  std::vector<PackFile> kept;
  for (PackFile& file : base) {
    if (!is_replaced(file)) kept.push_back(std::move(file));
  }
  base = std::move(kept);
  base.insert(base.end(), std::make_move_iterator(over.begin()),
              std::make_move_iterator(over.end()));
  return base;
}

}  // namespace inforce
