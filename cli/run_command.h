// A command of the user's, with a text on its standard input.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace inforce {

/// What a command did instead of reading what it wanted and ending with 0 in time.
struct CommandTrouble {
  enum class Kind : std::uint8_t { ended_badly, not_in_time } kind = Kind::ended_badly;
  std::string what;  ///< "ended with 75", "did not end within 60 s"
};

/// Runs `sh -c COMMAND` in a process group of its own and waits; nothing, if it did well. One that
/// does not end is killed with all that it started, and so it is when a signal ends us meanwhile.
std::optional<CommandTrouble> run_command(const std::string& command, const std::string& input,
                                          std::chrono::seconds patience);

}  // namespace inforce
