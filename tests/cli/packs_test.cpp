#include "cli/packs.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

// Folders as a machine may have them: packs installed, and a place for its own.
struct Machine {
  TemporaryFolder folder;
  PackSettings settings;

  Machine() {
    settings.shipped = INFORCE_SOURCE_DIR "/tests/cli/packs/resin";
    settings.local = folder.path();
  }
};

TEST_CASE("a local folder with nothing in it is as none") {
  const Machine machine;
  const GatheredPacks gathered = gather({}, {}, machine.settings, {});
  CHECK(gathered.found.empty());
  REQUIRE(gathered.places.size() == 1);
  CHECK(gathered.places.front().why == "installed");
}

TEST_CASE("a local folder with packs lies over those installed") {
  const Machine machine;
  fs::copy(INFORCE_SOURCE_DIR "/tests/cli/packs/other", machine.settings.local);
  const GatheredPacks gathered = gather({}, {}, machine.settings, {});
  REQUIRE(gathered.places.size() == 2);
  CHECK(gathered.places.back().path == machine.settings.local);
}

TEST_CASE("a local folder that is a link to nowhere is told, and so is one below such a link") {
  Machine machine;
  const std::string share = machine.folder.path() + "/share";
  fs::create_symlink(machine.folder.path() + "/not-mounted", share);
  for (const std::string& local : {share, share + "/packs"}) {
    machine.settings.local = local;
    const GatheredPacks gathered = gather({}, {}, machine.settings, {});
    CHECK(gathered.found.count(Severity::error) == 1);
    CHECK(gathered.places.back().path == local);
  }
  machine.settings.local = machine.folder.path() + "/not-there";
  CHECK(gather({}, {}, machine.settings, {}).found.empty());
}

}  // namespace
}  // namespace inforce::test
