#include "cli/packs.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"
#include "tests/support/without_rights.h"

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

TEST_CASE("installed packs that cannot be read are told, and none built in answer for them") {
  Machine machine;
  const auto told = [&machine](const std::string& shipped) {
    machine.settings.shipped = shipped;
    const GatheredPacks gathered = gather({}, {}, machine.settings, {});
    return gathered.found.has_errors() && gathered.places.front().why == "installed";
  };
  const TemporaryFolder folder;
  fs::create_symlink(folder.file("not-mounted"), folder.file("share"));
  CHECK(told(folder.file("share")));
  CHECK(told(folder.file("share/inforce/packs")));
  fs::create_directories(folder.file("locked"));
  fs::permissions(folder.file("locked"), fs::perms::none);
  {
    const WithoutRights nobody;
    CHECK(told(folder.file("locked/packs")));
  }
  fs::permissions(folder.file("locked"), fs::perms::owner_all);
  std::ofstream(folder.file("file")) << "";
  machine.settings.shipped = folder.file("file");
  CHECK_FALSE(load({}, {}, machine.settings, {}).book);
  machine.settings.shipped = folder.file("nothing");
  const GatheredPacks gathered = gather({}, {}, machine.settings, {});
  CHECK(gathered.found.empty());
  CHECK(gathered.places.front().path == "built into the program");
}

// A pack of one act and a folder with another version of the act, under names of their own.
struct Shelf {
  TemporaryFolder folder;

  Shelf() {
    fs::copy(INFORCE_SOURCE_DIR "/tests/cli/packs/resin", folder.file("resin"));
    fs::copy(INFORCE_SOURCE_DIR "/tests/cli/packs/other", folder.file("other"));
    fs::create_directory_symlink(folder.file("resin"), folder.file("link"));
  }
  // What the file of the act was put in the place of, and how many files there are.
  [[nodiscard]] std::string told(const std::vector<std::string>& packs,
                                 const std::vector<std::string>& also) const {
    Options options;
    for (const std::string& name : packs) options.packs.push_back(folder.file(name));
    for (const std::string& name : also) options.also.push_back(folder.file(name));
    const LoadedPacks loaded = load({}, options, {}, {});
    REQUIRE(loaded.book);
    std::string text = std::to_string(loaded.files);
    for (const Replacement& one : loaded.book->replacements()) {
      for (const std::string& name : one.instead_of)
        text +=
            " " + one.file.substr(folder.path().size()) + " < " + name.substr(folder.path().size());
    }
    return text;
  }
};

TEST_CASE("a folder spelled in two ways is one folder, beside itself and over itself") {
  const Shelf shelf;
  const std::string once = shelf.told({"resin"}, {});
  CHECK(shelf.told({"resin", "resin/."}, {}) == once);
  CHECK(shelf.told({"resin", "link"}, {}) == once);
  CHECK(shelf.told({"resin"}, {"link"}) == once);
  CHECK(shelf.told({"link/nz-4-2031.yaml", "resin"}, {}) == once);
  CHECK(shelf.told({"resin", "link/nz-4-2031.yaml"}, {}) == once);
  CHECK(shelf.told({"resin"}, {"link/nz-4-2031.yaml"}) == once);
}

TEST_CASE(
    "what was laid over a file, and is overlaid by it again, is told; the file itself is not") {
  const Shelf shelf;
  const std::string over = " < /other/nz-4-2031.yaml";
  CHECK(shelf.told({"resin"}, {"other", "link"}).find(" /link/nz-4-2031.yaml" + over) !=
        std::string::npos);
  CHECK(shelf.told({"resin"}, {"other", "link"}).find(" < /resin") == std::string::npos);
  CHECK(shelf.told({"resin"}, {"other"}).find(" < /resin/nz-4-2031.yaml") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
