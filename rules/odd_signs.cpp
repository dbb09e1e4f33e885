#include "rules/odd_signs.h"

#include <vector>

#include "rules/diagnostic.h"
#include "rules/utf8.h"
#include "timeline/foreign_date.h"

namespace inforce {
namespace {

bool is_blank(char32_t code) {
  return code == 0xA0 || (0x2000 <= code && code <= 0x200D) || code == 0x202F || code == 0x205F ||
         code == 0x2060 || code == 0x3000 || code == 0xFEFF;
}

bool is_quote(char32_t code) {
  return (0x2018 <= code && code <= 0x201F) || code == 0xAB || code == 0xBB;
}

bool is_dash(char32_t code) { return (0x2010 <= code && code <= 0x2015) || code == 0x2212; }

}  // namespace

std::string hint_for_odd_signs(std::string_view text) {
  while (!text.empty()) {
    const Character letter = first_character(text);
    text.remove_prefix(letter.bytes);
    if (is_blank(letter.code)) return "a no-break or an invisible blank stands in it: type it anew";
    if (is_quote(letter.code)) return "its quotes are curly: use the straight ones of the keyboard";
    if (is_dash(letter.code)) return "its dash is no hyphen: type the one of the keyboard";
  }
  return {};
}

std::string hint_for_date(const std::string& text, bool or_span) {
  std::vector<std::string> readings = readings_of_date(text);
  if (const auto span = or_span ? span_called(text) : std::nullopt) readings.push_back(*span);
  const std::string odd = hint_for_odd_signs(text);
  const bool about = text.front() == '~' || text.rfind("about", 0) == 0 || text.rfind("c.", 0) == 0;
  if (or_span && about) {
    for (std::string& one : readings) one += '~';
  }
  if (readings.empty()) return odd;
  return "write " + any_of({readings.begin(), readings.end()}) + (odd.empty() ? "" : "; " + odd);
}

}  // namespace inforce
