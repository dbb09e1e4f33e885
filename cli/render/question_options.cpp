#include <algorithm>

#include "cli/render/answer_text.h"

namespace inforce {
namespace {

bool is_plain(char c) {
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  return letter || std::string_view("-_./:=,+%@").find(c) != std::string_view::npos;
}

}  // namespace

std::string shell_word(const std::string& text) {
  if (!text.empty() && std::all_of(text.begin(), text.end(), is_plain)) return text;
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + '\'';
}

namespace {

void add(std::string& line, const char* option, const std::vector<std::string>& values) {
  for (const std::string& value : values)
    line += ' ' + std::string(option) + ' ' + shell_word(value);
}

void add(std::string& line, const char* option, const std::optional<std::string>& value) {
  if (value) line += ' ' + std::string(option) + ' ' + shell_word(*value);
}

}  // namespace

std::string question_options(const Options& options) {
  std::string line;
  add(line, "--item", options.items);
  add(line, "--from", options.from);
  add(line, "--to", options.to);
  add(line, "--origin", options.origin);
  add(line, "--transit", options.transit);
  add(line, "--end-use", options.end_use);
  add(line, "--party", options.parties);
  add(line, "--party-name", options.party_names);
  add(line, "--set", options.set);
  add(line, "--dates", options.dates);
  add(line, "--entry", options.entry);
  add(line, "--as-known", options.as_known);
  add(line, "--suppose", options.suppose);
  return line;
}

std::string command_options(const Options& options) {
  std::string line;
  add(line, "--packs", options.packs);
  add(line, "--also", options.also);
  return line + question_options(options);
}

std::string dateless_options(Options options) {
  options.dates.clear();
  options.entry.reset();
  return command_options(options);
}

}  // namespace inforce
