#include "cli/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdint>

#include "cli/command_table.h"
#include "cli/idle_options.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

void add_option(CLI::App& app, const OptionRow& row, Options& options) {
  const std::string name(row.name);
  if (const auto* flag = std::get_if<bool Options::*>(&row.target)) {
    app.add_flag(name, options.*(*flag));
  } else if (const auto* text = std::get_if<std::optional<std::string> Options::*>(&row.target)) {
    app.add_option(name, options.*(*text))->take_last();
  } else {
    auto* list = app.add_option(name, options.*std::get<2>(row.target));
    list->allow_extra_args(false);  // a list would take all words that follow
    if (row.values > 1) list->take_last()->expected(row.values);
  }
}

/// What was written for an option that takes one value: more than one is no answer.
void tell_twice(const CLI::App& app, const OptionRow& row, std::vector<QuestionError>& errors) {
  if (std::holds_alternative<bool Options::*>(row.target)) return;
  const bool list = std::holds_alternative<std::vector<std::string> Options::*>(row.target);
  if (list && row.values < 2) return;
  const std::string option(row.long_name());
  const std::vector<std::string>& written = app.get_option(option)->results();
  const auto room = static_cast<std::size_t>(row.values);
  if (written.size() <= room) return;
  std::string told;
  for (std::size_t i = 0; i < written.size(); ++i) {
    if (i > 0) told += i % room == 0 ? " and " : " ";
    told += written[i];
  }
  const std::string times = written.size() == 2 * room ? " is told twice: " : " is told again: ";
  errors.push_back({option, option + times + told, "tell it once"});
}

std::vector<QuestionError> told_twice(const CLI::App& app, const CommandRow* command) {
  std::vector<QuestionError> errors;
  for (const OptionRow& row : all_options()) {
    if (row.group == OptionGroup::everywhere) {
      tell_twice(app, row, errors);
    } else if (command != nullptr && takes(*command, row)) {
      tell_twice(*app.get_subcommand(std::string(command->name)), row, errors);
    }
  }
  return errors;
}

// What is not understood is kept, so that it can be answered with a suggestion.
void set_manners(CLI::App& app) {
  app.set_help_flag();
  app.allow_extras();
}

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const CommandRow& row : all_commands()) names.push_back(row.name);
  return names;
}

std::vector<std::string_view> option_names(const CommandRow* command) {
  std::vector<std::string_view> names;
  for (const OptionRow& row : all_options()) {
    const bool there = command ? takes(*command, row) : row.group == OptionGroup::everywhere;
    if (there) names.push_back(row.long_name());
  }
  return names;
}

std::string commands_with(const OptionRow& option) {
  std::vector<std::string_view> names;
  for (const CommandRow& row : all_commands()) {
    if (takes(row, option)) names.push_back(row.name);
  }
  return "it goes with " + any_of(names);
}

QuestionError unknown_option(const std::string& written, const CommandRow* command) {
  const std::string name = written.substr(0, written.find('='));
  const std::string whose = command ? "inforce " + std::string(command->name) : "inforce";
  QuestionError error{name, whose + " has no option " + in_quotes(name), ""};
  if (const OptionRow* elsewhere = find_option(name)) {
    error.hint = commands_with(*elsewhere);
  } else {
    error.hint = did_you_mean(nearest_name(name, option_names(command)));
  }
  return error;
}

std::vector<QuestionError> not_understood(const std::vector<std::string>& rest,
                                          const CommandRow* command) {
  std::vector<QuestionError> errors;
  for (const std::string& word : rest) {
    if (word.size() > 1 && word[0] == '-' && word != "--") {
      errors.push_back(unknown_option(word, command));
    } else if (command) {
      errors.push_back(
          {word, "inforce " + std::string(command->name) + " does not take " + in_quotes(word),
           ""});
    } else {
      return {{word, "there is no command " + in_quotes(word),
               did_you_mean(nearest_name(word, command_names()))}};
    }
  }
  return errors;
}

QuestionError lacks_value(const OptionRow& row) {
  const std::string option(row.long_name());
  return {option, option + " lacks its value", "write " + option + ' ' + std::string(row.value)};
}

// An empty path would be read as the current folder, which nobody named.
std::vector<QuestionError> empty_paths(const Options& options) {
  std::vector<QuestionError> errors;
  const auto look = [&](std::string_view name, const std::vector<std::string>& paths) {
    const OptionRow* row = find_option(name);
    const bool any = std::find(paths.begin(), paths.end(), "") != paths.end();
    if (any && row != nullptr) errors.push_back(lacks_value(*row));
  };
  look("--packs", options.packs);
  look("--also", options.also);
  look("--suppose", options.suppose);
  if (options.store) look("--store", {*options.store});
  const auto& words = options.words;
  if (options.command == "check" && std::find(words.begin(), words.end(), "") != words.end()) {
    errors.push_back({"", "an empty PATH names nothing to check", "write a folder or a file"});
  }
  return errors;
}

const CommandRow* first_command(const std::vector<std::string>& arguments) {
  for (const std::string& word : arguments) {
    if (const CommandRow* command = find_command(word)) return command;
  }
  return nullptr;
}

QuestionError in_our_words(const CLI::ParseError& error, const CommandRow* command) {
  const std::string said = error.what();
  const std::string name = said.substr(0, said.find(':'));
  const OptionRow* row = find_option(name.substr(name.rfind(',') + 1), command);
  if (!row) return {"", said, ""};
  const std::string option(row->long_name());
  if (row->value.empty()) return {option, option + " takes no value", ""};
  return lacks_value(*row);
}

}  // namespace

Result<Options, std::vector<QuestionError>> read_options(
    const std::vector<std::string>& arguments) {
  Options options;
  CLI::App app;
  set_manners(app);
  app.require_subcommand(0, 1);
  for (const OptionRow& row : all_options()) {
    if (row.group == OptionGroup::everywhere) add_option(app, row, options);
  }
  for (const CommandRow& command : all_commands()) {
    CLI::App& sub = *app.add_subcommand(std::string(command.name));
    set_manners(sub);
    sub.fallthrough();
    for (const OptionRow& row : all_options()) {
      if (row.group != OptionGroup::everywhere && takes(command, row)) {
        add_option(sub, row, options);
      }
    }
    if (!command.words.empty()) sub.add_option("words", options.words);
  }
  try {
    app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
  } catch (const CLI::ParseError& error) {
    return failure(std::vector<QuestionError>{in_our_words(error, first_command(arguments))});
  }
  const auto chosen = app.get_subcommands();
  if (!chosen.empty()) options.command = chosen.front()->get_name();
  const auto errors = not_understood(app.remaining(true), find_command(options.command));
  if (!errors.empty()) return failure(errors);
  const auto twice = told_twice(app, find_command(options.command));
  if (!twice.empty()) return failure(twice);
  const auto empty = empty_paths(options);
  if (!empty.empty()) return failure(empty);
  const auto idle = idle_options(options);
  if (!options.help && !idle.empty()) return failure(idle);
  return options;
}

}  // namespace inforce
