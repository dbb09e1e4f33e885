#include "cli/complete/typed_line.h"

namespace inforce {
namespace {

bool breaks(const std::string& piece) { return piece == "=" || piece == ":"; }

// "--to", "=", "U" is one word, and so is "CN", ":", "81".
std::vector<std::string> joined(const std::vector<std::string>& pieces) {
  std::vector<std::string> words;
  bool goes_on = false;
  for (const std::string& piece : pieces) {
    if (!words.empty() && (goes_on || breaks(piece))) {
      words.back() += piece;
    } else {
      words.push_back(piece);
    }
    goes_on = breaks(piece);
  }
  if (words.empty()) words.emplace_back();
  return words;
}

// One that takes a value.
const OptionRow* option_called(const std::string& word, const TypedLine& line) {
  const OptionRow* found = find_option(word, line.command);
  return found == nullptr || found->value.empty() ? nullptr : found;
}

// Words before the cursor: the command, its words, and at the end perhaps an option that waits.
void read_before(const std::vector<std::string>& words, TypedLine& line) {
  int due = 0;  // values that the last option still takes
  for (const std::string& word : words) {
    line.whole.push_back(word);
    if (due > 0) {
      --due;
    } else if (word.rfind('-', 0) == 0) {
      line.option = option_called(word, line);
      due = line.option != nullptr ? line.option->values : 0;
    } else if (line.command == nullptr) {
      line.command = find_command(word);
    } else {
      line.words.push_back(word);
    }
    if (due == 0) line.option = nullptr;
  }
  if (line.option == nullptr) return;
  const auto told = static_cast<std::size_t>(line.option->values - due);
  line.whole.resize(line.whole.size() - told - 1);
}

void read_begun(const std::string& word, TypedLine& line) {
  line.begun = word;
  const std::size_t equals = word.find('=');
  if (line.option == nullptr && word.rfind("--", 0) == 0 && equals != std::string::npos) {
    line.option = option_called(word.substr(0, equals), line);
    line.begun = word.substr(equals + 1);
  }
  const std::size_t last = line.begun.find_last_of("=:");
  if (last != std::string::npos) line.not_replaced = line.begun.substr(0, last + 1);
}

}  // namespace

TypedLine read_typed(const std::vector<std::string>& pieces) {
  const std::vector<std::string> words = joined(pieces);
  TypedLine line;
  read_before({words.begin(), words.end() - 1}, line);
  read_begun(words.back(), line);
  return line;
}

}  // namespace inforce
