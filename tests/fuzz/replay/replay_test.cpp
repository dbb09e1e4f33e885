// Every input of the corpus once through its harness; a harness that is not content aborts.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/golden.h"

// What libFuzzer knows as LLVMFuzzerTestOneInput, under a name for each entry.
extern "C" {
int replay_date(const std::uint8_t* data, std::size_t size);
int replay_pack(const std::uint8_t* data, std::size_t size);
int replay_question(const std::uint8_t* data, std::size_t size);
}

namespace {

namespace fs = std::filesystem;

struct Harness {
  std::string entry;
  int (*run)(const std::uint8_t* data, std::size_t size);
};

const std::vector<Harness> harnesses = {
    {"date", replay_date}, {"pack", replay_pack}, {"question", replay_question}};

std::vector<fs::path> sorted(const fs::path& folder) {
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace

TEST_CASE("what was fed to the harnesses is still digested") {
  const fs::path corpus = fs::path(INFORCE_SOURCE_DIR) / "tests/fuzz/corpus";
  CHECK(sorted(corpus).size() == harnesses.size());
  for (const Harness& harness : harnesses) {
    const auto files = sorted(corpus / harness.entry);
    CHECK(files.size() > 10);
    for (const fs::path& file : files) {
      CAPTURE(file.string());
      const std::string bytes = inforce::test::read_file(file.string());
      CHECK(harness.run(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size()) == 0);
    }
  }
}
