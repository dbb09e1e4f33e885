#include "cli/write_file.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "tests/support/golden.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;

TEST_CASE("a file is written whole, and nothing is left beside it") {
  const TemporaryFolder folder;
  const std::string path = folder.file("out.prom");
  REQUIRE(write_whole(path, "first\n").has_value());
  CHECK(read_file(path) == "first\n");
  REQUIRE(write_whole(path, std::string(300000, 'x')).has_value());
  CHECK(read_file(path).size() == 300000);
  REQUIRE(write_whole(path, "").has_value());
  CHECK(read_file(path).empty());
  CHECK(folder.names().size() == 1);
}

TEST_CASE("an earlier file keeps its permissions, and a link goes on leading to it") {
  const TemporaryFolder folder;
  const std::string path = folder.file("out");
  write_file(path, "old");
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read);
  fs::create_symlink("out", folder.file("link"));
  REQUIRE(write_whole(folder.file("link"), "new").has_value());
  CHECK(fs::is_symlink(folder.file("link")));
  CHECK(read_file(path) == "new");
  CHECK(fs::status(path).permissions() ==
        (fs::perms::owner_read | fs::perms::owner_write | fs::perms::others_read));
  fs::create_symlink("not-yet", folder.file("ahead"));
  REQUIRE(write_whole(folder.file("ahead"), "new").has_value());
  CHECK(read_file(folder.file("not-yet")) == "new");
}

TEST_CASE("a missing folder and a folder in its place are named") {
  const TemporaryFolder folder;
  const auto missing = write_whole(folder.file("none/out"), "x");
  REQUIRE_FALSE(missing.has_value());
  CHECK(missing.error().message == folder.path() +
                                       "/none/out could not be written: there is no folder " +
                                       folder.file("none"));
  CHECK(missing.error().hint ==
        "make the folder " + folder.file("none") + ", or name another file");
  const auto taken = write_whole(folder.path(), "x");
  REQUIRE_FALSE(taken.has_value());
  CHECK(taken.error().message == folder.path() + " could not be written: it is a folder");
  CHECK(folder.names().size() == 0);
}

TEST_CASE("a full device is an error, and stays a device") {
  const auto full = write_whole("/dev/full", "x");
  REQUIRE_FALSE(full.has_value());
  CHECK(full.error().message == "/dev/full could not be written: the disk is full");
  CHECK(full.error().hint == "make room, or name a file on another disk");
  CHECK(fs::is_character_file("/dev/full"));
  CHECK(write_whole("/dev/null", "x").has_value());
  CHECK(fs::is_character_file("/dev/null"));
}

TEST_CASE("where this user may not write, that is said and the file stays as it was") {
  if (::geteuid() == 0) return;  // root may write anywhere
  const TemporaryFolder folder;
  const std::string path = folder.file("out");
  write_file(path, "old");
  fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
  const auto barred = write_whole(path, "new");
  fs::permissions(folder.path(), fs::perms::owner_all);
  REQUIRE_FALSE(barred.has_value());
  CHECK(barred.error().message == path + " could not be written: this user may not write there");
  CHECK(read_file(path) == "old");
}

TEST_CASE("a new file is written whole, and never over one that is there") {
  const TemporaryFolder folder;
  const std::string path = folder.file("new.yaml");
  REQUIRE(write_new(path, "first").has_value());
  const auto again = write_new(path, "second");
  REQUIRE_FALSE(again.has_value());
  CHECK(again.error().message == path + " could not be written: it exists already");
  CHECK(read_file(path) == "first");
  fs::create_symlink(folder.file("nowhere"), folder.file("link.yaml"));
  CHECK_FALSE(write_new(folder.file("link.yaml"), "x").has_value());
  CHECK_FALSE(write_new(folder.path(), "x").has_value());
  CHECK(folder.names().size() == 2);
}

}  // namespace
}  // namespace inforce::test
