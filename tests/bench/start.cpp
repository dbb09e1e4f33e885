// From start to answer: `inforce on` with the embedded packs, and a nightly run with nothing new,
// beside a program that does nothing.
//
// Both are started in turn, many times, in one run; medians and their ratio are printed.
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using Words = std::vector<std::string>;

double milliseconds(const Words& command) {
  std::vector<char*> arguments;
  for (const std::string& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto begun = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = 1;
  if (posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ) != 0 ||
      waitpid(child, &status, 0) != child || status != 0) {
    std::fprintf(stderr, "%s did not run\n", arguments[0]);
    std::exit(1);
  }
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - begun;
  posix_spawn_file_actions_destroy(&actions);
  return taken.count();
}

double median(std::vector<double> values) {
  std::nth_element(values.begin(), values.begin() + static_cast<long>(values.size() / 2),
                   values.end());
  return values[values.size() / 2];
}

}  // namespace

int main() {
  struct Contender {
    const char* name;
    Words command;
    std::vector<double> taken;
  };
  const std::string today = "2026-11-23";
  std::vector<Contender> contenders{
      {"an empty program", {EMPTY_PROGRAM}, {}},
      {"inforce --version", {INFORCE_PROGRAM, "--version"}, {}},
      {"inforce on 2026-11-28", {INFORCE_PROGRAM, "on", "2026-11-28", "--today", today}, {}},
      {"inforce on 2026-11-28 --item gallium --from CN --to US --end-use civil",
       {INFORCE_PROGRAM, "on", "2026-11-28", "--item", "gallium", "--from", "CN", "--to", "US",
        "--end-use", "civil", "--today", today},
       {}},
  };
  const std::string store =
      std::filesystem::temp_directory_path() / ("bench-" + std::to_string(getpid()) + ".db");
  const Words nightly{INFORCE_PROGRAM, "alerts", "--store", store, "--today", today};
  milliseconds(nightly);  // everything is told now
  contenders.push_back({"inforce alerts, with nothing new", nightly, {}});
  constexpr int rounds = 41;
  for (int round = 0; round < rounds; ++round) {
    for (Contender& one : contenders) one.taken.push_back(milliseconds(one.command));
  }
  const double empty = median(contenders.front().taken);
  std::printf("median of %d rounds, in turn\n", rounds);
  for (const Contender& one : contenders) {
    const double mine = median(one.taken);
    std::printf("%8.2f ms  %6.1f x  %s\n", mine, mine / empty, one.name);
  }
  for (const char* suffix : {"", "-wal", "-shm", ".turn"}) std::filesystem::remove(store + suffix);
}
