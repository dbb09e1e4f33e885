#include <doctest/doctest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <string>

#include "rules/load.h"
#include "tests/rules/loading.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/without_rights.h"

namespace inforce {
namespace {

using test::around;
using test::rule;
using test::Texts;

// Files below a folder of a test's own.
class Folder {
 public:
  void write(const std::string& name, const std::string& text) const {
    const auto place = std::filesystem::path(path(name));
    std::filesystem::create_directories(place.parent_path());
    std::ofstream(place) << text;
  }
  void write(const std::string& folder, const Texts& texts) const {
    for (const auto& [name, text] : texts) write(folder + "/" + name, text);
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? root_.path() : root_.file(name);
  }

 private:
  test::TemporaryFolder root_;
};

struct FolderLoading {
  explicit FolderLoading(const std::string& path) {
    files = read_folder(path, PackFile::Layer::base, sources, found);
    book = load_packs(files, sources, found);
  }
  [[nodiscard]] std::string codes() const {
    std::string all;
    for (const Diagnostic& diagnostic : found.in_file_order(book ? book->sources() : sources)) {
      all += (all.empty() ? "" : " ") + number(diagnostic.code);
    }
    return all;
  }

  Sources sources;
  Diagnostics found;
  std::vector<PackFile> files;
  std::optional<RuleBook> book;
};

}  // namespace

TEST_CASE("a folder of packs, one pack and one file are read alike") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  const FolderLoading packs(folder.path("packs"));
  const FolderLoading pack(folder.path("packs/p/"));
  REQUIRE(packs.book);
  REQUIRE(pack.book);
  CHECK(packs.book->digest() == pack.book->digest());
  folder.write("packs/p/deep/er/more.yaml", around(rule)[3].second);
  CHECK(FolderLoading(folder.path("packs")).codes() == "R304");
  const FolderLoading single(folder.path("packs/p/law.yaml"));
  CHECK(single.files.size() == 1);
  CHECK(single.codes() == "R301");  // its issuer is declared elsewhere
}

TEST_CASE("only files that end in yaml are read") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  folder.write("packs/p/README.md", "no rules");
  folder.write("packs/p/.law.yaml", "an editor's leftover");
  folder.write("packs/p/more.yml", "instrument: more");
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.book);
  CHECK(loading.codes() == "R158");
}

TEST_CASE("a rule file whose ending is spelled otherwise is told, not passed over") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  folder.write("packs/p/A1.YAML", "instrument: more");
  folder.write("packs/p/a2.Yml", "instrument: more");
  CHECK(FolderLoading(folder.path("packs")).codes() == "R158 R158");
}

TEST_CASE("a rule file with something behind its ending is told, and a copy put aside is not") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  folder.write("packs/p/a1.yaml.txt", "instrument: more");
  folder.write("packs/p/a2.yaml ", "instrument: more");
  folder.write("packs/p/law.yaml.bak", "instrument: more");
  folder.write("packs/p/law.yaml~", "instrument: more");
  folder.write("packs/p/notes.txt", "no rules");
  CHECK(FolderLoading(folder.path("packs")).codes() == "R158 R158");
}

TEST_CASE("links to folders are followed, and two that hold each other end") {
  const Folder folder;
  folder.write("elsewhere/p", around(rule));
  folder.write("packs/more.txt", "no rules");
  std::filesystem::create_directory_symlink(folder.path("elsewhere/p"), folder.path("packs/p"));
  CHECK(FolderLoading(folder.path("packs")).files.size() == 4);
  std::filesystem::create_directory_symlink(folder.path("packs"), folder.path("elsewhere/p/back"));
  CHECK(FolderLoading(folder.path("packs")).files.size() == 4);
}

TEST_CASE("a folder that is not there, is empty or links to itself is no crash") {
  const Folder folder;
  CHECK(FolderLoading(folder.path("nowhere")).codes() == "R101");
  CHECK(FolderLoading(folder.path()).codes() == "R157");
  folder.write("packs/p", around(rule));
  std::filesystem::create_directory_symlink(folder.path("packs"), folder.path("packs/p/loop"));
  std::filesystem::create_symlink(folder.path("nowhere"), folder.path("packs/p/dangling.yaml"));
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.codes() == "R101");
  CHECK(loading.files.size() == 4);
}

TEST_CASE("an act is read however deep its folder lies, and told where no path leads to it") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  std::string deep = "packs/p";
  for (int i = 0; i < 40; ++i) deep += "/d";
  folder.write(deep + "/more.yaml", around(rule)[3].second);
  CHECK(FolderLoading(folder.path("packs")).codes() == "R304");

  // Longer than any path may be: it can only be made from within.
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder.path("packs/p/d"));
  const std::string name(250, 'n');
  for (int i = 0; i < 20; ++i) {
    std::filesystem::create_directory(name);
    std::filesystem::current_path(name);
  }
  std::filesystem::current_path(before);
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.codes() == "R101 R304");
  CHECK(render(loading.found, loading.sources, Paint::plain).find("further up") !=
        std::string::npos);
}

TEST_CASE("a link that cannot be followed is told, whatever its name might have led to") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  const auto codes_with = [&](const std::string& link, const std::string& end) {
    std::filesystem::create_directory_symlink(end, folder.path("packs/" + link));
    const FolderLoading loading(folder.path("packs"));
    std::filesystem::remove(folder.path("packs/" + link));
    return loading.codes();
  };
  CHECK(codes_with("office", folder.path("not-mounted")) == "R101");
  CHECK(codes_with("p/acts-2026.11", folder.path("not-mounted/acts")) == "R101");
  CHECK(codes_with("round", "round") == "R101");
  CHECK(codes_with(".office", folder.path("not-mounted")) == "");
  CHECK(codes_with("notes.txt", folder.path("packs/p/law.yaml")) == "");
}

TEST_CASE("a link into a folder that may not be entered is told") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  folder.write("locked/acts", around(rule));
  std::filesystem::create_directory_symlink(folder.path("locked/acts"), folder.path("packs/acts"));
  std::filesystem::permissions(folder.path("locked"), std::filesystem::perms::none);
  std::string codes;
  {
    const test::WithoutRights as_anybody;
    codes = FolderLoading(folder.path("packs")).codes();
  }
  std::filesystem::permissions(folder.path("locked"), std::filesystem::perms::owner_all);
  CHECK(codes == "R101");
}

TEST_CASE("ten thousand parameters load, and nothing is said about them") {
  const Folder folder;
  std::string law = "provisions:\n";
  for (int i = 0; i < 10'000; ++i) {
    law += "  p-" + std::to_string(i) +
           ": {parameter: a figure, values: [{from: 2020-01-01, value: " + std::to_string(i) +
           " t}, {from: 2021-01-01, value: none}]}\n";
  }
  folder.write("packs/p", around(law));
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.codes() == "");
  REQUIRE(loading.book);
  CHECK(loading.book->provisions().size() == 10'000);
}

TEST_CASE("a pipe with a rule file's name is not waited for") {
  const Folder folder;
  folder.write("packs/p", around(rule));
  REQUIRE(mkfifo(folder.path("packs/p/pipe.yaml").c_str(), 0600) == 0);
  CHECK(FolderLoading(folder.path("packs")).codes() == "R101");
}

}  // namespace inforce
