#include <algorithm>

#include "cli/command_table.h"
#include "cli/commands/command.h"
#include "rules/codes.h"
#include "rules/diagnostic.h"
#include "rules/examples.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

std::string option_lines(const std::vector<const OptionRow*>& rows, const Style& style) {
  std::string text;
  for (const OptionRow* row : rows) {
    std::string name(row->name);
    const std::size_t comma = name.find(',');
    if (comma != std::string::npos) name.insert(comma + 1, " ");
    if (!row->value.empty()) name += ' ' + std::string(row->value);
    text += hanging("  " + padded(name, 22), row->about, style);
  }
  return text;
}

std::vector<const OptionRow*> options_of(const CommandRow& command, bool own) {
  std::vector<const OptionRow*> rows;
  for (const OptionRow& row : all_options()) {
    const bool everywhere = row.group == OptionGroup::everywhere;
    if (takes(command, row) && everywhere != own) rows.push_back(&row);
  }
  return rows;
}

std::string indented(std::string_view lines) {
  std::string text = "  ";
  for (const char c : lines) {
    text += c;
    if (c == '\n') text += "  ";
  }
  return text.substr(0, text.size() - 2);
}

std::string command_help(const CommandRow& command, const Style& style) {
  std::string text = "inforce " + std::string(command.name);
  if (!command.words.empty()) text += ' ' + std::string(command.words);
  text = wrapped(text, style.width, 4) + '\n' + paragraph(command.summary, 2, style) + '\n' +
         indented(command.examples);
  if (!command.about.empty()) text += '\n' + paragraph(command.about, 0, style);
  const auto own = options_of(command, true);
  if (!own.empty()) text += "\nOptions\n" + option_lines(own, style);
  return text + "\nOptions of every command\n" + option_lines(options_of(command, false), style);
}

std::string overview(const Style& style) {
  std::string text =
      "inforce: what applies, on any date, and why\n\n"
      "  inforce on today\n"
      "  inforce on 2026-11-28 --item gallium --from CN --to US --end-use civil\n"
      "  inforce why 2026-11-28 --item gallium --from CN --to US\n\nCommands\n";
  for (const CommandRow& row : all_commands()) {
    text += hanging("  " + padded(row.name, 8), row.summary, style);
  }
  text += "\nOptions of every command\n";
  text += option_lines(options_of(*find_command("packs"), false), style);
  const auto note = [&](std::string_view head, std::string_view rest) {
    const std::size_t indent = columns(head) + 1;
    text += std::string(head) + ' ' + wrapped(rest, style.width, indent, indent) + '\n';
  };
  text += '\n';
  note("Environment:",
       "INFORCE_PACKS (folders with colons between), INFORCE_TODAY, INFORCE_TZ, INFORCE_FORMAT, "
       "INFORCE_STORE, INFORCE_RECORD, INFORCE_ETC (in place of /etc/inforce), NO_COLOR; "
       "config.yaml under XDG_CONFIG_HOME and /etc/inforce.");
  note("Exit codes:",
       "0 answered, 1 findings, 2 command line not understood, 3 packs with errors or none, 4 "
       "input or output trouble, 70 a bug of ours.");
  note("More:", "inforce help COMMAND, inforce help CODE. Not legal advice.");
  return text;
}

// As a pack's author would see it: the files of the example, set in.
std::string example(std::string_view what, std::string_view files) {
  return files.empty() ? "" : "\n" + std::string(what) + "\n\n" + indented(files);
}

// Paragraphs as wide as the screen. What is set in is of a rule file, and stays as it is.
std::string reflowed(std::string_view text, const Style& style) {
  std::string out;
  std::string running;
  const auto end_paragraph = [&] {
    if (!running.empty()) out += paragraph(running, 0, style);
    running.clear();
  };
  while (!text.empty()) {
    const std::string line(text.substr(0, text.find('\n')));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    if (!line.empty() && line.front() != ' ') {
      running += (running.empty() ? "" : " ") + line;
      continue;
    }
    end_paragraph();
    out += line + '\n';
  }
  end_paragraph();
  return out;
}

std::string code_help(const CodeRow& row, const Style& style) {
  const CodeExample shown = example_of(row.code).value_or(CodeExample{});
  const std::string title = number(row.code) + ' ' + std::string(row.slug) + " (" +
                            std::string(word(row.severity)) + "): " + std::string(row.title);
  return wrapped(title, style.width, 2) + "\n\n" + reflowed(row.explanation, style) +
         example("Wrong", shown.wrong) + example("Right", shown.right);
}

// A tab is what an example may be about, and on any other page would be a slip.
std::string finish_with_tabs(std::string_view text, const Style& style) {
  std::string out;
  for (std::size_t tab = text.find('\t'); tab != std::string_view::npos; tab = text.find('\t')) {
    out += finish(text.substr(0, tab), style) + '\t';
    text.remove_prefix(tab + 1);
  }
  return out + finish(text, style);
}

Said unknown_topic(const std::string& topic, const Style& style) {
  std::vector<std::string> codes;
  for (const CodeRow& row : all_codes()) codes.push_back(number(row.code));
  std::vector<std::string_view> names{codes.begin(), codes.end()};
  for (const CodeRow& row : all_codes()) names.push_back(row.slug);
  for (const CommandRow& row : all_commands()) names.push_back(row.name);
  return misspoken({{"", "there is no command or code " + in_quotes(topic),
                     did_you_mean(nearest_name(topic, names))}},
                   style);
}

}  // namespace

Said run_help(const Options& options, const Style& style) {
  std::string topic = options.command == "help" ? "" : options.command;
  if (topic.empty() && !options.words.empty()) topic = options.words.front();
  if (topic.empty()) return {finish(overview(style), style), {}, ExitCode::answered};
  if (const CommandRow* command = find_command(topic)) {
    return {finish(command_help(*command, style), style), {}, ExitCode::answered};
  }
  if (const CodeRow* row = find_code(topic)) {
    return {finish_with_tabs(code_help(*row, style), style), {}, ExitCode::answered};
  }
  return unknown_topic(topic, style);
}

}  // namespace inforce
