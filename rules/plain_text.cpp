#include "rules/plain_text.h"

#include <algorithm>
#include <array>
#include <string>

#include "timeline/letters.h"

namespace inforce {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return result;
}

// "NO", "No" and "no" are meant; "nO" is not.
bool is_usual_spelling(std::string_view text) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const std::string_view rest = text.substr(1);
  return std::all_of(rest.begin(), rest.end(), small) ||
         (capital(text.front()) && std::all_of(rest.begin(), rest.end(), capital));
}

std::string_view skip_digits(std::string_view text) {
  const auto at =
      std::find_if_not(text.begin(), text.end(), [](char c) { return is_digit(c) || c == '_'; });
  return text.substr(static_cast<std::size_t>(at - text.begin()));
}

// 12:30, 190:20:30 are numbers to the base of sixty in YAML 1.1.
bool is_sexagesimal(std::string_view text) {
  if (!is_digit(text.front())) return false;
  std::string_view rest = skip_digits(text);
  if (rest.empty()) return false;
  while (!rest.empty()) {
    const std::size_t digits = rest.size() > 2 && is_digit(rest[2]) ? 2 : 1;
    if (rest.front() != ':' || rest.size() < 2 || !is_digit(rest[1])) return false;
    if (digits == 2 && rest[1] > '5') return false;
    rest.remove_prefix(1 + digits);
  }
  return true;
}

bool is_based(std::string_view text) {
  if (text.size() < 3 || text[0] != '0') return false;
  const auto all = [&](std::string_view allowed) {
    return text.find_first_not_of(allowed, 2) == std::string_view::npos;
  };
  switch (text[1]) {
    case 'x': return all("0123456789abcdefABCDEF_");
    case 'o': return all("01234567_");
    case 'b': return all("01_");
    default: return false;
  }
}

struct Parts {
  std::string_view whole;
  std::string_view fraction;
  bool has_point = false;
  bool has_exponent = false;
  bool complete = false;  // nothing left over: it is a number
};

Parts split_number(std::string_view text) {
  Parts parts;
  std::string_view rest = skip_digits(text);
  parts.whole = text.substr(0, text.size() - rest.size());
  if (!rest.empty() && rest.front() == '.') {
    parts.has_point = true;
    const std::string_view after = skip_digits(rest.substr(1));
    parts.fraction = rest.substr(1, rest.size() - 1 - after.size());
    rest = after;
  }
  if (rest.size() > 1 && (rest.front() == 'e' || rest.front() == 'E')) {
    rest.remove_prefix(1);
    if (rest.front() == '+' || rest.front() == '-') rest.remove_prefix(1);
    parts.has_exponent = !rest.empty() && skip_digits(rest).empty();
    if (parts.has_exponent) rest = {};
  }
  const auto digits = [](std::string_view part) {
    return std::any_of(part.begin(), part.end(), is_digit);
  };
  parts.complete = rest.empty() && (digits(parts.whole) || digits(parts.fraction)) &&
                   parts.whole.substr(0, 1) != "_";
  return parts;
}

}  // namespace

bool is_boolean_like(std::string_view text) {
  constexpr std::array<std::string_view, 6> words = {"yes", "no", "on", "off", "y", "n"};
  if (text.empty() || text.size() > 3) return false;
  return std::find(words.begin(), words.end(), lower(text)) != words.end() &&
         is_usual_spelling(text);
}

bool is_truth_value(std::string_view text) {
  if (text.empty()) return false;
  const std::string word = lower(text);
  return (word == "true" || word == "false") && is_usual_spelling(text);
}

bool is_decimal(std::string_view text) {
  if (text.substr(0, 1) == "-") text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const auto all_digits = [](std::string_view part) {
    return !part.empty() && std::all_of(part.begin(), part.end(), is_digit);
  };
  if (!all_digits(whole) || (whole.size() > 1 && whole.front() == '0')) return false;
  return point == std::string_view::npos || all_digits(text.substr(point + 1));
}

bool is_number_like(std::string_view text) {
  const bool has_sign = !text.empty() && (text.front() == '-' || text.front() == '+');
  const bool plus = has_sign && text.front() == '+';
  if (has_sign) text.remove_prefix(1);
  if (text.empty()) return false;
  if (is_sexagesimal(text) || is_based(text)) return true;
  const Parts parts = split_number(text);
  if (!parts.complete) return false;
  const bool leading_zero = parts.whole.size() > 1 && parts.whole.front() == '0';
  const bool trailing_zero = !parts.fraction.empty() && parts.fraction.back() == '0';
  const bool bare_point = parts.has_point && (parts.whole.empty() || parts.fraction.empty());
  const bool underscore = text.find('_') != std::string_view::npos;
  return plus || leading_zero || trailing_zero || bare_point || underscore || parts.has_exponent;
}

}  // namespace inforce
