// The loader and the schemas say the same of every rule file we have.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/schema/judging.h"
#include "tests/schema/schemas.h"
#include "tests/support/golden.h"

using namespace inforce;
using namespace inforce::test;
namespace fs = std::filesystem;

namespace {

const fs::path corpus = fs::path(INFORCE_SOURCE_DIR) / "tests/schema/corpus";

std::vector<fs::path> sorted(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<PackFile> folder(const std::string& path, PackFile::Layer layer) {
  Sources sources;
  Diagnostics found;
  return read_folder(path, layer, sources, found);
}

std::vector<PackFile> folder(const std::string& path) {
  return folder(path, PackFile::Layer::base);
}

// A corpus lies in one folder for each kind of file: several items.yaml cannot lie in one.
struct Judged {
  std::string code;  // that its name begins with
  Judgement judgement;
};

PackFile in_pack(std::string name, const fs::path& path) {
  return {"p", name.insert(0, "p/"), read_file(path.string())};
}

Judged judge_in_place(const fs::path& path, Schemas& schemas) {
  const std::string kind = path.parent_path().filename().string();
  const std::string stem = path.stem().string();
  std::string name = kind == "instrument" ? stem : kind;
  name += ".yaml";
  std::vector<PackFile> files = {in_pack(name, path)};
  for (const fs::path& beside : sorted(corpus / "around")) {
    if (beside.filename() != name) files.push_back(in_pack(beside.filename().string(), beside));
  }
  Judgement judgement = judge(files, schemas).front();
  judgement.file = path.filename().string();
  return {stem.substr(0, stem.find('-')), judgement};
}

std::vector<Judged> judge_corpus(const std::string& side, Schemas& schemas) {
  std::vector<Judged> all;
  for (const fs::path& kind : sorted(corpus / side)) {
    for (const fs::path& path : sorted(kind)) {
      all.push_back(judge_in_place(path, schemas));
    }
  }
  return all;
}

void check_agreement(const std::vector<PackFile>& files, Schemas& schemas) {
  for (const Judgement& judgement : judge(files, schemas)) CHECK(difference(judgement) == "");
}

void check_accepted(const Judgement& judgement) {
  CHECK_MESSAGE(judgement.errors.empty(), judgement.file, ": ", numbers(judgement.errors));
  CHECK(difference(judgement) == "");
}

}  // namespace

TEST_CASE("the schemas accept every file of the packs we ship") {
  Schemas schemas;
  const auto files = folder(source_root + "/rules/packs");
  REQUIRE(files.size() > 50);
  for (const Judgement& judgement : judge(files, schemas)) check_accepted(judgement);
}

TEST_CASE("the schemas accept the suppositions that come as samples") {
  Schemas schemas;
  const auto over = folder(source_root + "/samples/overlays", PackFile::Layer::overlay);
  REQUIRE_FALSE(over.empty());
  for (const Judgement& judgement :
       judge(layered(folder(source_root + "/rules/packs"), over), schemas)) {
    check_accepted(judgement);
  }
}

TEST_CASE("loader and schema accept what is right") {
  Schemas schemas;
  const auto judged = judge_corpus("accepted", schemas);
  REQUIRE(judged.size() >= 25);
  for (const Judged& one : judged) check_accepted(one.judgement);
}

TEST_CASE("loader and schema refuse what is wrong in shape") {
  Schemas schemas;
  const auto judged = judge_corpus("refused", schemas);
  REQUIRE(judged.size() >= 40);
  for (const Judged& one : judged) {
    const std::string said = numbers(one.judgement.errors);
    CHECK_MESSAGE(said.find(one.code) != std::string::npos, one.judgement.file, ": ", said);
    CHECK_MESSAGE(one.judgement.has_tree, one.judgement.file);
    CHECK_MESSAGE(!one.judgement.complaints.empty(), one.judgement.file, " is right to the schema");
  }
}

TEST_CASE("loader and schema agree on the packs that show what each code means") {
  Schemas schemas;
  const auto codes = sorted(source_root + "/tests/diagnostics");
  REQUIRE(codes.size() > 50);
  for (const fs::path& code : codes) check_agreement(folder(code.string()), schemas);
}

TEST_CASE("the first line of every shipped file names the schema of its kind") {
  for (const PackFile& file : folder(source_root + "/rules/packs")) {
    const std::string first = file.bytes.substr(0, file.bytes.find('\n'));
    const std::string schema = "../../schema/" + kind_of_file(file.name) + ".schema.json";
    CHECK_MESSAGE(first == "# yaml-language-server: $schema=" + schema, file.name);
    CHECK(fs::exists(fs::path(file.name).parent_path() / schema));
  }
}
