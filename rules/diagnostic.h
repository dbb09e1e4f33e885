// What is the matter with a pack, said so that its author can mend it.
//
// Checks add to one `Diagnostics` and go on; the list is shown at the end, in file order.
// The message says what is, in the pack's own words; the hint says what to do.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "rules/codes.h"
#include "rules/mark.h"
#include "rules/source_text.h"

namespace inforce {

/// A second place that belongs to the matter: "begins here", "first written here".
struct Label {
  Mark mark;
  std::string text;
};

struct Diagnostic {
  Code code;
  Mark mark;
  std::string message;
  std::string label{};  // beside the carets, where the message alone does not explain them
  std::vector<Label> also{};
  std::string hint{};  // an imperative or a question; may be empty

  [[nodiscard]] Severity severity() const { return row(code).severity; }
};

/// Collects; the same code, place and message are told once.
class Diagnostics {
 public:
  void add(Diagnostic found);

  [[nodiscard]] bool empty() const { return found_.empty(); }
  [[nodiscard]] bool has_errors() const { return count(Severity::error) > 0; }
  [[nodiscard]] std::size_t count(Severity severity) const;
  /// As added, with repetitions; for output take `in_file_order`.
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return found_; }
  /// By file name, line and column, then as added; each once.
  [[nodiscard]] std::vector<Diagnostic> in_file_order(const Sources& sources) const;

 private:
  std::vector<Diagnostic> found_;
  std::array<std::size_t, 2> counts_{};
};

enum class Paint : std::uint8_t { plain, coloured };

/// "path:line:column: error[R204]: message", the quoted lines with carets, hint and pointer to
/// the help. Ends with a newline.
std::string render(const Diagnostic& diagnostic, const Sources& sources, Paint paint);

/// All of them in file order, a blank line between.
std::string render(const Diagnostics& found, const Sources& sources, Paint paint);

/// A piece of a pack as it may stand in a message: in single quotes, on one line, at most 60
/// characters, nothing in it that could drive a terminal.
std::string in_quotes(std::string_view text);

/// The words joined for a sentence: "a, b or c".
std::string any_of(const std::vector<std::string_view>& words);

}  // namespace inforce
