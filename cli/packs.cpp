#include "cli/packs.h"

#include <filesystem>
#include <sstream>
#include <utility>

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
  explicit Gatherer(LoadedPacks& loaded) : loaded_(loaded) {}

  void folder(const std::string& path, const std::string& why) {
    add(read_folder(path, PackFile::Layer::base, loaded_.sources, loaded_.found), path, why);
  }
  void over(const std::string& path, const std::string& why, PackFile::Layer layer) {
    auto files = read_folder(path, layer, loaded_.sources, loaded_.found);
    loaded_.places.push_back({path, why, files.size()});
    files_ = layered(std::move(files_), std::move(files));
  }
  void embedded() { add(embedded_files(), "built into the program", "no packs are installed"); }

  std::vector<PackFile> take() { return std::move(files_); }

 private:
  void add(std::vector<PackFile> files, const std::string& path, const std::string& why) {
    loaded_.places.push_back({path, why, files.size()});
    files_.insert(files_.end(), std::make_move_iterator(files.begin()),
                  std::make_move_iterator(files.end()));
  }

  LoadedPacks& loaded_;
  std::vector<PackFile> files_;
};

void gather_found(Gatherer& gatherer, const PackSettings& settings) {
  if (is_folder(settings.shipped)) {
    gatherer.folder(settings.shipped, "installed");
  } else {
    gatherer.embedded();
  }
  if (is_folder(settings.local)) {
    gatherer.over(settings.local, "of this machine, over those above", PackFile::Layer::base);
  }
}

}  // namespace

LoadedPacks load(const std::vector<std::string>& named, const Options& options,
                 const PackSettings& settings, const std::vector<std::string>& suppositions) {
  LoadedPacks loaded;
  Gatherer gatherer(loaded);
  if (!named.empty()) {
    for (const std::string& path : named) gatherer.folder(path, "named");
  } else if (!options.packs.empty()) {
    for (const std::string& path : options.packs) gatherer.folder(path, "--packs");
  } else if (settings.packs && !settings.packs->empty()) {
    for (const auto& path : split_at_colons(*settings.packs))
      gatherer.folder(path, "INFORCE_PACKS");
  } else {
    gather_found(gatherer, settings);
  }
  for (const std::string& path : options.also) {
    gatherer.over(path, "--also", PackFile::Layer::base);
  }
  for (const std::string& path : suppositions) {
    gatherer.over(path, "--suppose", PackFile::Layer::overlay);
  }
  auto files = gatherer.take();
  loaded.files = files.size();
  loaded.book = load_packs(std::move(files), loaded.sources, loaded.found);
  return loaded;
}

}  // namespace inforce
