// A place in a pack, and a value that remembers where it was written.
//
// Every value read from YAML keeps its mark to the end, so that a diagnostic can quote the line
// and an answer can name the file and line it rests on.
#pragma once

#include <compare>
#include <cstdint>
#include <utility>

namespace inforce {

/// Index of a file in `Sources` (source_text.h).
using FileId = std::uint32_t;

/// Line and column count from 1, columns and width in characters (not bytes, not screen cells).
/// Line 0 stands for the file as a whole: there is nothing to quote.
struct Mark {
  FileId file = 0;
  std::uint32_t line = 0;
  std::uint32_t column = 0;
  std::uint32_t width = 0;

  friend bool operator==(const Mark&, const Mark&) = default;
  friend auto operator<=>(const Mark&, const Mark&) = default;
};

inline Mark whole_file(FileId file) { return {file, 0, 0, 0}; }

/// Two marked values are equal when what they say is equal, wherever they stand.
template <class T>
struct Marked {
  T value;
  Mark mark;

  friend bool operator==(const Marked& a, const Marked& b) { return a.value == b.value; }
};

template <class T>
Marked(T, Mark) -> Marked<T>;

/// The same place under another reading: `with_value(text, date)`.
template <class T, class U>
Marked<U> with_value(const Marked<T>& original, U value) {
  return {std::move(value), original.mark};
}

}  // namespace inforce
