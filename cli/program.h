// The program as a function: what it was called with, and what it said.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.h"
#include "timeline/instant.h"

namespace inforce {

/// All that comes from outside but the packs.
struct World {
  std::vector<std::string> arguments;  ///< without the program's name
  std::map<std::string, std::string> environment;
  Instant now;
  std::string user;                           ///< whose process it is, by name
  bool terminal = false;                      ///< answers go to a person's screen
  std::optional<std::size_t> terminal_width;  ///< columns of that screen
  std::optional<std::string> packs = {};      ///< folder of those installed with this program
  std::string schemas = {};                   ///< folder in the checkout around it; empty: none
};

struct Said {
  std::string out;  ///< the answer
  std::string err;  ///< what is to say about it
  ExitCode code = ExitCode::answered;
  /// What is to be done once the answer is out, and only then; it may have more to say.
  std::function<Said()> afterwards = {};
};

Said run(const World& world);

/// Writes both streams; an answer that cannot be written is no answer.
ExitCode deliver(const Said& said);

/// The variables of the environment that the program looks at.
std::map<std::string, std::string> environment();

}  // namespace inforce
