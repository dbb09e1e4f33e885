#include "rules/source_text.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "rules/utf8.h"

namespace inforce {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::vector<std::size_t> find_line_starts(std::string_view text) {
  std::vector<std::size_t> starts{0};
  for (std::size_t at = text.find('\n'); at != std::string_view::npos;
       at = text.find('\n', at + 1)) {
    if (at + 1 < text.size()) starts.push_back(at + 1);
  }
  return starts;
}

bool begins_like_utf16(std::string_view text) {
  const auto starts = [&](std::string_view bytes) { return text.substr(0, 2) == bytes; };
  if (starts("\xFF\xFE") || starts("\xFE\xFF")) return true;
  // Without a byte order mark: the ASCII letters of a pack leave every second byte zero.
  return text.size() >= 4 && ((text[0] == '\0') != (text[1] == '\0')) &&
         ((text[2] == '\0') == (text[0] == '\0')) && ((text[3] == '\0') == (text[1] == '\0'));
}

// YAML allows tab, line feed and carriage return; a carriage return alone would be a line break to
// some readers and a blank to others.
std::optional<TextFault> fault_of(const Character& character, std::string_view rest) {
  if (!character.good) return TextFault::not_utf8;
  if (character.code == 0) return TextFault::nul;
  if (character.code == '\t' || character.code == '\n') return std::nullopt;
  if (character.code == '\r') {
    if (rest.size() > 1 && rest[1] == '\n') return std::nullopt;
    return TextFault::control_character;
  }
  if (character.code < 0x20 || character.code == 0x7F) return TextFault::control_character;
  return std::nullopt;
}

void note(TextFault fault, std::size_t offset, std::vector<TextTrouble>& found) {
  const auto known = std::find_if(found.begin(), found.end(), [&](const TextTrouble& trouble) {
    return trouble.fault == fault;
  });
  if (known == found.end()) {
    found.push_back({fault, offset});
  } else {
    ++known->count;
  }
}

// Most of a pack is printable ASCII; the first byte that is not decides whether to look closer.
std::size_t first_unusual(std::string_view text, std::size_t from) {
  const auto plain = [](char byte) { return (byte >= 0x20 && byte < 0x7F) || byte == '\n'; };
  const auto at =
      std::find_if_not(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(), plain);
  return static_cast<std::size_t>(at - text.begin());
}

// A link that leads nowhere, or a folder on the way that is one.
bool leads_nowhere(const std::filesystem::path& path) {
  std::error_code ignored;
  for (std::filesystem::path at = path; at.has_relative_path(); at = at.parent_path()) {
    const bool link = std::filesystem::is_symlink(std::filesystem::symlink_status(at, ignored));
    if (link && !std::filesystem::exists(at, ignored)) return true;
  }
  return false;
}

}  // namespace

SourceText::SourceText(std::string name, std::string bytes)
    : name_(std::move(name)), text_(std::move(bytes)) {
  if (std::string_view(text_).substr(0, byte_order_mark.size()) == byte_order_mark) {
    dropped_ = byte_order_mark.size();
    text_.erase(0, dropped_);
  }
  line_starts_ = find_line_starts(text_);
}

std::size_t SourceText::line_start(std::size_t number) const {
  if (number == 0 || number > line_starts_.size()) return text_.size();
  return line_starts_[number - 1];
}

std::string_view SourceText::line(std::size_t number) const {
  const std::size_t start = line_start(number);
  return std::string_view(text_).substr(start, line_end(number) - start);
}

Mark SourceText::mark_at(FileId file, std::size_t begin, std::size_t end) const {
  MarkCursor cursor(*this, file);
  return cursor.mark(begin, end);
}

std::size_t SourceText::line_of(std::size_t offset) const {
  const auto after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
  return static_cast<std::size_t>(after - line_starts_.begin());
}

std::size_t SourceText::line_end(std::size_t number) const {
  std::size_t end = line_start(number + 1);
  if (end > line_start(number) && text_[end - 1] == '\n') --end;
  if (end > line_start(number) && text_[end - 1] == '\r') --end;
  return end;
}

Mark MarkCursor::mark(std::size_t begin, std::size_t end) {
  const std::string_view text = source_.text();
  begin = std::min(begin, text.size());
  const std::size_t number = source_.line_of(begin);
  const std::size_t line_end = source_.line_end(number);
  const auto count = [&](std::size_t from, std::size_t until) {
    return from < until ? count_characters(text.substr(from, until - from)) : 0;
  };
  begin = std::min(begin, line_end);
  if (number != line_) {
    column_ = count(source_.line_start(number), begin) + 1;
  } else if (begin >= offset_) {
    column_ += count(offset_, begin);
  } else {
    column_ -= count(begin, offset_);
  }
  line_ = number;
  offset_ = begin;
  return {file_, static_cast<std::uint32_t>(number), static_cast<std::uint32_t>(column_),
          static_cast<std::uint32_t>(count(begin, std::min(end, line_end)))};
}

std::vector<TextTrouble> SourceText::troubles() const {
  if (text_.size() + dropped_ > largest_file_bytes) {
    return {{TextFault::too_large, largest_file_bytes}};
  }
  if (begins_like_utf16(text_)) return {{TextFault::utf16, 0}};
  std::vector<TextTrouble> found;
  const std::string_view text = text_;
  for (std::size_t at = first_unusual(text, 0); at < text.size(); at = first_unusual(text, at)) {
    const std::string_view rest = text.substr(at);
    const Character character = first_character(rest);
    if (const auto fault = fault_of(character, rest)) note(*fault, at, found);
    at += character.bytes;
  }
  return found;
}

Result<std::string, std::string> read_bytes(const std::string& path) {
  const auto close = [](std::FILE* file) { return std::fclose(file); };
  const auto reason = [] { return std::generic_category().message(errno); };
  errno = 0;
  const std::unique_ptr<std::FILE, decltype(close)> file(std::fopen(path.c_str(), "rb"), close);
  if (!file) return failure(reason());
  std::string bytes;
  std::string block(std::size_t{64} * 1024, '\0');
  while (bytes.size() <= largest_file_bytes) {
    const std::size_t got = std::fread(block.data(), 1, block.size(), file.get());
    if (got == 0) break;
    bytes.append(block, 0, got);
  }
  if (std::ferror(file.get()) != 0) return failure(reason());
  return bytes;
}

bool something_stands(const std::string& path) {
  std::error_code ignored;
  const auto there = std::filesystem::status(path, ignored);
  return there.type() != std::filesystem::file_type::not_found || leads_nowhere(path);
}

FileId Sources::add(SourceText source) {
  files_.push_back(std::move(source));
  return static_cast<FileId>(files_.size() - 1);
}

std::string Sources::place(const Mark& mark) const {
  const std::string& name = at(mark.file).name();
  return mark.line == 0 ? name : name + ":" + std::to_string(mark.line);
}

}  // namespace inforce
