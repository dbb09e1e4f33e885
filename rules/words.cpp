#include "rules/words.h"

#include <algorithm>
#include <cassert>

#include "rules/word_tables.h"

namespace inforce {
namespace {

template <class E, std::size_t count>
std::string_view word_in(const Choice<E> (&choices)[count], E value) {
  const auto* const end = choices + count;
  const auto* const at = std::find_if(
      choices, end, [value](const Choice<E>& choice) { return choice.value == value; });
  assert(at != end && "every value of a word type stands in its table");
  return at == end ? std::string_view{} : at->word;
}

}  // namespace

std::string_view word(Effect effect) { return word_in(answer_words, effect); }
std::string_view word(Nature nature) { return word_in(nature_words, nature); }
std::string_view word(Force force) { return word_in(force_words, force); }
std::string_view word(Confidence confidence) { return word_in(confidence_words, confidence); }
std::string_view word(Head head) { return word_in(head_words, head); }
std::string_view word(Revival revival) { return word_in(revival_words, revival); }
std::string_view word(EndHow how) { return word_in(end_words, how); }
std::string_view word(Role role) { return word_in(role_words, role); }
std::string_view word(Counting counting) { return word_in(counting_words, counting); }
std::string_view word(Seen seen) { return word_in(seen_words, seen); }
std::string_view word(Verdict verdict) { return word_in(verdict_words, verdict); }
std::string_view word(Subject subject) { return word_in(subject_words, subject); }

}  // namespace inforce
