#include "cli/manual/manual_page.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/command_table.h"
#include "cli/manual/roff.h"

namespace inforce {
namespace {

using Term = std::pair<std::string_view, std::string_view>;

constexpr Term variables[] = {
    {"INFORCE_PACKS", "folders of packs, with colons between, instead of those installed"},
    {"INFORCE_ETC",
     "a folder instead of /etc/inforce, for packs and config.yaml; it has to be there"},
    {"INFORCE_TODAY", "the day or minute taken for today; --today goes before it"},
    {"INFORCE_TZ", "the zone in which today is counted"},
    {"INFORCE_FORMAT", "the form of answers"},
    {"INFORCE_STORE", "the office's store"},
    {"INFORCE_RECORD", "always, or on request: whether answers are put on record"},
    {"XDG_CONFIG_HOME, XDG_STATE_HOME", "where a user's configuration and store lie"},
    {"NO_COLOR, CLICOLOR_FORCE", "never colours, always colours"},
    {"COLUMNS", "the width of a screen"},
    {"LC_ALL, LC_CTYPE, LANG", "whether the screen shows UTF-8; no word depends on it"},
};

constexpr Term configuration[] = {
    {"store: FILE", "the office's store, as --store"},
    {"record: always", "every answer goes into the audit log; on request: only with --record"},
    {"packs: [DIR, …]", "folders of packs instead of those found, as INFORCE_PACKS"},
    {"format: json", "the form of answers, where a command has it; text is the other one"},
    {"tz: ZONE", "the zone in which today is counted: Europe/Brussels"},
};

constexpr Term files[] = {
    {"/usr/share/inforce/packs", "the packs shipped; also built into the program"},
    {"/etc/inforce/packs", "packs of this machine, laid over them"},
    {"~/.config/inforce/config.yaml", "the configuration of a user"},
    {"/etc/inforce/config.yaml", "that of the machine, key by key below the user's"},
    {"~/.local/state/inforce/inforce.db",
     "the store: evidence, looks, alerts told, answers on record"},
};

constexpr Term codes[] = {
    {"0", "answered"},
    {"1",
     "findings: errors of check, a refused certify, a draft that does not pass check, a "
     "certificate or a log that does not hold, a "
     "replay that differs; elsewhere only with --exit-code"},
    {"2", "the command line is not understood"},
    {"3", "packs with errors, or none: no answer is given"},
    {"4", "an input could not be read, or an output or the store not written"},
    {"70", "a bug of ours"},
};

template <std::size_t count>
std::string terms_part(std::string_view heading, const Term (&rows)[count],
                       std::string_view before = {}) {
  std::string page = roff::section(heading);
  if (!before.empty()) page += roff::paragraph(roff::text(before));
  for (const auto& [term, about] : rows) page += roff::entry(roff::bold(term), roff::text(about));
  return page;
}

std::string option_entry(const OptionRow& row) {
  std::string name(row.name);
  const std::size_t comma = name.find(',');
  if (comma != std::string::npos) name.insert(comma + 1, " ");
  std::string term = roff::bold(name);
  if (!row.value.empty()) term += ' ' + roff::italic(row.value);
  return roff::entry(term, roff::text(row.about));
}

std::string option_entries(OptionGroup group) {
  std::string entries;
  for (const OptionRow& row : all_options()) {
    if (row.group == group) entries += option_entry(row);
  }
  return entries;
}

// Of a question only what a command that takes none has all the same.
std::string own_options(const CommandRow& command) {
  std::string entries;
  for (const OptionRow& row : all_options()) {
    if (row.group == OptionGroup::everywhere || !takes(command, row)) continue;
    if (row.group == OptionGroup::question && command.takes_question) continue;
    entries += option_entry(row);
  }
  return entries;
}

std::string command_part(const CommandRow& command) {
  std::string line = std::string(command.name);
  if (!command.words.empty()) line += ' ' + std::string(command.words);
  std::string part = roff::subsection(line);
  part += roff::paragraph(roff::text(command.summary) + '.');
  if (!command.about.empty()) part += roff::paragraph(roff::text(command.about));
  if (command.takes_question) part += roff::paragraph("Takes the options of a question.");
  return part + own_options(command) + roff::lines(command.examples);
}

std::string head() {
  std::string page = roff::title("INFORCE", 1, "inforce " INFORCE_VERSION);
  page += roff::section("NAME") + "inforce \\- what applies, on any date, and why\n";
  page += roff::section("SYNOPSIS");
  page += roff::paragraph(roff::bold("inforce") + " [" + roff::italic("COMMAND") + "] [" +
                          roff::italic("WORD") + "…] [" + roff::italic("OPTION") + "…]");
  page += roff::section("DESCRIPTION");
  page += roff::paragraph(
      "Rule packs in YAML encode treaties, agreements, export controls and tariffs as the acts "
      "write them. inforce works out the whole life of each provision from those acts, with what "
      "is uncertain, what was known when, and the proof. Without a command it tells of today in "
      "short.");
  page += roff::paragraph(
      "It says \\(lqnothing of N provisions\\(rq, never \\(lqclear\\(rq: what a text, an "
      "announcement or a missing fact leaves open, it names. Not legal advice.");
  return page;
}

}  // namespace

std::string manual_page() {
  std::string page = head() + roff::section("COMMANDS");
  for (const CommandRow& command : all_commands()) page += command_part(command);
  page += roff::section("OPTIONS OF A QUESTION") + option_entries(OptionGroup::question);
  page += roff::section("OPTIONS OF EVERY COMMAND") + option_entries(OptionGroup::everywhere);
  page += terms_part("EXIT STATUS", codes) + terms_part("ENVIRONMENT", variables);
  page += terms_part(
      "CONFIGURATION", configuration,
      "A config.yaml holds what an office sets once. What is typed goes before it, and so "
      "does the environment. A path in it counts from the file's own folder, or with "
      "~/ from the home folder. No key is required.");
  page += terms_part("FILES", files);
  return page + roff::section("SEE ALSO") + ".BR inforce\\-rules (5)\n";
}

}  // namespace inforce
