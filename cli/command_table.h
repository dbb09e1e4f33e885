// The commands: what each is for, what it takes, and examples. Help and completion read from here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/options.h"

namespace inforce {

struct CommandRow {
  std::string_view name;
  std::string_view words;     ///< "[DATE]"
  std::string_view summary;   ///< one line
  std::string_view examples;  ///< lines "inforce …    what it shows"
  std::string_view about;     ///< paragraphs; may be empty
  bool takes_question = false;
  std::vector<std::string_view> own;  ///< long names of options that only some commands have
};

const std::vector<CommandRow>& all_commands();
const CommandRow* find_command(std::string_view name);

[[nodiscard]] bool takes(const CommandRow& command, const OptionRow& option);

/// By its long or its short name: what the command means by it, else what any does; nothing where
/// none has it.
const OptionRow* find_option(std::string_view name, const CommandRow* command = nullptr);

}  // namespace inforce
