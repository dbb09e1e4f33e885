// One file's text, line by line, and the list of all files read.
//
// Marks hold a file's number only; `Sources` turns it back into a name and a line to quote. The
// rule book keeps its `Sources`, so an answer can still say where a rule is written.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "rules/mark.h"
#include "timeline/result.h"

namespace inforce {

/// The largest file we read. A pack of ten thousand provisions is about 6 MB.
inline constexpr std::size_t largest_file_bytes = std::size_t{16} * 1024 * 1024;

/// What keeps a file's bytes from being text.
enum class TextFault : std::uint8_t { too_large, utf16, nul, not_utf8, control_character };

/// The first place of a fault in `text()`, and how often it occurs.
struct TextTrouble {
  TextFault fault;
  std::size_t offset;
  std::size_t count = 1;
};

class SourceText {
 public:
  /// `name` is how the file is shown: a path as the user wrote it, or that of an embedded pack.
  /// A UTF-8 byte order mark at the start is tolerated and dropped from `text()`.
  SourceText(std::string name, std::string bytes);

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }

  /// The text of line `number` (from 1) without its line break; empty beyond the last line.
  [[nodiscard]] std::string_view line(std::size_t number) const;
  /// Offset in `text()` of the first byte of line `number` (from 1).
  [[nodiscard]] std::size_t line_start(std::size_t number) const;

  /// Beyond its last byte, the line break not counted.
  [[nodiscard]] std::size_t line_end(std::size_t number) const;
  /// The line (from 1) that holds the byte `offset` of `text()`.
  [[nodiscard]] std::size_t line_of(std::size_t offset) const;

  /// The place of the bytes [begin, end) of `text()`, cut at the end of its first line.
  [[nodiscard]] Mark mark_at(FileId file, std::size_t begin, std::size_t end) const;

  /// All that YAML cannot see or would silently bend, each fault once; empty for good text.
  [[nodiscard]] std::vector<TextTrouble> troubles() const;

  /// Where in the file as stored the byte `offset` of `text()` lies.
  [[nodiscard]] std::size_t offset_in_file(std::size_t offset) const { return offset + dropped_; }

 private:
  std::string name_;
  std::string text_;
  std::size_t dropped_ = 0;  // bytes of a byte order mark taken from the start
  std::vector<std::size_t> line_starts_;
};

/// Marks for many places of one text. Columns are counted on from the place asked for before, so
/// that a pack written on a single line takes no longer than one with many.
class MarkCursor {
 public:
  MarkCursor(const SourceText& source, FileId file) : source_(source), file_(file) {}
  /// As `SourceText::mark_at`.
  Mark mark(std::size_t begin, std::size_t end);

 private:
  const SourceText& source_;
  FileId file_;
  std::size_t line_ = 0;
  std::size_t offset_ = 0;
  std::size_t column_ = 1;
};

/// Reads a whole file; the error is a phrase that says what stands in the way ("no such file").
/// Stops at `largest_file_bytes`: such a file is found too large, never read whole.
Result<std::string, std::string> read_bytes(const std::string& path);

/// Whether anything was put at a path, which is more than whether it can be read: also a link that
/// leads nowhere, a place behind one (a share that is not mounted), and what cannot be looked at.
/// Whatever stands there is meant, and nothing may answer in its place.
bool something_stands(const std::string& path);

/// The files read so far. References stay good while more are added.
class Sources {
 public:
  FileId add(SourceText source);
  [[nodiscard]] const SourceText& at(FileId file) const { return files_.at(file); }
  [[nodiscard]] std::size_t size() const { return files_.size(); }

  /// "packs/cn/cn-mofcom-2024-46.yaml:14", or the bare name for a whole file.
  [[nodiscard]] std::string place(const Mark& mark) const;

 private:
  std::deque<SourceText> files_;
};

}  // namespace inforce
