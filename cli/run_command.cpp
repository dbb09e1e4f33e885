#include "cli/run_command.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <thread>

namespace inforce {
namespace {

using Clock = std::chrono::steady_clock;

// The group of the command that runs, for a signal that ends us while we wait for it.
volatile std::sig_atomic_t group_at_work = 0;

extern "C" void end_with_group(int number) {
  if (group_at_work > 0) kill(-static_cast<pid_t>(group_at_work), SIGKILL);
  signal(number, SIG_DFL);
  raise(number);
}

// While it stands, the signals that would end us end the command first. Those ignored stay so.
class SignalsKept {
 public:
  SignalsKept() {
    struct sigaction ours {};
    ours.sa_handler = end_with_group;
    sigemptyset(&ours.sa_mask);
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
      sigaction(numbers[i], nullptr, &before_[i]);
      if (before_[i].sa_handler != SIG_IGN) sigaction(numbers[i], &ours, nullptr);
    }
  }
  ~SignalsKept() {
    group_at_work = 0;
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
      sigaction(numbers[i], &before_[i], nullptr);
    }
  }
  SignalsKept(const SignalsKept&) = delete;
  SignalsKept& operator=(const SignalsKept&) = delete;

  static sigset_t held_back() {
    sigset_t ours, before;
    sigemptyset(&ours);
    for (const int number : numbers) sigaddset(&ours, number);
    sigprocmask(SIG_BLOCK, &ours, &before);
    return before;
  }
  // In the child: as if nothing had been caught.
  void left() const {
    for (std::size_t i = 0; i < std::size(numbers); ++i) {
      sigaction(numbers[i], &before_[i], nullptr);
    }
  }

 private:
  static constexpr int numbers[] = {SIGTERM, SIGINT, SIGHUP, SIGQUIT};
  struct sigaction before_[std::size(numbers)]{};
};

[[noreturn]] void become(const std::string& command, int input) {
  dup2(input, STDIN_FILENO);
  signal(SIGPIPE, SIG_DFL);
  execl("/bin/sh", "sh", "-c", command.c_str(), static_cast<char*>(nullptr));
  _exit(127);
}

// A running command. Writing to one that no longer reads is no error: its code decides.
class Running {
 public:
  Running(pid_t process, int input) : process_(process), input_(input) {}
  ~Running() { close_input(); }
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  void feed(const std::string& text, Clock::time_point until) {
    std::size_t written = 0;
    while (written < text.size() && Clock::now() < until && !ended()) {
      pollfd ready{input_, POLLOUT, 0};
      if (poll(&ready, 1, 20) <= 0) continue;
      const ssize_t count = write(input_, text.data() + written, text.size() - written);
      if (count < 0 && errno != EAGAIN && errno != EINTR) break;
      if (count > 0) written += static_cast<std::size_t>(count);
    }
    close_input();
  }

  bool wait(Clock::time_point until) {
    while (!ended() && Clock::now() < until) {
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
    }
    return ended();
  }

  void kill_all() {
    kill(-process_, SIGKILL);
    waitpid(process_, &status_, 0);
  }

  [[nodiscard]] std::optional<CommandTrouble> outcome() const {
    using Kind = CommandTrouble::Kind;
    if (WIFSIGNALED(status_)) {
      const std::string number = std::to_string(WTERMSIG(status_));
      return CommandTrouble{Kind::ended_badly, "was ended by signal " + number};
    }
    const int code = WEXITSTATUS(status_);
    if (code == 0) return std::nullopt;
    return CommandTrouble{Kind::ended_badly, "ended with " + std::to_string(code)};
  }

 private:
  bool ended() {
    if (!ended_) ended_ = waitpid(process_, &status_, WNOHANG) == process_;
    return ended_;
  }
  void close_input() {
    if (input_ >= 0) close(input_);
    input_ = -1;
  }

  pid_t process_;
  int input_;
  int status_ = 0;
  bool ended_ = false;
};

}  // namespace

namespace {

CommandTrouble not_started(int error_number) {
  return {CommandTrouble::Kind::ended_badly,
          std::string("could not be started: ") + strerror(error_number)};
}

// No signal comes between the fork and knowing whom it has to end.
pid_t started(const std::string& command, int input, const SignalsKept& signals) {
  const sigset_t before = SignalsKept::held_back();
  const pid_t process = fork();
  if (process == 0) {
    setpgid(0, 0);
    signals.left();
    sigprocmask(SIG_SETMASK, &before, nullptr);
    become(command, input);
  }
  const int error_number = errno;
  if (process > 0) {
    setpgid(process, process);  // whichever of us comes first
    group_at_work = process;
  }
  sigprocmask(SIG_SETMASK, &before, nullptr);
  errno = error_number;
  return process;
}

}  // namespace

std::optional<CommandTrouble> run_command(const std::string& command, const std::string& input,
                                          std::chrono::seconds patience) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return not_started(errno);
  const SignalsKept signals;
  const auto previous = signal(SIGPIPE, SIG_IGN);
  const pid_t process = started(command, ends[0], signals);
  const int error_number = errno;
  close(ends[0]);
  if (process < 0) {
    close(ends[1]);
    signal(SIGPIPE, previous);
    return not_started(error_number);
  }
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  Running running(process, ends[1]);
  const auto until = Clock::now() + patience;
  running.feed(input, until);
  const bool ended = running.wait(until);
  if (!ended) running.kill_all();
  signal(SIGPIPE, previous);
  if (ended) return running.outcome();
  return CommandTrouble{CommandTrouble::Kind::not_in_time,
                        "did not end within " + std::to_string(patience.count()) + " s"};
}

}  // namespace inforce
