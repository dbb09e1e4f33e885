#include "cli/render/why_text.h"

namespace inforce {
namespace {

// One reason's lines: numbered only if it has a place in the law or the packs.
class Tree {
 public:
  Tree(const RuleBook& book, const Style& style, std::size_t& next)
      : book_(book), style_(style), next_(next) {}

  void add(const Reason& reason, const std::string& stem, const std::string& branch) {
    const std::string number = reason.mark ? std::to_string(next_++) : std::string();
    const std::string below = stem + (branch.empty() ? "" : branch == "└─ " ? "   " : "│  ");
    const std::string inner = below + (reason.because.empty() ? "   " : "│  ");
    line(number, stem + branch, reason.sentence, inner, Tone::plain);
    line("", inner, reason.dates, inner, Tone::plain);
    line("", inner, place(reason), inner, Tone::dim);
    line("", inner, reason.link, inner, Tone::dim);
    for (std::size_t i = 0; i < reason.because.size(); ++i) {
      const bool last = i + 1 == reason.because.size();
      add(reason.because[i], below, last ? "└─ " : "├─ ");
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  [[nodiscard]] std::string place(const Reason& reason) const {
    std::string text = reason.citation;
    if (reason.mark) {
      text += (text.empty() ? "" : "; ") + book_.sources().place(*reason.mark);
    }
    return text;
  }

  // Wrapped by hand: what runs on stands under the stem of the branches below.
  void line(const std::string& number, const std::string& head, const std::string& said,
            const std::string& rest, Tone tone) {
    if (said.empty()) return;
    constexpr std::size_t numbers = 4;
    const std::size_t taken = numbers + columns(head);
    const std::string lines = wrapped(said, style_.width, numbers + columns(rest), taken);
    std::string first = padded(number, numbers) + head;
    for (std::size_t from = 0; from <= lines.size();) {
      const std::size_t end = std::min(lines.find('\n', from), lines.size());
      std::string words = lines.substr(from, end - from);
      const std::size_t begin = words.find_first_not_of(' ');
      words = begin == std::string::npos ? "" : words.substr(begin);
      text_ += first + toned(tone, words) + '\n';
      first = std::string(numbers, ' ') + rest;
      from = end + 1;
    }
  }

  const RuleBook& book_;
  const Style& style_;
  std::size_t& next_;
  std::string text_;
};

}  // namespace

std::string reason_tree(const Reason& reason, const RuleBook& book, const Style& style,
                        std::size_t& next_number) {
  Tree tree(book, style, next_number);
  tree.add(reason, "", "");
  return tree.text();
}

}  // namespace inforce
