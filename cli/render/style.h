// How text is set: width, colours, signs, tables. Knows nothing of law.
//
// Renderers write signs and colours freely; `finish` makes of them what the screen can show, and
// takes out whatever a pack or a person's words could do to a terminal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace inforce {

enum class Colours : std::uint8_t { none, ansi };
enum class Signs : std::uint8_t { unicode, ascii };

struct Style {
  Colours colours = Colours::none;
  Signs signs = Signs::unicode;
  std::size_t width = 100;
};

enum class Tone : std::uint8_t { plain, bold, dim, red, yellow, magenta, cyan, blue };

/// Marked up for `finish`; the marks have no width.
std::string toned(Tone tone, std::string_view text);

/// Columns on a screen: two for Chinese characters, none for marks of tone.
std::size_t columns(std::string_view text);

/// At most so many columns, with "…" where something was cut.
std::string truncated(std::string_view text, std::size_t width);

/// The same on this screen, where "…" may be three columns wide.
std::string truncated(std::string_view text, std::size_t width, const Style& style);

/// The same with the end kept and the beginning cut: of ids that begin alike.
std::string truncated_head(std::string_view text, std::size_t width, const Style& style);

/// Followed by blanks up to the width.
std::string padded(std::string_view text, std::size_t width);

/// Broken at blanks into lines of at most `width` columns; each line but the first begins with
/// `indent` blanks. `first` columns are taken already. Ends without a newline.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent,
                    std::size_t first = 0);

/// `indent` blanks, then the text wrapped under itself, and a newline.
std::string paragraph(std::string_view text, std::size_t indent, const Style& style);

/// `head`, two blanks, then the text wrapped to the right of it, and a newline.
std::string hanging(std::string_view head, std::string_view text, const Style& style);

/// `head`, two blanks and the text; where that is wider than the screen the text stands below,
/// `indent` blanks in. A newline ends it.
std::string beside(std::string_view head, std::string_view text, std::size_t indent,
                   const Style& style);

/// `head`, a blank and a command, which is copied and so is never broken: where both are wider than
/// the screen it stands below. A newline ends it.
std::string with_command(std::string_view head, std::string_view command, const Style& style);

/// Signs as a screen without them has them, as `finish` makes them.
std::string with_ascii_signs(std::string_view text);

/// Tones to colours or nothing, signs to ASCII where asked, and nothing that drives a terminal.
std::string finish(std::string_view text, const Style& style);

}  // namespace inforce
