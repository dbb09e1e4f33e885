#include "cli/run_command.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <thread>

namespace inforce {
namespace {

using Clock = std::chrono::steady_clock;

[[noreturn]] void become(const std::string& command, int input) {
  setpgid(0, 0);
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

  [[nodiscard]] std::optional<std::string> outcome() const {
    if (WIFSIGNALED(status_)) return "was ended by signal " + std::to_string(WTERMSIG(status_));
    const int code = WEXITSTATUS(status_);
    return code == 0 ? std::nullopt : std::optional("ended with " + std::to_string(code));
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

std::optional<std::string> run_command(const std::string& command, const std::string& input,
                                       std::chrono::seconds patience) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return std::string("could not be started: ") + strerror(errno);
  const auto previous = signal(SIGPIPE, SIG_IGN);
  const pid_t process = fork();
  if (process == 0) become(command, ends[0]);
  close(ends[0]);
  if (process < 0) {
    close(ends[1]);
    return std::string("could not be started: ") + strerror(errno);
  }
  fcntl(ends[1], F_SETFL, O_NONBLOCK);
  Running running(process, ends[1]);
  const auto until = Clock::now() + patience;
  running.feed(input, until);
  const bool ended = running.wait(until);
  if (!ended) running.kill_all();
  signal(SIGPIPE, previous);
  if (!ended) return "did not end within " + std::to_string(patience.count()) + " s";
  return running.outcome();
}

}  // namespace inforce
