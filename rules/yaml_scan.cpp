#include "rules/yaml_scan.h"

#include <algorithm>
#include <utility>

namespace inforce {
namespace {

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_flow_sign(char c) { return std::string_view(",[]{}").find(c) != std::string_view::npos; }

std::size_t end_of_line(std::string_view text, std::size_t offset) {
  return std::min(text.find('\n', offset), text.size());
}

std::size_t indentation_of_line(std::string_view text, std::size_t offset) {
  const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
  const std::size_t start = before == std::string_view::npos ? 0 : before + 1;
  return std::min(text.find_first_not_of(' ', start), text.size()) - start;
}

// Block and unquoted scalars are folded, but no character other than blanks is lost: walk both.
std::size_t after_same_characters(std::string_view text, std::size_t offset,
                                  std::string_view value) {
  std::size_t end = offset;
  for (const char wanted : value) {
    if (is_blank(wanted)) continue;
    while (offset < text.size() && is_blank(text[offset])) ++offset;
    if (offset == text.size() || text[offset] != wanted) return end;
    end = ++offset;
  }
  return end;
}

// Reads tokens in the coarse way that is enough to tell quotes and brackets from text.
class Scan {
 public:
  Scan(std::string_view text, std::size_t from, std::size_t stop, std::vector<std::size_t> open)
      : text_(text), stop_(std::min(stop, text.size())), at_(from), open_{{}, std::move(open)} {}

  OpenEnds run() {
    while (!open_.quote) {
      at_ = skip_blanks(text_, at_);
      if (at_ >= stop_) break;
      step();
    }
    return std::move(open_);
  }

 private:
  void step() {
    switch (text_[at_]) {
      case '\'':
      case '"': return in_quotes();
      case '[':
      case '{': return open_.brackets.push_back(at_++);
      case ']':
      case '}': return close();
      case '|':
      case '>': return in_flow() ? plain() : block();
      case ',': ++at_; return;
      case '-':
      case '?':
      case ':': return indicator();
      default: return plain();
    }
  }

  [[nodiscard]] bool in_flow() const { return !open_.brackets.empty(); }

  void in_quotes() {
    if (const auto after = after_quoted(text_, at_, stop_)) {
      at_ = *after;
    } else {
      open_.quote = at_;
    }
  }

  void close() {
    const char opening = text_[at_] == ']' ? '[' : '{';
    if (in_flow() && text_[open_.brackets.back()] == opening) {
      open_.brackets.pop_back();
    }
    ++at_;
  }

  void indicator() {
    const bool alone = at_ + 1 >= stop_ || is_blank(text_[at_ + 1]);
    if (alone || (in_flow() && text_[at_] == ':')) {
      ++at_;
    } else {
      plain();
    }
  }

  // All lines that are indented deeper than the one that announces the block.
  void block() {
    const std::size_t parent = indentation_of_line(text_, at_);
    at_ = end_of_line(text_, at_);
    while (at_ < stop_) {
      const std::size_t next = std::min(text_.find_first_not_of(" \r\n", at_), text_.size());
      if (next >= stop_ || indentation_of_line(text_, next) <= parent) break;
      at_ = end_of_line(text_, next);
    }
  }

  void plain() {
    for (++at_; at_ < stop_; ++at_) {
      const char c = text_[at_];
      if (c == '\n' || (in_flow() && is_flow_sign(c))) return;
      if (c == ':' && (at_ + 1 >= stop_ || is_blank(text_[at_ + 1]))) return;
      if (c == '#' && is_blank(text_[at_ - 1])) return;
    }
  }

  std::string_view text_;
  std::size_t stop_;
  std::size_t at_;
  OpenEnds open_;
};

}  // namespace

std::size_t skip_properties(std::string_view text, std::size_t offset) {
  while (offset < text.size() && (text[offset] == '&' || text[offset] == '!')) {
    while (offset < text.size() && !is_blank(text[offset]) && !is_flow_sign(text[offset])) ++offset;
    offset = skip_blanks(text, offset);
  }
  return offset;
}

std::optional<std::size_t> after_quoted(std::string_view text, std::size_t offset,
                                        std::size_t stop) {
  const char quote = text[offset];
  for (std::size_t at = offset + 1; at < std::min(stop, text.size()); ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      const bool doubled = quote == '\'' && at + 1 < text.size() && text[at + 1] == quote;
      if (!doubled) return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t skip_blanks(std::string_view text, std::size_t offset) {
  while (offset < text.size()) {
    const bool comment = text[offset] == '#' && (offset == 0 || is_blank(text[offset - 1]));
    if (comment) {
      offset = end_of_line(text, offset);
    } else if (is_blank(text[offset])) {
      ++offset;
    } else {
      break;
    }
  }
  return offset;
}

Extent scalar_extent(std::string_view text, std::size_t offset, std::string_view value) {
  const std::size_t begin = skip_properties(text, std::min(offset, text.size()));
  if (begin >= text.size()) return {text.size(), text.size()};
  switch (text[begin]) {
    case '\'':
    case '"': return {begin, after_quoted(text, begin, text.size()).value_or(begin + 1)};
    case '|':
    case '>': return {begin, after_same_characters(text, end_of_line(text, begin), value)};
    default: return {begin, after_same_characters(text, begin, value)};
  }
}

OpenEnds open_ends(std::string_view text, std::size_t from, std::size_t stop,
                   std::vector<std::size_t> brackets) {
  return Scan(text, from, stop, std::move(brackets)).run();
}

}  // namespace inforce
