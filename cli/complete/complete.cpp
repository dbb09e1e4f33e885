#include "cli/complete/complete.h"

#include <algorithm>

#include "cli/complete/names_known.h"
#include "cli/complete/typed_line.h"
#include "cli/config_file.h"
#include "cli/idle_options.h"
#include "rules/codes.h"

namespace inforce {
namespace {

using Offers = std::vector<std::string>;

void add(Offers& names, Offers more) {
  names.insert(names.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

Offers command_offers() {
  Offers names;
  for (const CommandRow& row : all_commands()) names.emplace_back(row.name);
  return names;
}

// What is told so far, or of what makes no sense yet the command and its words.
Options told_so_far(const TypedLine& line) {
  if (auto options = read_options(line.whole)) return *options;
  Options options;
  if (line.command != nullptr) options.command = line.command->name;
  options.words = line.words;
  return options;
}

Offers option_offers(const TypedLine& line) {
  const CommandRow* command = line.command;
  const Options told = told_so_far(line);
  Offers names;
  for (const OptionRow& row : all_options()) {
    const bool there =
        command != nullptr ? takes(*command, row) : row.group == OptionGroup::everywhere;
    if (there && has_use_for(told, row)) names.emplace_back(row.long_name());
  }
  return names;
}

// "add OBLIGATION | list [OBLIGATION]": the uses of a command, each a list of words.
std::vector<Offers> uses_of(const CommandRow& command) {
  std::vector<Offers> uses(1);
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) uses.back().push_back(word);
    word.clear();
  };
  for (const char c : std::string(command.words) + ' ') {
    if (c == '|') uses.emplace_back();
    if (c == ' ' || c == '|' || c == '[' || c == ']') {
      end_word();
    } else {
      word += c;
    }
  }
  return uses;
}

bool is_kind_word(const std::string& word) { return word[0] >= 'A' && word[0] <= 'Z'; }

// "ID…": any number of them.
bool goes_on(const Offers& use) {
  constexpr std::string_view more = "…";
  const std::string& last = use.back();
  return last.size() > more.size() &&
         last.compare(last.size() - more.size(), more.size(), more) == 0;
}

// Does what is typed go with the use so far?
bool goes_with(const Offers& use, const Offers& typed) {
  if (use.empty() || (typed.size() > use.size() && !goes_on(use))) return false;
  const std::size_t both = std::min(typed.size(), use.size());
  return std::equal(typed.begin(), typed.begin() + static_cast<std::ptrdiff_t>(both), use.begin(),
                    [](const std::string& word, const std::string& expected) {
                      return is_kind_word(expected) || word == expected;
                    });
}

// "[ID] [DATE]": of the first word.
bool may_be_left_out(const CommandRow& command) {
  return command.words.substr(0, 1) == "[" && is_kind_word(std::string(command.words.substr(1)));
}

// Kinds of words ("DATE") and words themselves ("items") that may come next. Where a line begins
// with words that may be left out, each of them may be the first.
Offers next_words(const CommandRow& command, const Offers& typed) {
  Offers next;
  for (const Offers& use : uses_of(command)) {
    if (!goes_with(use, typed)) continue;
    const std::size_t at = typed.size();
    if (at < use.size() || goes_on(use)) next.push_back(use[std::min(at, use.size() - 1)]);
    if (at == 0 && use.size() > 1 && may_be_left_out(command)) next.push_back(use[1]);
  }
  std::sort(next.begin(), next.end());
  next.erase(std::unique(next.begin(), next.end()), next.end());
  return next;
}

Offers topics() {
  Offers names = command_offers();
  for (const CodeRow& row : all_codes()) names.push_back(number(row.code));
  return names;
}

Offers offers(const TypedLine& line, const World& world) {
  const NamesKnown known(world, line);
  if (line.option != nullptr) return known.of(line.option->value);
  if (!line.begun.empty() && line.begun[0] == '-') return option_offers(line);
  if (line.command == nullptr) return line.whole.empty() ? command_offers() : Offers{};
  if (line.command->name == "help") return topics();
  Offers names;
  for (const std::string& word : next_words(*line.command, line.words)) {
    add(names, is_kind_word(word) ? known.of(word) : Offers{word});
  }
  return names;
}

}  // namespace

Said run_complete(const World& world) {
  const TypedLine line = read_typed({world.arguments.begin() + 1, world.arguments.end()});
  std::string text;
  for (const std::string& name : offers(line, world)) {
    if (name == NamesKnown::files) return {name + '\n', {}, ExitCode::answered};
    if (name.rfind(line.begun, 0) != 0) continue;
    text += name.substr(line.not_replaced.size()) + '\n';
  }
  return {text, {}, ExitCode::answered};
}

}  // namespace inforce
