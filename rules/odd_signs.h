// Signs of a word processor, which look like those of the keyboard and are others.
#pragma once

#include <string>
#include <string_view>

namespace inforce {

/// What to do about blanks that are no plain ones, curly quotes and dashes in a text that is no
/// free one: a word, an id, a date, a number. Empty: there are none.
std::string hint_for_odd_signs(std::string_view text);

/// What somebody meant who wrote a date in another form, or with signs of that kind: "write
/// 2026-11-27". Where a span may stand "Q4 2026" is "write 2026-10/2026-12". Empty: nobody knows.
std::string hint_for_date(const std::string& text, bool or_span);

}  // namespace inforce
