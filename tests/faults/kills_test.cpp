// A nightly run killed at any moment: what it had to tell is told all the same, by it or by the
// next, and twice only if the kill fell between the delivery and its record.
//
// An office with a store runs `inforce alerts` on a small pack; kill_at.cpp is preloaded and kills
// it at the n-th thing it hands to the system, for every n until the run completes.
#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <iterator>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "tests/support/golden.h"
#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

namespace inforce::test {
namespace {

namespace fs = std::filesystem;

constexpr int killed = 128 + 9;

// How a telling reaches its audience.
enum class Way { printed, handed_on };

std::string rule(int number, const std::string& last_day) {
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
void write_packs(const std::string& folder) {
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
std::vector<std::string> tellings_in(const std::string& text) {
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

const char* const tonight = "2026-11-23";

// What became of one telling: the further, the later the run was killed.
enum class Stage { not_delivered, not_recorded, recorded };

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
}

bool holds(const std::vector<std::string>& words, const std::string& word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Kills one run after the other, and keeps what that showed.
class Sweep {
 public:
  explicit Sweep(Office& office) : office_(office) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point begin = Clock::now();
    const Run whole = office.tell(tonight, {});
    took_ = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
    REQUIRE_MESSAGE(whole.code == 0, whole.err);
    expected_ = sorted(whole.told());
    REQUIRE(expected_.size() >= 5);
    REQUIRE(std::adjacent_find(expected_.begin(), expected_.end()) == expected_.end());
  }

  // False once the run completed before it was to be killed.
  bool kill(const std::string& how, const std::vector<std::string>& environment,
            const std::vector<std::string>& starter = {}) {
    office_.begin_anew();
    const Run first = office_.tell(tonight, environment, starter);
    const Run second = office_.tell(tonight, {});
    const Run third = office_.tell(tonight, {});
    CAPTURE(how);
    REQUIRE((first.code == killed || first.code == 0));
    CHECK_MESSAGE(second.code == 0, second.err);
    CHECK(second.err == "");
    CHECK_MESSAGE(third.code == 0, third.err);
    CHECK(third.told().empty());
    compare(first, second);
    kills_ += first.code == killed ? 1 : 0;
    return first.code == killed;
  }

  // What was further on when killed earlier would have been undone by time.
  void check_order() const {
    for (const auto& [telling, stages] : stages_) {
      CHECK_MESSAGE(std::is_sorted(stages.begin(), stages.end()), telling);
    }
  }

  void report(const std::string& what) const {
    std::cout << what << ": " << kills_ << " kills, " << between_
              << " of them between delivery and record, " << expected_.size()
              << " tellings, none lost\n";
  }
  [[nodiscard]] int between() const { return between_; }
  [[nodiscard]] int kills() const { return kills_; }
  // How long a run takes that nobody kills; less than a second.
  [[nodiscard]] int microseconds() const {
    return static_cast<int>(std::min<std::int64_t>(took_.count(), 999'999));
  }

 private:
  void compare(const Run& first, const Run& second) {
    const std::vector<std::string> before = first.told();
    const std::vector<std::string> after = second.told();
    std::vector<std::string> all = before;
    std::copy_if(after.begin(), after.end(), std::back_inserter(all),
                 [&](const std::string& telling) { return !holds(before, telling); });
    CHECK(sorted(all) == expected_);  // none lost, none under another name, none twice in a run
    const bool repeated = all.size() < before.size() + after.size();
    CHECK_FALSE((repeated && first.code == 0));
    between_ += repeated ? 1 : 0;
    for (const std::string& telling : expected_) {
      const Stage undone = holds(before, telling) ? Stage::not_recorded : Stage::not_delivered;
      stages_[telling].push_back(holds(after, telling) ? undone : Stage::recorded);
    }
  }

  Office& office_;
  std::vector<std::string> expected_;
  std::map<std::string, std::vector<Stage>> stages_;
  std::chrono::microseconds took_{0};
  int kills_ = 0;
  int between_ = 0;
};

// The long run kills at every n, the short one at every `step`-th where that takes too much time.
bool is_long() { return std::getenv("INFORCE_LONG") != nullptr; }

void sweep_all(Office& office, const std::string& what, int step, const std::string& torn = "") {
  Sweep sweep(office);
  constexpr int far_too_many = 20000;
  int n = 1;
  const auto preload = [&] {
    std::vector<std::string> environment{"LD_PRELOAD=" INFORCE_KILL_AT_LIBRARY,
                                         "INFORCE_KILL_AT=" + std::to_string(n)};
    if (!torn.empty()) environment.push_back("INFORCE_KILL_TORN=1");
    return environment;
  };
  while (n < far_too_many && sweep.kill("killed at " + std::to_string(n), preload())) n += step;
  REQUIRE(n > 10);
  REQUIRE(n < far_too_many);
  sweep.check_order();
  sweep.report(what);
  CHECK(sweep.between() > 0);
}

TEST_CASE("a run that prints, killed at anything it writes, loses nothing") {
  Office office(Way::printed);
  sweep_all(office, "printed, into a new store", 1);
  office.begin_with("2026-10-30");
  sweep_all(office, "printed, into a store in use", 1);
}

TEST_CASE("a run that hands on, killed at anything it writes, loses nothing") {
  Office office(Way::handed_on);
  const int step = is_long() ? 1 : 7;
  office.begin_with("2026-10-30");
  sweep_all(office, "handed on, into a store in use", step);
}

TEST_CASE("a run that is killed half-way through a write loses nothing") {
  if (!is_long()) return;
  for (const Way way : {Way::printed, Way::handed_on}) {
    Office office(way);
    sweep_all(office, "torn, into a new store", 1, "torn");
    office.begin_with("2026-10-30");
    sweep_all(office, "torn, into a store in use", 1, "torn");
  }
}

TEST_CASE("a run that is killed at any moment loses nothing") {
  if (!is_long()) return;
  constexpr unsigned seed = 20261123;
  constexpr int kills = 100;  // of each way
  std::mt19937 random(seed);
  std::cout << "seed " << seed << '\n';
  for (const Way way : {Way::printed, Way::handed_on}) {
    Office office(way);
    office.begin_with("2026-10-30");
    Sweep sweep(office);
    std::uniform_int_distribution<int> moment(1, sweep.microseconds());
    for (int i = 0; i < 20 * kills && sweep.kills() < kills; ++i) {
      const std::string after = "0." + std::to_string(1'000'000 + moment(random)).substr(1);
      sweep.kill("killed after " + after + " s", {}, {"/usr/bin/timeout", "--signal=KILL", after});
    }
    CHECK(sweep.kills() == kills);
    sweep.report(way == Way::printed ? "at any moment, printed" : "at any moment, handed on");
  }
}

}  // namespace
}  // namespace inforce::test
