// UTF-8 text one character at a time, and how wide it stands on a screen.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace inforce {

struct Character {
  char32_t code;        // U+FFFD for a byte that begins no character
  std::uint32_t bytes;  // at least 1
  bool good;            // false for such a byte; a U+FFFD that is really there is good
};

/// The character at the start of `text`, which must not be empty. Overlong forms, surrogates and
/// values beyond U+10FFFF are not good.
Character first_character(std::string_view text);

/// Characters in `text`; a byte that begins none counts as one.
std::size_t count_characters(std::string_view text);

/// Screen cells: 2 for East Asian wide and full-width characters and emoji, 0 for combining marks.
int cells(char32_t code);

/// Appends the character in UTF-8.
void append_character(std::string& text, char32_t code);

/// Control and formatting characters that could move a cursor or reorder a line.
bool drives_terminal(char32_t code);

/// All of it characters, none of which drives a terminal.
bool is_one_plain_line(std::string_view text);

}  // namespace inforce
