// A command of the user's, with a text on its standard input.
#pragma once

#include <chrono>
#include <optional>
#include <string>

namespace inforce {

/// Runs `sh -c COMMAND` in a process group of its own and waits. Nothing, if it read what it wanted
/// and ended with 0 in time; else what it did instead: "ended with 75", "did not end within 60 s".
/// One that does not end is killed with all that it started.
std::optional<std::string> run_command(const std::string& command, const std::string& input,
                                       std::chrono::seconds patience);

}  // namespace inforce
