// Letters as the language means them: ASCII, whatever the locale.

#pragma once

namespace inforce {

[[nodiscard]] constexpr bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

}  // namespace inforce
