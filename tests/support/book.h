// A rule book from texts, for tests that start where the loader ends.
#pragma once

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "rules/load.h"

namespace inforce::test {

/// What a loaded book was read from, so that its marks can be quoted.
struct Loaded {
  std::optional<RuleBook> book;
  Diagnostics found;
  Sources sources;
};

/// Files by name, all of one pack; a `pack.yaml` is added where none is given.
inline Loaded load_texts(std::vector<std::pair<std::string, std::string>> texts) {
  std::vector<PackFile> files;
  bool has_pack = false;
  for (auto& [name, bytes] : texts) {
    has_pack = has_pack || name == "pack.yaml";
    files.push_back({"pack", "pack/" + name, std::move(bytes), PackFile::Layer::base});
  }
  if (!has_pack) {
    files.insert(files.begin(), {"pack", "pack/pack.yaml", "format: 1\npack: test\ntitle: Test\n",
                                 PackFile::Layer::base});
  }
  Loaded loaded;
  loaded.book = load_packs(std::move(files), loaded.sources, loaded.found);
  return loaded;
}

/// The book; the test fails with all diagnostics if there is none.
inline RuleBook book_of(std::vector<std::pair<std::string, std::string>> texts) {
  Loaded loaded = load_texts(std::move(texts));
  const std::string said = loaded.book ? "" : render(loaded.found, loaded.sources, Paint::plain);
  REQUIRE_MESSAGE(loaded.book.has_value(), said);
  return std::move(*loaded.book);
}

}  // namespace inforce::test
