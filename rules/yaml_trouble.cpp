#include "rules/yaml_trouble.h"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "rules/yaml_lines.h"
#include "rules/yaml_scan.h"

namespace inforce {
namespace {

class Account {
 public:
  Account(std::size_t offset, FileId file, const SourceText& source, const TreeBuilder& so_far)
      : offset_(std::min(offset, source.text().size())),
        file_(file),
        source_(source),
        so_far_(so_far),
        text_(source.text()) {}

  [[nodiscard]] Diagnostic of(YamlTrouble trouble) const {
    if (line_has_tab_indentation()) return tab();
    if (const auto blank = odd_blank()) return odd(*blank);
    if (trouble == YamlTrouble::first_letter || trouble == YamlTrouble::flow_end) {
      if (const auto begin = text_cut_short()) return question_mark(*begin);
    }
    const bool may_follow_quote = trouble == YamlTrouble::flow_end ||
                                  trouble == YamlTrouble::indentation ||
                                  trouble == YamlTrouble::map_value;
    if (may_follow_quote && follows_quote()) return quote_within();
    switch (trouble) {
      case YamlTrouble::in_scalar: return in_scalar();
      case YamlTrouble::flow_end: return flow_end();
      case YamlTrouble::map_value: return map_value();
      case YamlTrouble::indentation: return indentation();
      case YamlTrouble::tab: return tab();
      case YamlTrouble::escape:
        return here(Code::bad_escape, "YAML does not know this backslash sequence",
                    "write the backslash twice, or use single quotes");
      case YamlTrouble::directive:
        return here(Code::directive, "a line that begins with % instructs the YAML reader",
                    "remove the line; a text that begins with % is quoted");
      case YamlTrouble::tag:
        return here(Code::tag, "a YAML tag gives a value another type",
                    "remove it; a text that begins with ! is quoted");
      case YamlTrouble::anchor:
        return here(Code::anchor_or_alias, "this is read as an anchor or an alias",
                    "write the value out; a text that begins with & or * is quoted");
      case YamlTrouble::block_header:
        return here(Code::yaml_syntax, "nothing but the text's first line break may follow | or >",
                    "begin the text on the next line, or quote it");
      case YamlTrouble::first_letter: return first_letter();
      case YamlTrouble::other: break;
    }
    return here(Code::yaml_syntax, "from here on the text is not YAML",
                "look for a missing colon, quote or bracket here or just above");
  }

 private:
  [[nodiscard]] Mark at(std::size_t begin, std::size_t end) const {
    return source_.mark_at(file_, begin, end);
  }
  [[nodiscard]] Mark here() const { return at(offset_, offset_ + 1); }

  [[nodiscard]] Diagnostic here(Code code, std::string message, std::string hint) const {
    Diagnostic found{
        .code = code, .mark = here(), .message = std::move(message), .hint = std::move(hint)};
    if (const auto& quote = so_far_.long_quote()) {
      const Mark last = at(quote->end - 1, quote->end);
      found.also = {{at(quote->begin, quote->end),
                     "this quoted text ends only in line " + std::to_string(last.line)}};
    }
    return found;
  }

  [[nodiscard]] std::string_view line() const { return source_.line(here().line); }

  [[nodiscard]] bool line_has_tab_indentation() const {
    const std::string_view blanks = line().substr(0, line().find_first_not_of(" \t"));
    return blanks.find('\t') != std::string_view::npos;
  }

  // A blank of another kind in the indentation, or behind the colon of a key: of the line itself,
  // or of one above it that was taken for text.
  [[nodiscard]] std::optional<std::string_view> odd_blank() const {
    const std::uint32_t first = here().line;
    for (std::uint32_t number = first; number > 0 && number + 2 > first; --number) {
      if (const auto blank = odd_blank_in(source_.line(number))) return blank;
    }
    return std::nullopt;
  }

  [[nodiscard]] Diagnostic odd(std::string_view blank) const {
    const auto begin = static_cast<std::size_t>(blank.data() - text_.data());
    return {.code = Code::yaml_syntax,
            .mark = at(begin, begin + blank.size()),
            .message = "the blank that stands here is none to YAML, which knows only the plain one",
            .hint =
                "type a plain space in its place; what is copied from a page or a letter often "
                "holds no-break spaces"};
  }

