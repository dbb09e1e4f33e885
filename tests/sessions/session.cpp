#include "tests/sessions/session.h"

#include <regex>
#include <stdexcept>
#include <string_view>

#include "tests/support/golden.h"

namespace inforce::test {
namespace {

bool begins(std::string_view line, std::string_view start) {
  return line.substr(0, start.size()) == start;
}

bool is_comment(std::string_view line) { return line == "#" || begins(line, "# "); }

bool reads_as_sign(std::string_view line) {
  return begins(line, "$ ") || begins(line, "! ") || begins(line, "? ") || begins(line, "\\") ||
         is_comment(line);
}

std::string escaped_output(const std::string& text) {
  if (text.empty()) return {};
  const bool complete = text.back() == '\n';
  std::string out;
  for (const std::string& line : lines_of(complete ? text : text + '\n')) {
    out += (reads_as_sign(line) ? "\\" : "") + line + '\n';
  }
  return complete ? out : out + "\\\n";
}

std::string errors(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += (line.empty() ? "!" : "! ") + line + '\n';
  return out;
}

std::string as_session(const Said& said) {
  return escaped_output(without_digests(said.out)) + errors(said.err) + "? " +
         std::to_string(said.code) + '\n';
}

// Which of the old lines after a command are its expectation; the first one that is not ends it.
std::size_t end_of_expectation(const std::vector<std::string>& lines, std::size_t at) {
  std::size_t blank_from = at;
  for (; at < lines.size(); ++at) {
    if (begins(lines[at], "? ")) return at + 1;
    if (begins(lines[at], "$ ") || is_comment(lines[at])) break;
    if (!lines[at].empty()) blank_from = at + 1;
  }
  return blank_from;
}

// True when `expected`, in which "…" stands for any lines, is what came out.
bool fits(const std::vector<std::string>& expected, std::size_t i,
          const std::vector<std::string>& actual, std::size_t j) {
  if (i == expected.size()) return j == actual.size();
  if (expected[i] == "…") {
    for (std::size_t rest = j; rest <= actual.size(); ++rest) {
      if (fits(expected, i + 1, actual, rest)) return true;
    }
    return false;
  }
  return j < actual.size() && expected[i] == actual[j] && fits(expected, i + 1, actual, j + 1);
}

bool calls_inforce(const std::vector<std::string>& words) {
  for (const std::string& word : words) {
    if (word.find('=') == std::string::npos) return word == "inforce";
  }
  return false;
}

// A walk over a page's lines that copies what is not output and replaces what is.
class Page {
 public:
  Page(const std::string& text, const Runner& runner) : lines_(lines_of(text)), runner_(runner) {}

  std::string rewritten() {
    bool in_console = false;
    while (at_ < lines_.size()) {
      const std::string line = lines_[at_];
      if (in_console && begins(line, "$ ")) {
        command();
        continue;
      }
      copy();
      if (begins(line, "```")) in_console = line == "```console";
    }
    return out_;
  }

 private:
  void copy() { out_ += lines_[at_++] + '\n'; }

  std::string read_command() {
    std::string line = lines_[at_].substr(2);
    copy();
    while (!line.empty() && line.back() == '\\' && at_ < lines_.size()) {
      line.back() = ' ';
      line += lines_[at_];
      copy();
    }
    return line;
  }

  std::vector<std::string> read_output() {
    std::vector<std::string> lines;
    while (at_ < lines_.size() && !begins(lines_[at_], "$ ") && !begins(lines_[at_], "```")) {
      lines.push_back(lines_[at_++]);
    }
    return lines;
  }

  void command() {
    const std::string line = read_command();
    const std::vector<std::string> expected = read_output();
    if (line == "echo $?") {
      write({std::to_string(code_)});
      code_ = 0;
      return;
    }
    const std::vector<std::string> words = shell_words(line);
    if (!calls_inforce(words)) {
      write(expected);
      return;
    }
    const Said said = runner_(words);
    code_ = said.code;
    const std::vector<std::string> actual = lines_of(without_digests(said.out) + said.err);
    write(fits(expected, 0, actual, 0) ? expected : actual);
    const bool asked = at_ < lines_.size() && lines_[at_] == "$ echo $?";
    if (code_ != 0 && !asked) write({"$ echo $?", std::to_string(code_)});
  }

  void write(const std::vector<std::string>& lines) {
    for (const std::string& line : lines) out_ += line + '\n';
  }

  std::vector<std::string> lines_;
  const Runner& runner_;
  std::string out_;
  std::size_t at_ = 0;
  int code_ = 0;
};

}  // namespace

std::vector<std::string> shell_words(const std::string& line) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = 0;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const char c = line[at];
    const bool escapes = c == '\\' && quote != '\'' && at + 1 < line.size();
    if (escapes) {
      word += line[++at];
      in_word = true;
    } else if (quote != 0) {
      if (c == quote) {
        quote = 0;
      } else {
        word += c;
      }
    } else if (c == '\'' || c == '"') {
      quote = c;
      in_word = true;
    } else if (c == ' ') {
      if (in_word) words.push_back(word);
      word.clear();
      in_word = false;
    } else if (c == '#' && !in_word) {
      break;
    } else {
      word += c;
      in_word = true;
    }
  }
  if (quote != 0) throw std::runtime_error("a quote is left open: " + line);
  if (in_word) words.push_back(word);
  return words;
}

std::string without_digests(const std::string& text) {
  static const std::regex digest(
      R"re((\b[Ss]et |\bdigest |, supposed |"digest": ")[0-9a-f]{8}\b)re");
  static const std::regex seal("\\b[0-9a-f]{64}\\b");
  static const std::regex clock("\\b\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\dZ by ");
  const std::string hidden = std::regex_replace(text, digest, "$1········");
  return std::regex_replace(std::regex_replace(hidden, seal, "················"), clock,
                            "····-··-··T··:··Z by ");
}

std::string rerun_session(const std::string& text, const Runner& runner) {
  const std::vector<std::string> lines = lines_of(text);
  std::string out;
  for (std::size_t at = 0; at < lines.size();) {
    const std::string& line = lines[at++];
    out += line + '\n';
    if (begins(line, "$ ")) {
      out += as_session(runner(shell_words(line.substr(2))));
      at = end_of_expectation(lines, at);
    } else if (!line.empty() && !is_comment(line)) {
      throw std::runtime_error("neither a command nor a comment: " + line);
    }
  }
  return out;
}

std::string rerun_page(const std::string& text, const Runner& runner) {
  return Page(text, runner).rewritten();
}

}  // namespace inforce::test
