// The command line, taken apart: which command, its words, its options.
//
// Nothing is looked up here; dates and names are still text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/read_question.h"
#include "timeline/result.h"

namespace inforce {

struct Options {
  std::string command;             ///< empty: none was given
  std::vector<std::string> words;  ///< what stands beside the options: dates, ids, paths

  // everywhere
  std::vector<std::string> packs, also;
  std::optional<std::string> format, today, tz, color, store;
  bool ascii = false, help = false, version = false;

  // of a question
  std::vector<std::string> items, transit, parties, party_names, set, dates, suppose;
  std::optional<std::string> from, to, origin, end_use, entry, as_known;

  // of single commands
  bool quiet = false, exit_code = false, strict = false, lint = false, coverage = false,
       all = false, explain = false, history = false, monitor = false, replay = false,
       record = false;
  std::optional<std::string> lead, after, working_days, watch, audience, exec, exec_timeout,
      mail_to, mail_from, warning, critical, output, until, ref, verify, head;
  std::optional<std::string> within, instrument, status, kind, nature, force, verdict, bearer,
      state, width;
  std::optional<std::string> date, amount, by, account, period, source, note, why;  ///< of a record
  std::vector<std::string> between;

  // of a draft; its own start, end, id and note are in `from`, `until`, `instrument` and `note`
  std::optional<std::string> published, cite, seen, at, title, through, until_or_through, new_from,
      how, with, leaves;
  std::vector<std::string> terms;

  [[nodiscard]] bool asks_for_help() const { return help || command == "help"; }
  /// Is anything told of a shipment?
  [[nodiscard]] bool tells_shipment() const;
  /// Are the shipment's own dates told?
  [[nodiscard]] bool tells_dates() const { return !dates.empty() || entry.has_value(); }
};

/// Where an option may stand.
enum class OptionGroup : std::uint8_t { everywhere, question, single };

struct OptionRow {
  std::string_view name;   ///< "--item", or with a short form "-q,--quiet"
  std::string_view value;  ///< "ITEM"; empty for a switch
  std::string_view about;
  OptionGroup group;
  std::variant<bool Options::*, std::optional<std::string> Options::*,
               std::vector<std::string> Options::*>
      target;
  int values = 1;                 ///< words it takes each time
  std::string_view only_of = {};  ///< a command in which the name means this, and not what it means
                                  ///< elsewhere; empty: it means the same everywhere

  [[nodiscard]] std::string_view long_name() const;
};

/// All options of all commands, in the order help shows them.
const std::vector<OptionRow>& all_options();

/// Everything wrong with the line, or the line taken apart. `arguments` without the program's name.
Result<Options, std::vector<QuestionError>> read_options(const std::vector<std::string>& arguments);

}  // namespace inforce
