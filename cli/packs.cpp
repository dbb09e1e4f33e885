#include "cli/packs.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <utility>

#include "cli/office_file.h"
#include "cli/render/words.h"
#include "rules/source_text.h"

namespace inforce {
namespace {

bool is_folder(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::is_directory(path, ignored);
}

std::vector<std::string> split_at_colons(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, ':');) {
    if (!part.empty()) parts.push_back(part);
  }
  return parts;
}

// Collects files of several places and remembers what came from where.
class Gatherer {
 public:
  explicit Gatherer(GatheredPacks& gathered) : gathered_(gathered) {}

  void folder(const std::string& path, const std::string& why) {
    auto files = read(path, why, PackFile::Layer::base);
    gathered_.files = beside(std::move(gathered_.files), std::move(files));
  }
  void over(const std::string& path, const std::string& why) {
    auto files = read(path, why, PackFile::Layer::base);
    gathered_.files = layered(std::move(gathered_.files), std::move(files));
  }
  void suppose(const std::string& path) {
    auto files = read(path, "--suppose", PackFile::Layer::overlay);
    gathered_.files = layered(std::move(gathered_.files), std::move(files));
  }
  void office(const StorePlace& place) {
    const auto records = read_records(place);
    if (!records) {
      gathered_.store_trouble = records.error();
      return;
    }
    auto file = office_file(place, *records);
    if (!file) return;
    const std::string why = "records of this office, " + counted(records->size(), "record");
    gathered_.places.push_back({place.path, why, 1});
    gathered_.files.push_back(std::move(*file));
  }
  void embedded() {
    auto files = embedded_files();
    gathered_.places.push_back({"built into the program", "no packs are installed", files.size()});
    gathered_.files = beside(std::move(gathered_.files), std::move(files));
  }

 private:
  // The files of a place, which is remembered.
  std::vector<PackFile> read(const std::string& path, const std::string& why,
                             PackFile::Layer layer) {
    auto files = read_folder(path, layer, gathered_.sources, gathered_.found);
    gathered_.places.push_back({path, why, files.size()});
    return files;
  }

  GatheredPacks& gathered_;
};

// Only a folder that waits for its first file says nothing; what cannot be read is told.
bool says_something(const std::string& path) {
  std::error_code trouble;
  if (!is_folder(path)) return something_stands(path);
  return !std::filesystem::is_empty(path, trouble) || trouble;
}

void gather_found(Gatherer& gatherer, const PackSettings& settings) {
  // Those built in are for where none were installed, not for where those cannot be read.
  if (something_stands(settings.shipped)) {
    gatherer.folder(settings.shipped, "installed");
  } else {
    gatherer.embedded();
  }
  if (settings.etc && !is_folder(*settings.etc)) {
    gatherer.over(*settings.etc, "INFORCE_ETC");
  } else if (says_something(settings.local)) {
    gatherer.over(settings.local, "of this machine, over those above");
  }
}

}  // namespace

GatheredPacks gather(const std::vector<std::string>& named, const Options& options,
                     const PackSettings& settings, const std::vector<std::string>& suppositions) {
  GatheredPacks gathered;
  Gatherer gatherer(gathered);
  if (!named.empty()) {
    for (const std::string& path : named) gatherer.folder(path, "named");
  } else if (!options.packs.empty()) {
    for (const std::string& path : options.packs) gatherer.folder(path, "--packs");
  } else if (settings.packs && !settings.packs->empty()) {
    for (const auto& path : split_at_colons(*settings.packs))
      gatherer.folder(path, "INFORCE_PACKS");
  } else if (!settings.configured.empty()) {
    for (const std::string& path : settings.configured) gatherer.folder(path, "config.yaml");
  } else {
    gather_found(gatherer, settings);
  }
  for (const std::string& path : options.also) gatherer.over(path, "--also");
  // Whoever names what is to be checked means that alone.
  if (named.empty()) gatherer.office(settings.store);
  for (const std::string& path : suppositions) gatherer.suppose(path);
  return gathered;
}

LoadedPacks load_files(GatheredPacks gathered) {
  LoadedPacks loaded;
  loaded.places = std::move(gathered.places);
  loaded.sources = std::move(gathered.sources);
  loaded.found = std::move(gathered.found);
  loaded.store_trouble = std::move(gathered.store_trouble);
  loaded.files = gathered.files.size();
  loaded.book = load_packs(std::move(gathered.files), loaded.sources, loaded.found);
  return loaded;
}

LoadedPacks load_files(std::vector<PackFile> files) {
  GatheredPacks gathered;
  gathered.places.push_back({"a record", "as they were then", files.size()});
  gathered.files = std::move(files);
  return load_files(std::move(gathered));
}

std::vector<PackFile> GivenPacks::files() const {
  std::vector<PackFile> all = base.files;
  all.insert(all.end(), overlays.begin(), overlays.end());
  return all;
}

GivenPacks gather_to_keep(const Options& options, const PackSettings& settings) {
  GivenPacks kept{gather({}, options, settings, {}), {}};
  for (const std::string& path : options.suppose) {
    auto files = read_folder(path, PackFile::Layer::overlay, kept.base.sources, kept.base.found);
    kept.base.places.push_back({path, "--suppose", files.size()});
    std::move(files.begin(), files.end(), std::back_inserter(kept.overlays));
  }
  return kept;
}

namespace {

// File by file, since of what was kept nobody knows which path it came by. It is the same: of one
// instrument a path holds one file, or no answer came of it.
GatheredPacks laid_over(const GivenPacks& given) {
  GatheredPacks gathered = given.base;
  for (const PackFile& file : given.overlays) {
    gathered.files = layered(std::move(gathered.files), {file});
  }
  return gathered;
}

}  // namespace

LoadedPacks load(const std::vector<std::string>& named, const Options& options,
                 const PackSettings& settings, const std::vector<std::string>& suppositions) {
  if (settings.given) {
    return load_files(suppositions.empty() ? settings.given->base : laid_over(*settings.given));
  }
  return load_files(gather(named, options, settings, suppositions));
}

}  // namespace inforce
