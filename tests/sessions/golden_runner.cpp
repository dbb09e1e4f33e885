// Runs one golden: a session, a page's console blocks, or a diagnostic's folder.
//
//   golden_runner PROGRAM ROOT tests/sessions/on.session | README.md | tests/diagnostics/R204-…
//
// Paths are relative to ROOT, where the program runs too. Exit code 0 when what comes out is what
// is written there, 1 with the difference when it is not. INFORCE_ACCEPT=1 rewrites it instead.
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

#include "tests/sessions/session.h"
#include "tests/support/golden.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;

struct Place {
  std::string program;
  std::string root;
};

// Of one golden, for what the program writes; a session calls it $TMP. Removed with all in it.
class Scratch {
 public:
  [[nodiscard]] std::string named_in(const std::string& word) const {
    return with(word, "$TMP", folder_.path());
  }
  [[nodiscard]] std::string hidden_in(const std::string& text) const {
    return with(text, folder_.path(), "$TMP");
  }

  static std::string with(std::string text, const std::string& what, const std::string& instead) {
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + instead.size())) {
      text.replace(at, what.size(), instead);
    }
    return text;
  }

 private:
  TemporaryFolder folder_;
};

Said run_line(const Place& place, const std::vector<std::string>& words) {
  const auto name = std::find_if(words.begin(), words.end(), [](const std::string& word) {
    return word.find('=') == std::string::npos;
  });
  if (name == words.end() || *name != "inforce") {
    throw std::runtime_error("a session calls inforce and nothing else");
  }
  std::vector<std::string> arguments(name, words.end());
  arguments.front() = place.program;
  return run({.arguments = arguments,
              .environment = {words.begin(), name},
              .folder = place.root,
              .error_stream = ErrorStream::apart});
}

// What to check: what the file `arguments` says, or the folder's pack/, or the files in the folder.
std::vector<std::string> packs_of(const Place& place, const std::string& folder) {
  const fs::path path = fs::path(place.root) / folder;
  if (fs::exists(path / "arguments"))
    return shell_words(lines_of(read_file(path / "arguments"))[0]);
  if (fs::exists(path / "pack")) return {folder + "/pack"};
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(path)) {
    const std::string name = entry.path().filename().string();
    if (name != "expected.txt") files.push_back(folder + '/' + name);
  }
  std::sort(files.begin(), files.end());
  return files;
}

// "R204" of "tests/diagnostics/R204-last-day-before-first".
std::string code_of(const std::string& folder) {
  const std::string name = fs::path(folder).filename().string();
  return name.substr(0, name.find('-'));
}

std::string check_folder(const Place& place, const std::string& folder) {
  std::vector<std::string> arguments{place.program, "check"};
  const auto packs = packs_of(place, folder);
  arguments.insert(arguments.end(), packs.begin(), packs.end());
  const Said said = run({.arguments = arguments,
                         .environment = {},
                         .folder = place.root,
                         .error_stream = ErrorStream::merged});
  if (said.out.find('[' + code_of(folder) + ']') == std::string::npos) {
    throw std::runtime_error(code_of(folder) + " is not among what `check` says:\n" + said.out);
  }
  return said.out + "? " + std::to_string(said.code) + '\n';
}

std::string difference(const Place& place, const std::string& golden) {
  const std::string path = place.root + '/' + golden;
  if (fs::is_directory(path)) {
    return golden_diff(path + "/expected.txt", check_folder(place, golden));
  }
  const Scratch scratch;
  const Runner runner = [&](std::vector<std::string> words) {
    for (std::string& word : words) word = scratch.named_in(word);
    const Said said = run_line(place, words);
    // Where the checkout lies is no part of what is expected.
    const auto shown = [&](const std::string& text) {
      return Scratch::with(scratch.hidden_in(text), place.root + '/', "$ROOT/");
    };
    return Said{shown(said.out), shown(said.err), said.code};
  };
  const bool page = fs::path(golden).extension() == ".md";
  const std::string text = read_file(path);
  return golden_diff(path, page ? rerun_page(text, runner) : rerun_session(text, runner));
}

}  // namespace
}  // namespace inforce::test

int main(int count, char** arguments) try {
  if (count != 4) {
    std::fputs("usage: golden_runner PROGRAM ROOT GOLDEN\n", stderr);
    return 2;
  }
  const std::string golden = arguments[3];
  const auto difference = inforce::test::difference({arguments[1], arguments[2]}, golden);
  if (difference.empty()) return 0;
  std::printf("%s: \"-\" is expected, \"+\" came out (INFORCE_ACCEPT=1 takes it over)\n%s",
              golden.c_str(), difference.c_str());
  return 1;
} catch (const std::exception& trouble) {
  std::fprintf(stderr, "%s\n", trouble.what());
  return 1;
}
