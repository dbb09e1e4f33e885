// Bytes as a question. Each line is one thing told: its first letter says what, the rest is the
// words. Whatever they are, the reader says what is wrong or the answer stands and is explained.
#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string>

#include "engine/read_question.h"
#include "tests/fuzz/ask_all.h"
#include "tests/fuzz/small_world.h"

namespace {

using namespace inforce;  // NOLINT(google-build-using-namespace)

RuleBook book_of(std::vector<PackFile> files) {
  Sources sources;
  Diagnostics found;
  auto book = load_packs(std::move(files), sources, found);
  if (!book) std::abort();
  return std::move(*book);
}

const Chronicle& small_world() {
  static const RuleBook book = book_of(fuzz::pack_of(fuzz::world()));
  static const Chronicle chronicle = compile(book, Date{2026, 11, 23});
  return chronicle;
}

const Chronicle& shipped_packs() {
  static const RuleBook book = book_of(embedded_files());
  static const Chronicle chronicle = compile(book, Date{2026, 11, 23});
  return chronicle;
}

std::pair<std::string, std::string> split(const std::string& text) {
  const std::size_t sign = text.find('=');
  if (sign == std::string::npos) return {text, {}};
  return {text.substr(0, sign), text.substr(sign + 1)};
}

struct Asked {
  QuestionText text;
  bool of_shipped_packs = false;
};

void tell(char letter, const std::string& words, Asked& asked) {
  QuestionText& text = asked.text;
  switch (letter) {
    case '!': asked.of_shipped_packs = true; break;
    case 'd': text.date = words; break;
    case 'r': text.dates.push_back(split(words)); break;
    case 'i': text.items.push_back(words); break;
    case 'f': text.departure = words; break;
    case 't': text.destination = words; break;
    case 'o': text.origin = words; break;
    case 'u': text.end_use = words; break;
    case 'v': text.transit.push_back(words); break;
    case 'p': text.parties.push_back(words); break;
    case 'n': text.party_names.push_back(words); break;
    case 's': text.set.push_back(split(words)); break;
    default: break;
  }
}

Asked asked_in(const std::string& bytes) {
  Asked asked;
  std::istringstream lines(bytes);
  for (std::string line; std::getline(lines, line);) {
    if (!line.empty()) tell(line.front(), line.substr(1), asked);
  }
  return asked;
}

}  // namespace

// Reading the packs is not the question's time.
extern "C" int LLVMFuzzerInitialize(int* /*argc*/, char*** /*argv*/) {
  small_world();
  shipped_packs();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Asked asked = asked_in({reinterpret_cast<const char*>(data), size});
  const Chronicle& chronicle = asked.of_shipped_packs ? shipped_packs() : small_world();
  const auto question = read_question(asked.text, chronicle.book(), utc());
  if (!question) {
    if (question.error().empty()) std::abort();  // refused without a word
    return 0;
  }
  if (!fuzz::in_order(chronicle.answer(*question))) std::abort();
  if (!asked.of_shipped_packs) fuzz::ask_all(chronicle, *question);
  return 0;
}
