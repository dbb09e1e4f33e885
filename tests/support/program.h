// Running the program as a user would, and keeping all it said.
#pragma once

#include <string>
#include <vector>

namespace inforce::test {

/// Where standard error goes: beside standard output, or into it in the order written.
enum class ErrorStream { apart, merged };

/// `arguments` begins with the program's path; `environment` ("NAME=value") is added to a fixed
/// one: INFORCE_TODAY=2026-11-23, TZ=UTC, LC_ALL=C.UTF-8, NO_COLOR=1 and nothing of the caller's.
struct Command {
  std::vector<std::string> arguments;
  std::vector<std::string> environment = {};
  std::string folder;
  ErrorStream error_stream = ErrorStream::apart;
};

/// `code` as a shell gives it: 128 + the signal's number for a program that was killed.
struct Said {
  std::string out;
  std::string err;
  int code = 0;
};

/// Runs to the end with an empty standard input; throws std::system_error when it cannot start.
Said run(const Command& command);

}  // namespace inforce::test
