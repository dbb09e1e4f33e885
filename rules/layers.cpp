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

bool is_itself(const PackFile::Below& below, const PackFile& file) {
  return !below.real.empty() && below.real == file.real;
}

bool is_same(const PackFile& a, const PackFile& b) {
  if (!a.real.empty() && !b.real.empty()) return a.real == b.real;
  return a.name == b.name && a.bytes == b.bytes;
}

// Those there already make room for themselves, and hand on what they stand in for. Of a pack and
// of a file by itself, it is the pack's. A supposition is none of them, though it be the same text.
void make_room(std::vector<PackFile>& base, std::vector<PackFile>& next) {
  for (PackFile& file : next) {
    if (file.layer == PackFile::Layer::overlay) continue;
    const auto same = std::find_if(base.begin(), base.end(),
                                   [&](const PackFile& other) { return is_same(other, file); });
    if (same == base.end()) continue;
    if (same->pack != same->name) {
      file.pack = same->pack;
      file.name = same->name;
    }
    file.instead_of = std::move(same->instead_of);
    base.erase(same);
  }
}

// A file laid over one that lay over it stands in for that one, and not for itself.
void stand_in(PackFile& next, PackFile& file) {
  if (!is_same(file, next)) next.instead_of.push_back({file.name, file.real});
  for (PackFile::Below& below : file.instead_of) {
    if (!is_itself(below, next)) next.instead_of.push_back(std::move(below));
  }
}

void append(std::vector<PackFile>& base, std::vector<PackFile> more) {
  base.insert(base.end(), std::make_move_iterator(more.begin()),
              std::make_move_iterator(more.end()));
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

std::vector<PackFile> beside(std::vector<PackFile> base, std::vector<PackFile> more) {
  make_room(base, more);
  append(base, std::move(more));
  return base;
}

std::vector<PackFile> layered(std::vector<PackFile> base, std::vector<PackFile> over) {
  make_room(base, over);
  std::map<std::string, PackFile*> successors;
  for (PackFile& file : over) successors.emplace(replaces(file), &file);
  join_packs(base, over);
  stand_alone(base, over);
  std::vector<PackFile> kept;
  for (PackFile& file : base) {
    const auto successor = successors.find(replaces(file));
    if (successor == successors.end()) {
      kept.push_back(std::move(file));
    } else {
      stand_in(*successor->second, file);
    }
  }
  append(kept, std::move(over));
  return kept;
}

}  // namespace inforce
