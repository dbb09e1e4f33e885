#include "tests/support/program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <system_error>

namespace inforce::test {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File temporary_file() {
  File file(std::tmpfile(), &std::fclose);
  if (!file) throw std::system_error(errno, std::generic_category(), "no temporary file");
  return file;
}

std::string contents(std::FILE* file) {
  std::string text;
  std::array<char, 4096> buffer{};
  std::rewind(file);
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), file)) {
    text.append(buffer.data(), count);
  }
  return text;
}

// The caller's environment must not change an answer, save what instruments the program itself.
std::vector<std::string> full_environment(const Command& command) {
  std::vector<std::string> all{"INFORCE_TODAY=2026-11-23", "TZ=UTC", "LC_ALL=C.UTF-8", "NO_COLOR=1",
                               "COLUMNS=100"};
  for (const char* name : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LLVM_PROFILE_FILE"}) {
    if (const char* value = std::getenv(name)) all.push_back(std::string(name) + '=' + value);
  }
  for (const std::string& own : command.environment) {
    const std::string name = own.substr(0, own.find('=') + 1);
    std::erase_if(all, [&](const std::string& set) { return set.rfind(name, 0) == 0; });
    all.push_back(own);
  }
  return all;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> out;
  for (std::string& word : words) out.push_back(word.data());
  out.push_back(nullptr);
  return out;
}

[[noreturn]] void become(const Command& command, char* const* arguments, char* const* environment,
                         int out, int err) {
  const int nothing = open("/dev/null", O_RDONLY);
  dup2(nothing, STDIN_FILENO);
  dup2(out, STDOUT_FILENO);
  dup2(err, STDERR_FILENO);
  if (chdir(command.folder.c_str()) == 0) execve(arguments[0], arguments, environment);
  _exit(127);
}

int exit_code(int status) {
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}

}  // namespace

Said run(const Command& command) {
  const File out = temporary_file();
  const File err = temporary_file();
  std::vector<std::string> words = command.arguments;
  std::vector<std::string> environment = full_environment(command);
  const std::vector<char*> arguments = pointers(words);
  const std::vector<char*> settings = pointers(environment);
  const int error_target =
      fileno(command.error_stream == ErrorStream::merged ? out.get() : err.get());

  const pid_t child = fork();
  if (child < 0) throw std::system_error(errno, std::generic_category(), "cannot fork");
  if (child == 0) {
    become(command, arguments.data(), settings.data(), fileno(out.get()), error_target);
  }
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "cannot wait");
  }
  return {contents(out.get()), contents(err.get()), exit_code(status)};
}

}  // namespace inforce::test
