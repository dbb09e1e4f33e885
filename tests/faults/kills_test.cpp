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

#include "tests/faults/nightly_office.h"

namespace inforce::test {
namespace {

// What became of one telling: the further, the later the run was killed.
enum class Stage { not_delivered, not_recorded, recorded };

std::vector<std::string> sorted(std::vector<std::string> words) {
  std::sort(words.begin(), words.end());
  return words;
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
