// Commands and options by their names, and which takes which.
#include <algorithm>

#include "cli/command_table.h"

namespace inforce {

const CommandRow* find_command(std::string_view name) {
  const auto& rows = all_commands();
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const CommandRow& row) { return row.name == name; });
  return found == rows.end() ? nullptr : &*found;
}

namespace {

// "--from" is a country, and of a draft a date.
bool means_another_thing(const CommandRow& command, const OptionRow& option) {
  const auto& rows = all_options();
  return option.only_of.empty() ? std::any_of(rows.begin(), rows.end(),
                                              [&](const OptionRow& row) {
                                                return row.only_of == command.name &&
                                                       row.long_name() == option.long_name();
                                              })
                                : option.only_of != command.name;
}

}  // namespace

bool takes(const CommandRow& command, const OptionRow& option) {
  if (means_another_thing(command, option)) return false;
  if (option.group == OptionGroup::everywhere) return true;
  if (option.group == OptionGroup::question && command.takes_question) return true;
  return std::find(command.own.begin(), command.own.end(), option.long_name()) != command.own.end();
}

const OptionRow* find_option(std::string_view name, const CommandRow* command) {
  const OptionRow* found = nullptr;
  for (const OptionRow& row : all_options()) {
    if (row.long_name() != name && row.name.substr(0, row.name.find(',')) != name) continue;
    if (command != nullptr && takes(*command, row)) return &row;
    if (found == nullptr) found = &row;
  }
  return found;
}

}  // namespace inforce
