#include "cli/yaml_word.h"

#include <algorithm>
#include <string_view>

#include "rules/plain_text.h"
#include "timeline/letters.h"

namespace inforce {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

bool is_plain_in_the_middle(char c) {
  return is_letter(c) || is_digit(c) ||
         std::string_view(" -/.()").find(c) != std::string_view::npos;
}

bool is_plain(const std::string& text) {
  const bool plain = !text.empty() && is_letter(text.front()) && text.back() != ' ' &&
                     std::all_of(text.begin(), text.end(), is_plain_in_the_middle);
  return plain && !is_boolean_like(text) && !is_truth_value(text) && text != "null" &&
         text != "Null" && text != "NULL";
}

}  // namespace

std::string yaml_quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string yaml_word(const std::string& text) { return is_plain(text) ? text : yaml_quoted(text); }

std::string yaml_words(const std::vector<std::string>& texts) {
  if (texts.size() == 1) return yaml_word(texts.front());
  std::string list = "[";
  for (const std::string& text : texts) list += (list.size() > 1 ? ", " : "") + yaml_word(text);
  return list + ']';
}

}  // namespace inforce
