#include <doctest/doctest.h>

#include <filesystem>
#include <map>
#include <string>

#include "rules/embedded.h"
#include "tests/support/golden.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;

TEST_CASE("the program carries the files of rules/packs byte for byte, sorted by path") {
  const fs::path packs = INFORCE_SOURCE_DIR "/rules/packs";
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(packs)) {
    if (entry.path().extension() != ".yaml") continue;
    files[fs::relative(entry.path(), packs).string()] = read_file(entry.path().string());
  }
  REQUIRE(embedded_packs().size() == files.size());
  auto file = files.begin();
  for (const EmbeddedFile& embedded : embedded_packs()) {
    CHECK(embedded.path == file->first);
    CHECK(embedded.text == file->second);
    ++file;
  }
}

}  // namespace
}  // namespace inforce::test
