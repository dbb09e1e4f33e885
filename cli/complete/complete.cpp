#include "cli/complete/complete.h"

#include <algorithm>

#include "cli/complete/names_known.h"
#include "cli/complete/typed_line.h"
#include "cli/config_file.h"
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

Offers option_offers(const CommandRow* command) {
  Offers names;
  for (const OptionRow& row : all_options()) {
    const bool there =
        command != nullptr ? takes(*command, row) : row.group == OptionGroup::everywhere;
    if (there) names.emplace_back(row.long_name());
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

// Does what is typed go with the use so far?
bool goes_with(const Offers& use, const Offers& typed) {
  if (typed.size() > use.size()) return false;
  return std::equal(typed.begin(), typed.end(), use.begin(),
                    [](const std::string& word, const std::string& expected) {
                      return is_kind_word(expected) || word == expected;
                    });
}

// Kinds of words ("DATE") and words themselves ("items") that may come next. Where a line begins
// with words that may be left out, each of them may be the first.
Offers next_words(const CommandRow& command, const Offers& typed) {
  Offers next;
  for (const Offers& use : uses_of(command)) {
    if (use == Offers{"PATH…"}) return use;  // any number of them
    if (!goes_with(use, typed)) continue;
    const std::size_t at = typed.size();
    if (at < use.size()) next.push_back(use[at]);
    if (at == 0 && use.size() > 1 && is_kind_word(use[0])) next.push_back(use[1]);
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
  if (!line.begun.empty() && line.begun[0] == '-') return option_offers(line.command);
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
