// Letters as the language means them: ASCII, whatever the locale.

#pragma once

#include <charconv>
#include <string_view>

namespace inforce {

[[nodiscard]] constexpr bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

/// Of a text that is a whole number without a sign, and fits; else -1.
inline int whole_number(std::string_view digits) {
  int value = -1;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return error == std::errc() && end == digits.data() + digits.size() ? value : -1;
}

}  // namespace inforce
