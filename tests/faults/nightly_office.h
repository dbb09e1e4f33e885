// An office that runs `inforce alerts` at night on a small pack, into a store that is put back
// before each run.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/golden.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {

namespace fs = std::filesystem;

inline constexpr int killed = 128 + 9;

// How a telling reaches its audience.
enum class Way { printed, handed_on };

inline std::string rule(int number, const std::string& last_day) {
  const std::string id = "rule-" + std::to_string(number);
  return "instrument: " + id + "\ntitle: Rule " + std::to_string(number) +
         "\nissuer: office\nnature: notice\nforce: binding\nzone: Australia/Sydney\n"
         "published: 2024-12-03\nlooked: [2026-11-20]\n"
         "sources: {text: {title: Text, publisher: Office, seen: primary}}\n"
         "provisions:\n  ban:\n    control: prohibition\n    title: No ore\n"
         "    scope: {items: ore}\n    from: 2024-12-03\n    through: " +
         last_day + "\n    cite: {source: text, at: \"1\"}\n";
}

// Six rules that end within a month of 2026-11-23.
inline void write_packs(const std::string& folder) {
  fs::create_directories(folder);
  write_file(folder + "/pack.yaml", "format: 1\npack: nightly\ntitle: Rules that end\n");
  write_file(folder + "/items.yaml", "items:\n  ore: {title: Ore}\n");
  write_file(folder + "/parties.yaml", "parties:\n  office: {title: Office, side: AU}\n");
  const std::vector<std::string> last_days{"2026-11-23", "2026-11-24", "2026-11-27",
                                           "2026-12-01", "2026-12-10", "2026-12-20"};
  for (std::size_t i = 0; i < last_days.size(); ++i) {
    const int number = static_cast<int>(i) + 1;
    write_file(folder + "/rule-" + std::to_string(number) + ".yaml", rule(number, last_days[i]));
  }
}

// The identities of the tellings in whole lines; a line that was cut was not delivered.
inline std::vector<std::string> tellings_in(const std::string& text) {
  const std::string key = "\"telling\":\"";
  std::vector<std::string> found;
  for (std::size_t from = 0; from < text.size();) {
    const std::size_t end = text.find('\n', from);
    if (end == std::string::npos) break;
    const std::size_t at = text.find(key, from);
    if (at < end) {
      const std::size_t begin = at + key.size();
      found.push_back(text.substr(begin, text.find('"', begin) - begin));
    }
    from = end + 1;
  }
  return found;
}

struct Run {
  int code = 0;
  std::string out, err;
  std::string handed;  // a file; empty where tellings are printed

  // What a killed run began to hand on may arrive after its end: so read it late.
  [[nodiscard]] std::vector<std::string> told() const {
    if (handed.empty()) return tellings_in(out);
    return fs::exists(handed) ? tellings_in(read_file(handed)) : std::vector<std::string>();
  }
};

// A folder with packs and a store, of one way to deliver.
class Office {
 public:
  explicit Office(Way way) : way_(way) {
    write_packs(folder_.file("packs"));
    begin_anew();
  }

  // What every following run begins with: no store, or one that remembers a run of that day.
  void begin_with(const std::string& day) {
    begin_anew();
    const Run run = tell(day, {});
    REQUIRE_MESSAGE(run.code == 0, run.err);
    REQUIRE_FALSE(run.told().empty());
    fs::remove_all(folder_.file("before"));
    fs::copy(folder_.file("store"), folder_.file("before"));
  }
  void begin_anew() {
    fs::remove_all(folder_.file("store"));
    if (fs::exists(folder_.file("before"))) {
      fs::copy(folder_.file("before"), folder_.file("store"));
    } else {
      fs::create_directory(folder_.file("store"));
    }
  }

  // `environment`: how it is killed. `starter`: a command that runs the program, and kills it.
  Run tell(const std::string& day, const std::vector<std::string>& environment,
           const std::vector<std::string>& starter = {}) {
    Command command{starter, environment, folder_.path()};
    command.environment.push_back("INFORCE_TODAY=" + day);
    const std::vector<std::string> words{
        INFORCE_PROGRAM,       "alerts",   "--packs",
        folder_.file("packs"), "--store",  folder_.file("store/inforce.db"),
        "--audience",          "office",   "--lead",
        "90,30,7,1",           "--format", "json"};
    command.arguments.insert(command.arguments.end(), words.begin(), words.end());
    Run made;
    if (way_ == Way::handed_on) {
      made.handed = folder_.file("handed-") + std::to_string(++runs_);
      command.arguments.insert(command.arguments.end(), {"--exec", "cat >>'" + made.handed + '\''});
    }
    const Said said = run(command);
    made.code = said.code;
    made.out = said.out;
    made.err = said.err;
    return made;
  }

 private:
  Way way_;
  TemporaryFolder folder_;
  int runs_ = 0;
};

inline const char* const tonight = "2026-11-23";

inline bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace inforce::test