  [[nodiscard]] OpenEnds open_here(std::size_t stop) const {
    return open_ends(text_, so_far_.read_until(), stop, so_far_.open_brackets());
  }

  [[nodiscard]] Diagnostic in_scalar() const {
    const auto quote = open_here(text_.size()).quote;
    const std::size_t begin = quote.value_or(offset_);
    return {.code = Code::unclosed_quote,
            .mark = at(begin, begin + 1),
            .message = "the text that begins with this quote is never closed",
            .hint = "close it at the end of the text; nothing after it has been read"};
  }

  [[nodiscard]] Diagnostic flow_end() const {
    const OpenEnds open = open_here(offset_);
    if (open.quote) return in_scalar();
    if (open.brackets.empty()) {
      return here(Code::unclosed_bracket, "this bracket closes nothing that was opened",
                  "remove it, or quote the text it belongs to");
    }
    const std::size_t bracket = open.brackets.back();
    const bool closed_later = open_here(text_.size()).brackets.size() < open.brackets.size();
    if (closed_later && offset_ < text_.size() && at(bracket, bracket).line == here().line) {
      if (text_[offset_] == ':') {
        return here(Code::colon_in_text, "a colon and a space stand inside an unquoted text",
                    "put the whole text in quotes; if a key begins here, put a comma before it");
      }
      Diagnostic found =
          here(Code::yaml_syntax, "a comma or a closing bracket is missing before this",
               "separate the members with commas; quote a text that holds brackets");
      found.also.push_back({at(bracket, bracket + 1), "opened here"});
      return found;
    }
    return {.code = Code::unclosed_bracket,
            .mark = at(bracket, bracket + 1),
            .message = text_[bracket] == '['
                           ? "the list that begins with this bracket is not closed"
                           : "the map that begins with this bracket is not closed",
            .also = {{here(), "here it can no longer go on"}},
            .hint = hint_for_open(bracket)};
  }

  [[nodiscard]] std::string hint_for_open(std::size_t bracket) const {
    const std::string close = text_[bracket] == '[' ? "close it with ]" : "close it with }";
    const std::string_view rest = text_.substr(bracket, text_.find('\n', bracket) - bracket);
    if (rest.find(" #") == std::string_view::npos && rest.find("[#") == std::string_view::npos) {
      return close;
    }
    return close + "; from a # on all is a comment: quote the text that holds it";
  }

  // Inside brackets a question mark ends an unquoted text, in "2021?" as anywhere. Where that text
  // begins.
  [[nodiscard]] std::optional<std::size_t> text_cut_short() const {
    const OpenEnds open = open_here(offset_);
    if (open.quote || open.brackets.empty()) return std::nullopt;
    const std::size_t bracket = open.brackets.back();
    const std::string_view inside = text_.substr(bracket, offset_ + 1 - bracket);
    const std::size_t mark = inside.rfind('?');
    if (mark == std::string_view::npos || mark == 0) return std::nullopt;
    const std::size_t before = inside.find_last_of(" ,[{\n", mark - 1);
    if (before == mark - 1 || before == std::string_view::npos) return std::nullopt;
    return bracket + before + 1;
  }

  [[nodiscard]] Diagnostic question_mark(std::size_t begin) const {
    const std::size_t end = text_.find('?', begin) + 1;
    return {.code = Code::yaml_syntax,
            .mark = at(begin, end),
            .message = "inside brackets an unquoted text ends at a question mark",
            .hint = "put it in double quotes: \"" + std::string(text_.substr(begin, end - begin)) +
                    "\""};
  }

  [[nodiscard]] Diagnostic map_value() const {
    const OpenEnds open = open_here(offset_);
    if (open.quote) return in_scalar();
    const std::string_view before = line().substr(0, offset_in_line());
    if (open.brackets.empty() && before.find(": ") == std::string_view::npos) {
      const std::uint32_t above = line_above();
      const bool level = above > 0 && indentation_of(above) == indentation_of(here().line);
      if (level && lacks_key(source_.line(above))) return no_key(above);
      const bool above_may_be_key = above > 0 && lacks_key(source_.line(above));
      return here(Code::uneven_indentation,
                  "this key is indented as if it went on with the text of the line above",
                  above_may_be_key
                      ? "end the line above in a colon, or line this one up with its keys"
                      : "line it up with the keys it belongs to");
    }
    if (const auto mended = mended_key(line())) {
      const std::size_t start = source_.line_start(here().line);
      return {
          .code = Code::yaml_syntax,
          .mark = at(start + line().find_first_not_of(" -"), start + line().find_first_of("{[")),
          .message = "this line has no key: a colon with a space after it is missing",
          .hint = "begin it with '" + *mended + "'"};
    }
    return here(Code::colon_in_text, "a colon and a space stand inside an unquoted text",
                "put the whole value in quotes");
  }

