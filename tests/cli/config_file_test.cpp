#include "cli/config_file.h"

#include <doctest/doctest.h>

#include "tests/engine/store/store_files.h"

namespace inforce::test {
namespace {

// A home and a machine, each with the file given; an empty text is no file.
struct Place {
  Place(const std::string& of_user, const std::string& of_machine) {
    put(folder.file("home/.config/inforce"), of_user);
    put(folder.file("etc"), of_machine);
  }
  static void put(const std::string& where, const std::string& text) {
    fs::create_directories(where);
    if (!text.empty()) write_file(where + "/config.yaml", text);
  }
  [[nodiscard]] ReadConfig read() const {
    return read_config({{"HOME", folder.file("home")}, {"INFORCE_ETC", folder.file("etc")}});
  }
  TemporaryFolder folder;
};

TEST_CASE("without a file nothing is configured") {
  const ReadConfig read = Place("", "").read();
  CHECK(read.errors.empty());
  CHECK_FALSE(read.config.store.has_value());
  CHECK_FALSE(read.config.record.has_value());
}

TEST_CASE("the user's file goes before the machine's, key by key") {
  const Place place("record: on request\ntz: Asia/Shanghai\n",
                    "record: always\nformat: json\ntz: Europe/Paris\n");
  const Config config = place.read().config;
  CHECK(config.record == false);
  REQUIRE(config.tz.has_value());
  CHECK(config.tz->value == "Asia/Shanghai");
  REQUIRE(config.format.has_value());
  CHECK(config.format->value == "json");
  CHECK(config.format->file == place.folder.file("etc/config.yaml"));
}

TEST_CASE("a path is counted from the file's folder, or from the home") {
  const Place place("store: ~/office.db\npacks: [ours, /srv/packs]\n", "");
  const Config config = place.read().config;
  REQUIRE(config.store.has_value());
  CHECK(config.store->value == place.folder.file("home/office.db"));
  CHECK(config.packs ==
        std::vector<std::string>{place.folder.file("home/.config/inforce/ours"), "/srv/packs"});
}

TEST_CASE("XDG_CONFIG_HOME goes before the home folder, unless it is relative") {
  TemporaryFolder folder;
  Place::put(folder.file("xdg/inforce"), "tz: Asia/Tokyo\n");
  Place::put(folder.file("home/.config/inforce"), "tz: Asia/Shanghai\n");
  const auto zone = [&](const std::string& xdg) {
    const ReadConfig read = read_config({{"HOME", folder.file("home")},
                                         {"XDG_CONFIG_HOME", xdg},
                                         {"INFORCE_ETC", folder.file("none")}});
    return read.config.tz ? read.config.tz->value : std::string();
  };
  CHECK(zone(folder.file("xdg")) == "Asia/Tokyo");
  CHECK(zone("xdg") == "Asia/Shanghai");
}

TEST_CASE("a file of comments alone says nothing") {
  const ReadConfig read = Place("# record: always\n\n", "").read();
  CHECK(read.errors.empty());
  CHECK_FALSE(read.config.record.has_value());
}

TEST_CASE("a key that nobody knows is told with its place and the nearest one") {
  const ReadConfig read = Place("recrod: always\n", "").read();
  CHECK(read.errors.find("config.yaml:1:1") != std::string::npos);
  CHECK(read.errors.find("'record'") != std::string::npos);
}

TEST_CASE("a file that is a link to nowhere, or into a locked folder, is no missing file") {
  const Place place("", "");
  const std::string locked = place.folder.file("locked");
  Place::put(locked, "record: always\n");
  fs::create_symlink(locked + "/config.yaml", place.folder.file("etc/config.yaml"));
  CHECK(place.read().config.record == true);
  fs::permissions(locked, fs::perms::none);
  {
    const WithoutRights nobody;
    CHECK(place.read().errors.find("/etc/config.yaml: error[R101]") != std::string::npos);
  }
  fs::permissions(locked, fs::perms::owner_all);
  fs::remove_all(locked);
  CHECK(place.read().errors.find("/etc/config.yaml: error[R101]") != std::string::npos);
}

TEST_CASE("what cannot be read is told, and a word that is none") {
  CHECK(Place("record: sometimes\n", "").read().errors.find("'sometimes'") != std::string::npos);
  CHECK(Place("", "record: [\n").read().errors.find("/etc/config.yaml") != std::string::npos);
}

}  // namespace
}  // namespace inforce::test
