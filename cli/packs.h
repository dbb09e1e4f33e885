// Finding and loading packs: which folders, in which order, and what they came to.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/options.h"
#include "cli/store_place.h"
#include "engine/store/store.h"
#include "rules/diagnostic.h"
#include "rules/load.h"

namespace inforce {

/// Where packs were taken from, each in words a person can act on.
struct PackPlace {
  std::string path;  ///< a folder, or "built into the program"
  std::string why;   ///< "--packs", "INFORCE_PACKS", …
  std::size_t files = 0;
};

/// Files as they were found, before they are read.
struct GatheredPacks {
  std::vector<PackPlace> places;
  std::vector<PackFile> files;
  Sources sources;  ///< of what could not be read from the disk
  Diagnostics found;
  std::optional<StoreError> store_trouble;  ///< then there is no answer
};

/// Files gathered before: those found, and those that may be laid over them as suppositions.
struct GivenPacks {
  GatheredPacks base;
  std::vector<PackFile> overlays;

  /// All of them, the overlays last.
  [[nodiscard]] std::vector<PackFile> files() const;
};

/// What the environment says about packs, and what is laid over them.
struct PackSettings {
  std::optional<std::string> packs;          ///< INFORCE_PACKS: folders with colons between
  std::vector<std::string> configured = {};  ///< by a config.yaml; empty: not said
  std::optional<std::string> etc = {};       ///< INFORCE_ETC, where it is set: it has to be there
  std::string local = "/etc/inforce/packs";
  std::string shipped = "/usr/share/inforce/packs";
  std::string schemas = {};  ///< folder in the checkout that the program was built in; empty: none
  StorePlace store;          ///< the office's own records; an empty path: none
  std::shared_ptr<const GivenPacks> given;  ///< files kept from another run: these and no others
};

struct LoadedPacks {
  std::vector<PackPlace> places;
  std::optional<RuleBook> book;
  Sources sources;  ///< of a book that could not be made; else the book has them
  Diagnostics found;
  std::size_t files = 0;
  std::optional<StoreError> store_trouble;

  [[nodiscard]] const Sources& texts() const { return book ? book->sources() : sources; }
};

/// The folders and files named; with none, those found, and over them the records of this office.
GatheredPacks gather(const std::vector<std::string>& named, const Options& options,
                     const PackSettings& settings, const std::vector<std::string>& suppositions);

/// The same, to be kept: suppositions apart from what they would be laid over.
GivenPacks gather_to_keep(const Options& options, const PackSettings& settings);

/// Nothing is searched for: these files and no others.
LoadedPacks load_files(GatheredPacks gathered);
LoadedPacks load_files(std::vector<PackFile> files);

/// Gathered, then loaded.
LoadedPacks load(const std::vector<std::string>& named, const Options& options,
                 const PackSettings& settings, const std::vector<std::string>& suppositions);

}  // namespace inforce
