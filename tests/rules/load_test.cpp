#include "rules/load.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "tests/rules/loading.h"

namespace inforce {
namespace {

using test::around;
using test::Loading;
using test::Texts;

constexpr const char* rule =
    "provisions:\n"
    "  rule: {control: licence, from: 2025-01-01, cite: {source: text, at: item 1}}\n";

// A folder of its own for one test, gone afterwards.
class Folder {
 public:
  explicit Folder(const std::string& name)
      : root_(std::filesystem::temp_directory_path() / ("inforce-load-test-" + name)) {
    std::filesystem::remove_all(root_);
    std::filesystem::create_directories(root_);
  }
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(root_, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  void write(const std::string& name, const std::string& text) const {
    const auto path = root_ / name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  void write(const std::string& folder, const Texts& texts) const {
    for (const auto& [name, text] : texts) write(folder + "/" + name, text);
  }
  [[nodiscard]] std::string path(const std::string& name = "") const {
    return name.empty() ? root_.string() : (root_ / name).string();
  }

 private:
  std::filesystem::path root_;
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

TEST_CASE("a sound pack makes a book without a word") {
  const Loading loading(rule);
  CAPTURE(loading.rendered());
  CHECK(loading.found.empty());
  REQUIRE(loading.book);
  CHECK(loading.book->provisions().size() == 1);
  CHECK(loading.book->find_provision("law/rule"));
}

TEST_CASE("an unreadable file does not keep the others from being judged") {
  Texts texts = around("provisions:\n  a: {control: license, cite: {source: text, at: x}}\n");
  texts.push_back({"broken.yaml", "instrument: broken\ntitle: [never closed\n"});
  texts.push_back({"third.yaml",
                   "instrument: third\ntitle: T\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2025-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  u: {suspends: broken/rule, from: 2025-01-01, cite: {source: s, at: x}}\n"
                   "  v: {suspends: nowhere/rule, from: 2025-01-01, cite: {source: s, at: x}}\n"});
  const Loading loading(texts);
  CHECK_FALSE(loading.book);
  CHECK(loading.says("law.yaml:10:16: error[R133]"));
  CHECK(loading.says("third.yaml:11:17: error[R301]"));
  // What the broken file would have held is not missed a second time.
  CHECK_FALSE(loading.says("broken/rule"));
}

TEST_CASE("twenty planted errors are all reported, in the order of the lines") {
  const Loading loading(
      Texts{around("")[0],
            around("")[1],
            around("")[2],
            {"law.yaml",
             "instrument: law\n"                                     // 1
             "titel: A law\n"                                        // 2 unknown key
             "title: A law\n"                                        // 3
             "issuer: minstry\n"                                     // 4 unknown party
             "nature: notise\n"                                      // 5 unknown word
             "force: binding\n"                                      // 6
             "zone: Asia/Shangai\n"                                  // 7 unknown zone
             "published: 3 Dec 2024\n"                               // 8 date form
             "looked: [2026-02-30]\n"                                // 9 no such date
             "sources:\n"                                            // 10
             "  text: {title: The text, url: www.example.org}\n"     // 11 no https
             "provisions:\n"                                         // 12
             "  a:\n"                                                // 13
             "    control: licence\n"                                // 14
             "    leaves: notification\n"                            // 15 another head's key
             "    from: 27.11.2026\n"                                // 16 date form
             "    cite: {source: txt, at: item 1}\n"                 // 17 unknown source
             "  b:\n"                                                // 18 no head
             "    title: Nothing\n"                                  // 19
             "  c:\n"                                                // 20
             "    suspends: d\n"                                     // 21 unknown provision
             "    from: 2025-11-10\n"                                // 22
             "    through: 2026-11-10\n"                             // 23
             "    for: 1 year\n"                                     // 24 said twice
             "    cite: {source: text, at: item 2}\n"                // 25
             "  e:\n"                                                // 26
             "    control: licence\n"                                // 27
             "    charge: 10 %\n"                                    // 28 two heads
             "  f:\n"                                                // 29
             "    control: licence\n"                                // 30
             "    scope: {items: galium, destination: UK}\n"         // 31 unknown item, country
             "    cite: {source: text, at: item 3}\n"                // 32
             "  g:\n"                                                // 33
             "    charge: 10\n"                                      // 34 no unit
             "    scope: {end_use: militry, dates: 'entry 2026'}\n"  // 35 end use, role test
             "    from: 2026-11-27T24:00\n"                          // 36 minute
             "    cite: {source: text, at: item 4}\n"                // 37
             "  h: {extends: a, cite: {source: text, at: item 5}}\n"}});  // 38 no new end
  CHECK_FALSE(loading.book);
  CHECK(loading.codes() ==
        "law.yaml:2 R125 law.yaml:4 R301 law.yaml:5 R133 law.yaml:7 R209 law.yaml:8 R201 "
        "law.yaml:9 R202 law.yaml:11 R163 law.yaml:15 R152 law.yaml:16 R201 law.yaml:17 R307 "
        "law.yaml:18 R150 law.yaml:21 R301 law.yaml:24 R134 law.yaml:28 R151 law.yaml:31 R301 "
        "law.yaml:31 R305 law.yaml:34 R161 law.yaml:35 R306 law.yaml:35 R162 law.yaml:36 R203 "
        "law.yaml:38 R126");
}

TEST_CASE("names are looked up in the own file first, then over all packs") {
  Texts texts = around(rule);
  texts.push_back({"other.yaml",
                   "instrument: other\ntitle: O\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2025-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  rule: {control: licence, from: 2025-01-01, cite: {source: s, at: x}}\n"
                   "  own: {suspends: rule, from: 2025-01-01, cite: {source: s, at: w}}\n"
                   "  far: {suspends: law/rule, from: 2025-01-01, cite: {source: s, at: z}}\n"});
  const Loading loading(texts);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const auto target = [&](const char* id) {
    const auto& targets = loading.book->targets(*loading.book->find_provision(id));
    return targets.size() == 1 ? loading.book->at(targets[0]).id : "several";
  };
  CHECK(target("other/own") == "other/rule");
  CHECK(target("other/far") == "law/rule");
}

TEST_CASE("a name that means two things is refused") {
  Texts texts = around(
      "provisions:\n  other: {control: licence, cite: {source: text, at: x}}\n"
      "  a: {suspends: other, cite: {source: text, at: x}}\n");
  texts.push_back({"other.yaml",
                   "instrument: other\ntitle: O\nissuer: ministry\nnature: report\n"
                   "force: political\nzone: UTC\npublished: 2025-01-01\n"});
  CHECK(Loading(texts).codes() == "law.yaml:11 R303");
}

TEST_CASE("ids are declared once") {
  Texts texts = around("provisions:\n  a: {obligation: x}\nevents:\n  a: {title: A}\n");
  CHECK(Loading(texts).codes() == "law.yaml:12 R304");
  texts = around(rule);
  texts.push_back({"copy.yaml", texts[3].second});
  const Loading twice(texts);
  CHECK(twice.codes() == "law.yaml:1 R304");
  CHECK(twice.says("first declared here"));
  texts = around(rule);
  texts[1].second += "  tin: {title: Tin, aka: [gallium]}\n";
  CHECK(Loading(texts).codes() == "items.yaml:4 R304");
  texts = around(rule);
  texts[2].second += "groups:\n  bureau: {title: G, members: unknown}\n";
  CHECK(Loading(texts).codes() == "parties.yaml:5 R304");
}

TEST_CASE("an instrument stands for its provisions without those that act for good") {
  const Loading loading(
      "provisions:\n"
      "  a: {control: licence, from: 2025-01-01, cite: {source: text, at: x}}\n"
      "  b: {suspends: a, from: 2025-02-01, cite: {source: text, at: x}}\n"
      "  c: {ends: b, how: repeal, from: 2026-01-01, cite: {source: text, at: x}}\n"
      "  d: {suspends: law, from: 2025-03-01, cite: {source: text, at: x}}\n"
      "  e: {resumes: a, from: 2025-04-01, cite: {source: text, at: x}}\n");
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  const auto targets = [&](const char* id) {
    std::string all;
    for (const ProvisionId target : loading.book->targets(*loading.book->find_provision(id))) {
      all += loading.book->at(target).name.value;
    }
    return all;
  };
  CHECK(targets("law/d") == "ab");
  CHECK(targets("law/e") == "bd");
}

TEST_CASE("a change that acts on nothing is refused") {
  CHECK(Loading(std::string(rule) +
                "  a: {resumes: rule, from: 2026-01-01, cite: {source: text, at: x}}\n")
            .codes() == "law.yaml:11 R309");
}

TEST_CASE("an act needs a side") {
  Texts texts = around(rule);
  texts[2].second = "parties:\n  ministry: {title: Ministry}\n";
  CHECK(Loading(texts).codes() == "law.yaml:3 R308");
  texts[3].second += "on_behalf: CN\n";
  CHECK(Loading(texts).codes().empty());
  texts = around(rule);
  texts[2].second = "parties:\n  ministry: {title: Ministry, side: UK}\n";
  CHECK(Loading(texts).codes() == "parties.yaml:2 R310");
}

TEST_CASE("countries need no declaration") {
  const Loading loading(rule);
  REQUIRE(loading.book);
  const auto china = loading.book->find_party("CN");
  REQUIRE(china);
  CHECK(loading.book->at(*china).title == "China");
  CHECK(loading.book->find_party("AX"));
  CHECK_FALSE(loading.book->find_party("UK"));
}

TEST_CASE("a pack says what it is") {
  Texts texts = around(rule);
  texts.erase(texts.begin());
  CHECK(Loading(texts).says("R155"));
  texts = around(rule);
  texts[0].second = "format: 2\npack: test\ntitle: A pack\n";
  CHECK(Loading(texts).codes() == "pack.yaml:1 R154");
  texts[0].second = "pack: test\ntitle: A pack\n";
  CHECK(Loading(texts).codes() == "pack.yaml R126");
  CHECK(Loading(Texts{}).says("there are no rules to answer from"));
}

TEST_CASE("goods in a file of another name are sent home") {
  Texts texts = around(rule);
  texts.push_back({"goods.yaml", "items: {tin: {title: Tin}}\n"});
  CHECK(Loading(texts).codes() == "goods.yaml:1 R153");
}

TEST_CASE("a supposition is always known and needs no pack of its own") {
  auto files = Loading::files_of(around(rule));
  files.push_back({"more.yaml", "more.yaml",
                   "instrument: more\ntitle: M\nissuer: ministry\nnature: notice\nforce: binding\n"
                   "zone: UTC\npublished: 2030-01-01\nsources: {s: {title: S}}\nprovisions:\n"
                   "  a: {suspends: law/rule, from: 2030-01-01, cite: {source: s, at: x}}\n",
                   PackFile::Layer::overlay});
  const Loading loading(files);
  CAPTURE(loading.rendered());
  REQUIRE(loading.book);
  CHECK(loading.book->at(*loading.book->find_instrument("more")).always_known);
  CHECK_FALSE(loading.book->at(*loading.book->find_instrument("law")).always_known);
}

TEST_CASE("over files replace those of the same instrument and add the rest") {
  const auto base = Loading::files_of(around(rule));
  std::vector<PackFile> over = {{"etc/p", "etc/p/law-2.yaml", base[3].bytes},
                                {"etc/p", "etc/p/new.yaml", "instrument: new\n"}};
  const auto files = layered(base, over);
  REQUIRE(files.size() == 5);
  CHECK(std::none_of(files.begin(), files.end(),
                     [](const PackFile& file) { return file.name == "p/law.yaml"; }));
  CHECK(files.back().pack == "p");
}

TEST_CASE("neither the order nor the place of the files changes the book") {
  auto files = Loading::files_of(around(rule));
  const Loading straight(files);
  std::reverse(files.begin(), files.end());
  const Loading reversed(files);
  for (PackFile& file : files) {
    file.pack = "/somewhere/else/p";
    file.name = "/somewhere/else/" + file.name;
  }
  const Loading moved(files);
  REQUIRE(straight.book);
  CHECK(straight.book->digest().size() == 8);
  CHECK(straight.book->digest() == reversed.book->digest());
  CHECK(straight.book->digest() == moved.book->digest());
  files[0].bytes += "\n";
  CHECK(Loading(files).book->digest() != straight.book->digest());
}

TEST_CASE("a folder of packs, one pack and one file are read alike") {
  const Folder folder("alike");
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
  const Folder folder("names");
  folder.write("packs/p", around(rule));
  folder.write("packs/p/README.md", "no rules");
  folder.write("packs/p/.law.yaml", "an editor's leftover");
  folder.write("packs/p/more.yml", "instrument: more");
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.book);
  CHECK(loading.codes() == "R158");
}

TEST_CASE("a folder that is not there, is empty or links to itself is no crash") {
  const Folder folder("trouble");
  CHECK(FolderLoading(folder.path("nowhere")).codes() == "R101");
  CHECK(FolderLoading(folder.path()).codes() == "R157");
  folder.write("packs/p", around(rule));
  std::filesystem::create_directory_symlink(folder.path("packs"), folder.path("packs/p/loop"));
  std::filesystem::create_symlink(folder.path("nowhere"), folder.path("packs/p/dangling.yaml"));
  const FolderLoading loading(folder.path("packs"));
  CHECK(loading.codes() == "R101");
  CHECK(loading.files.size() == 4);
}

}  // namespace inforce
