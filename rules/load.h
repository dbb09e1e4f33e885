// The door: files in, a proven rule book or diagnostics out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/diagnostic.h"
#include "rules/rule_book.h"
#include "rules/source_text.h"

namespace inforce {

/// One file, before it is read. `pack` names the folder it belongs to; files of one folder share
/// a `pack.yaml`.
struct PackFile {
  std::string pack;  ///< folder, as shown
  std::string name;  ///< path as shown; its last part decides what the file is
  std::string bytes;
  enum class Layer : std::uint8_t { base, overlay } layer = Layer::base;  ///< overlay: `--suppose`
  /// A file of a lower layer: how it was shown, and where it lies as `real` says.
  struct Below {
    std::string name;
    std::string real = {};
  };
  std::vector<Below> instead_of = {};  ///< what it stands in for
  /// Where it lies on the disk, links followed. Empty where it lies nowhere, and of a supposition:
  /// that is laid again on what a record kept, which knows no disk.
  std::string real = {};
};

/// Every diagnostic of all files, in `found`; the sources they quote in `sources` (moved into the
/// book on success). Nothing is read from disk here.
std::optional<RuleBook> load_packs(std::vector<PackFile> files, Sources& sources,
                                   Diagnostics& found);

/// Files of a folder of packs (a folder that holds a pack.yaml is one pack; else each sub-folder
/// that does), sorted by name, so that nothing depends on the order on disk. A missing or
/// unreadable folder or file is a diagnostic. A single file is a pack of its own: an
/// instrument, or what its name says.
std::vector<PackFile> read_folder(const std::string& path, PackFile::Layer layer, Sources& sources,
                                  Diagnostics& found);

/// The id of the instrument in a file's text, at a glance; empty where there is none.
std::string instrument_in(std::string_view bytes);

/// Those built into the program.
std::vector<PackFile> embedded_files();

/// `more` beside `base`: what both declare by one id is declared twice. A file that is there
/// already is there once, whatever it is called; here and in `layered` files are the same that lie
/// in one place, and those that lie nowhere by their name and bytes.
std::vector<PackFile> beside(std::vector<PackFile> base, std::vector<PackFile> more);

/// `over` on `base`: a file of the same instrument replaces, and remembers which, unless it is the
/// same file; every other is added. Instruments and records of a folder without a pack.yaml stand
/// by themselves.
std::vector<PackFile> layered(std::vector<PackFile> base, std::vector<PackFile> over);

}  // namespace inforce
