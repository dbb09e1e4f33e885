// The shape of the house, read off the sources, so that the diagram in the README cannot rot.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <regex>
#include <string>
#include <vector>

#include "rules/codes.h"
#include "tests/support/golden.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;

const std::string root = INFORCE_SOURCE_DIR "/";

struct SourceLine {
  std::string path;  // from the root
  std::size_t number;
  std::string text;
};

std::string place(const SourceLine& line) {
  return line.path + ':' + std::to_string(line.number) + ": " + line.text;
}

bool begins(const std::string& text, const std::string& start) { return text.rfind(start, 0) == 0; }

std::vector<std::string> sources(const std::vector<std::string>& folders) {
  std::vector<std::string> paths;
  for (const std::string& folder : folders) {
    if (!fs::exists(root + folder)) continue;
    for (const auto& entry : fs::recursive_directory_iterator(root + folder)) {
      const std::string kind = entry.path().extension().string();
      if (kind != ".h" && kind != ".cpp") continue;
      paths.push_back(entry.path().string().substr(root.size()));
    }
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

std::vector<SourceLine> lines_in(const std::vector<std::string>& folders) {
  std::vector<SourceLine> lines;
  for (const std::string& path : sources(folders)) {
    std::size_t number = 0;
    for (const std::string& text : lines_of(read_file(root + path))) {
      lines.push_back({path, ++number, text});
    }
  }
  return lines;
}

const std::vector<std::string> modules{"timeline", "rules", "engine", "cli"};

// cli → engine → rules → timeline, and engine/store beside: the whole diagram.
bool arrow_allowed(const std::string& from, const std::string& to) {
  const auto room = [](const std::string& path) {
    if (begins(path, "engine/store/")) return std::string("engine/store");
    return path.substr(0, path.find('/'));
  };
  const std::string own = room(from);
  const std::string other = room(to);
  if (own == "engine/store" && other == "engine") return true;
  const std::vector<std::string> chain{"timeline", "rules", "engine", "engine/store", "cli"};
  const auto height = [&](const std::string& name) {
    return std::find(chain.begin(), chain.end(), name);
  };
  return height(other) != chain.end() && height(other) <= height(own);
}

// Each third-party library, and the only files that may include it.
struct Boundary {
  std::string header;
  std::regex files;
};

const std::vector<Boundary>& boundaries() {
  static const std::vector<Boundary> table{
      {"boost/", std::regex("timeline/date\\.cpp|engine/amount\\.cpp")},
      {"date/", std::regex("timeline/zone\\.cpp")},
      {"libical/", std::regex("timeline/recurrence\\.cpp|cli/render/alert_ics\\.cpp")},
      {"tl/expected.hpp", std::regex("timeline/result\\.h")},
      {"yaml-cpp/", std::regex("rules/yaml_reader\\.cpp")},
      {"CLI/", std::regex("cli/options\\.cpp")},
      {"fmt/", std::regex("cli/.*\\.cpp")},
      {"csv.h", std::regex("cli/alerts/watch_list\\.cpp")},
      {"pwd.h", std::regex("cli/main\\.cpp")},
      {"poll.h", std::regex("cli/run_command\\.cpp")},
      {"nlohmann/", std::regex("cli/.*\\.cpp")},
      {"SQLiteCpp/", std::regex("engine/store/database\\.cpp")},
      {"sqlite3.h", std::regex("engine/store/database\\.cpp")},
      {"zlib.h", std::regex("engine/store/packed\\.cpp")},
      {"openssl/", std::regex("engine/store/seal\\.cpp")},
      {"fcntl.h", std::regex("cli/.*\\.cpp|engine/store/(inspection|turn)\\.cpp")},
      {"poll.h", std::regex("cli/run_command\\.cpp")},
      {"unistd.h", std::regex("cli/.*\\.cpp|engine/store/(inspection|turn)\\.cpp")},
      {"sys/", std::regex("cli/.*\\.cpp|engine/store/turn\\.cpp")},
  };
  return table;
}

bool third_party_allowed(const std::string& from, const std::string& header) {
  return std::any_of(boundaries().begin(), boundaries().end(), [&](const Boundary& boundary) {
    return begins(header, boundary.header) && std::regex_match(from, boundary.files);
  });
}

void check_absent(const std::vector<std::string>& folders, const std::regex& pattern) {
  for (const SourceLine& line : lines_in(folders)) {
    if (std::regex_search(line.text, pattern)) FAIL_CHECK(place(line));
  }
}

TEST_CASE("the house is not empty") { CHECK(sources(modules).size() > 10); }

TEST_CASE("includes follow the arrows cli, engine, rules, timeline") {
  const std::regex include("^\\s*#\\s*include\\s+\"([^\"]+)\"");
  for (const SourceLine& line : lines_in(modules)) {
    std::smatch found;
    if (!std::regex_search(line.text, found, include)) continue;
    CHECK_MESSAGE(arrow_allowed(line.path, found[1]), place(line));
  }
}

TEST_CASE("a third-party header is included only where the table allows") {
  const std::regex include("^\\s*#\\s*include\\s+<([^>]*[./][^>]*)>");
  for (const SourceLine& line : lines_in(modules)) {
    std::smatch found;
    if (!std::regex_search(line.text, found, include)) continue;
    CHECK_MESSAGE(third_party_allowed(line.path, found[1]), place(line));
  }
}

TEST_CASE("nothing below cli knows what day it is") {
  check_absent({"timeline", "rules", "engine"},
               std::regex("system_clock|time\\((nullptr|NULL|0)\\)|day_clock|second_clock|"
                          "current_zone|gettimeofday|clock_gettime"));
}

TEST_CASE("what is compiled for the page keeps to the library it will find there") {
  check_absent({"timeline", "rules", "engine"},
               std::regex("std::(ranges|views|format)\\b|<(ranges|format|expected)>"));
}

TEST_CASE("no file is longer than 500 lines") {
  for (const std::string& path : sources({"timeline", "rules", "engine", "cli", "tests"})) {
    const std::size_t count = lines_of(read_file(root + path)).size();
    CHECK_MESSAGE(count <= 500, path << " has " << count << " lines");
  }
}

TEST_CASE("every diagnostic code has a folder in tests/diagnostics") {
  for (const CodeRow& row : all_codes()) {
    const std::string folder = number(row.code) + '-' + std::string(row.slug);
    CHECK_MESSAGE(fs::exists(root + "tests/diagnostics/" + folder), "no folder " << folder);
  }
}

}  // namespace
}  // namespace inforce::test