  // 'China's share': the second apostrophe closes the text, and a letter follows at once.
  [[nodiscard]] bool follows_quote() const {
    if (offset_ == 0 || offset_ >= text_.size() || open_here(offset_).quote) return false;
    const char before = text_[offset_ - 1];
    const bool goes_on =
        std::string_view(" \t\r\n,]}:#").find(text_[offset_]) == std::string_view::npos;
    return goes_on && offset_ == so_far_.read_until() && (before == '\'' || before == '"');
  }

  [[nodiscard]] Diagnostic quote_within() const {
    return here(Code::yaml_syntax, "the text in quotes ends before this",
                text_[offset_ - 1] == '"'
                    ? "write a double quote inside double quotes as \\\"; or close the one above"
                    : "write an apostrophe inside single quotes twice: ''; or close the one above");
  }

  [[nodiscard]] std::size_t indentation_of(std::uint32_t number) const {
    const std::string_view text = source_.line(number);
    return std::min(text.find_first_not_of(' '), text.size());
  }

  // The nearest line above that says anything; 0 when there is none.
  [[nodiscard]] std::uint32_t line_above() const {
    std::uint32_t number = here().line - 1;
    for (; number > 0; --number) {
      const std::string_view text = source_.line(number);
      const std::size_t first = text.find_first_not_of(" \t");
      if (first != std::string_view::npos && text[first] != '#') break;
    }
    return number;
  }

  [[nodiscard]] Diagnostic no_key(std::uint32_t number) const {
    const std::string_view text = source_.line(number);
    const std::size_t start = source_.line_start(number);
    const std::size_t colon = text.find(':');
    return {.code = Code::yaml_syntax,
            .mark = at(start + indentation_of(number), start + text.size()),
            .message = "this line has no key: a colon with a space after it is missing",
            .hint = colon == std::string_view::npos
                        ? "write it as 'key: value', or indent it deeper than the text it continues"
                        : "put a space after the colon"};
  }

  [[nodiscard]] Diagnostic indentation() const {
    const OpenEnds open = open_here(offset_);
    if (open.quote) return in_scalar();
    if (lacks_key(line())) return no_key(here().line);
    const bool after_text = offset_in_line() > indentation_of(here().line);
    if (after_text && text_.substr(offset_, 1) == "-") {
      return here(Code::uneven_indentation, "a list with dashes begins behind its key",
                  "begin it on the next line, or write it in [ ]");
    }
    return here(Code::uneven_indentation,
                "this line fits neither the map nor the list it stands in",
                "line it up with its neighbours; a key ends in a colon and a space");
  }

  [[nodiscard]] Diagnostic tab() const {
    const std::size_t start = source_.line_start(here().line);
    const std::size_t first = text_.find('\t', start);
    const std::size_t last = std::min(text_.find_first_not_of('\t', first), text_.size());
    return {.code = Code::tab_indentation,
            .mark = at(first, last),
            .message = "a tab stands in the indentation",
            .hint = "indent with spaces, two to a level"};
  }

  [[nodiscard]] Diagnostic first_letter() const {
    return here(Code::yaml_syntax,
                "no unquoted text may begin with " + in_quotes(text_.substr(offset_, 1)),
                "put the whole value in quotes");
  }

  [[nodiscard]] std::size_t offset_in_line() const {
    return offset_ - source_.line_start(here().line);
  }

  std::size_t offset_;
  FileId file_;
  const SourceText& source_;
  const TreeBuilder& so_far_;
  std::string_view text_;
};

}  // namespace

void report_yaml_trouble(YamlTrouble trouble, std::size_t offset, FileId file,
                         const SourceText& source, const TreeBuilder& so_far, Diagnostics& out) {
  out.add(Account(offset, file, source, so_far).of(trouble));
}

}  // namespace inforce
