// A line that is still being typed, as a shell hands it over: what stands before the cursor, and
// what kind of word is to come.
#pragma once

#include <string>
#include <vector>

#include "cli/command_table.h"

namespace inforce {

struct TypedLine {
  const CommandRow* command = nullptr;  ///< nothing: none is named yet
  std::vector<std::string> words;       ///< of the command, whole ones
  std::vector<std::string> whole;       ///< all that stands before, as it would be read
  const OptionRow* option = nullptr;    ///< whose value is being typed
  std::string begun;                    ///< the word, or the value of an option, so far
  std::string not_replaced;             ///< of it, what the shell does not replace: "CN:"
};

/// From the words after the program's name, the one at the cursor last. bash breaks words at `=`
/// and `:`, and hands over the pieces.
TypedLine read_typed(const std::vector<std::string>& pieces);

}  // namespace inforce
