// Bytes as a file of a pack. The first byte says which file they stand for, from '0' on:
// an instrument, pack.yaml, items.yaml, parties.yaml, calendars.yaml, law.yaml. Whatever they are,
// the loader says what is wrong or gives a book that answers.
#include <array>
#include <cstdint>
#include <cstdlib>

#include "engine/prove.h"
#include "tests/fuzz/ask_all.h"
#include "tests/fuzz/small_world.h"

namespace {

using namespace inforce;  // NOLINT(google-build-using-namespace)

constexpr std::array<const char*, 6> places = {"more.yaml",    "pack.yaml",      "items.yaml",
                                               "parties.yaml", "calendars.yaml", "law.yaml"};

fuzz::Texts with(const std::string& name, std::string bytes) {
  fuzz::Texts texts = fuzz::world();
  for (auto& [known, text] : texts) {
    if (known != name) continue;
    text = std::move(bytes);
    return texts;
  }
  texts.emplace_back(name, std::move(bytes));
  return texts;
}

Question usual_question(const RuleBook& book) {
  Question question;
  question.when.day = Date{2026, 11, 27};
  question.item = book.find_item("tin");
  question.departure = book.find_party("CN");
  question.destination = book.find_party("US");
  return question;
}

void use(const RuleBook& book) {
  const Chronicle chronicle = compile(book, Date{2026, 11, 23});
  const Question question = usual_question(book);
  if (!fuzz::in_order(chronicle.answer(question))) std::abort();
  fuzz::ask_all(chronicle, question);
  changes(chronicle, Instant::first(), Instant::last());
  Diagnostics found;
  prove(book, found);
  render(found, book.sources(), Paint::plain);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const char* place = places[static_cast<std::uint8_t>(data[0] - '0') % places.size()];
  const std::string bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  Sources sources;
  Diagnostics found;
  const auto book = load_packs(fuzz::pack_of(with(place, bytes)), sources, found);
  if (book.has_value() == found.has_errors()) std::abort();
  if (book) {
    use(*book);
  } else {
    render(found, sources, Paint::plain);
  }
  return 0;
}
