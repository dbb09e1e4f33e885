#include "cli/idle_options.h"

#include <algorithm>
#include <string>
#include <type_traits>

#include "rules/diagnostic.h"

namespace inforce {
namespace {

using Names = std::vector<std::string_view>;

// One use of a command: of all its options it takes these, and those of every command.
struct Use {
  std::string_view command;
  std::string_view sign;  ///< the word, the option or the form by which it is known
  bool asks;              ///< takes what a question takes
  Names own;
};

// What every drafted act has, and what those of one verb have.
Names drafting(Names own) {
  own.insert(own.end(), {"--from", "--published", "--cite", "--seen", "--at", "--title", "--note",
                         "--instrument", "--output"});
  return own;
}

const std::vector<Use>& all_uses() {
  static const std::vector<Use> uses{
      {"alerts", "list", true, {"--watch", "--instrument", "--audience", "--output"}},
      {"alerts", "show", false, {"--audience"}},
      {"alerts", "ack", false, {"--audience", "--by", "--note"}},
      {"alerts", "snooze", false, {"--audience", "--by", "--note", "--until"}},
      {"alerts",
       "--monitor",
       true,
       {"--monitor", "--warning", "--critical", "--watch", "--instrument"}},
      {"alerts", "ics", true, {"--watch", "--instrument", "--output"}},
      {"alerts", "prom", true, {"--watch", "--instrument", "--output"}},
      {"alerts",
       "",
       true,
       {"--lead", "--after", "--working-days", "--watch", "--instrument", "--audience", "--exec",
        "--exec-timeout", "--mail-to", "--mail-from", "--output", "--replay"}},
      {"evidence",
       "add",
       false,
       {"--date", "--amount", "--account", "--period", "--source", "--note", "--by"}},
      {"evidence", "list", false, {}},
      {"evidence", "retract", false, {"--why", "--by"}},
      {"certify", "--verify", false, {"--verify"}},
      {"certify", "", true, {"--ref", "--output", "--record"}},
      {"draft", "suspends", false,
       drafting({"--through", "--until", "--until-or-through", "--leaves"})},
      {"draft", "extends", false, drafting({"--through", "--until", "--until-or-through"})},
      {"draft", "postpones", false, drafting({"--new-from"})},
      {"draft", "ends", false, drafting({"--how"})},
      {"draft", "resumes", false, drafting({})},
      {"draft", "replaces", false, drafting({"--with"})},
      {"draft", "amends", false,
       drafting({"--through", "--until", "--until-or-through", "--terms"})},
      {"audit", "export", false, {"--output"}},
      {"audit", "verify", false, {"--head"}},
      {"audit", "list", false, {}},
      {"audit", "show", false, {}},
      {"audit", "head", false, {}},
      {"audit", "replay", false, {}},
  };
  return uses;
}

bool is_told(const Options& options, const OptionRow& row) {
  return std::visit(
      [&](auto target) {
        const auto& value = options.*target;
        using Value = std::decay_t<decltype(value)>;
        if constexpr (std::is_same_v<Value, bool>)
          return value;
        else if constexpr (std::is_same_v<Value, std::optional<std::string>>)
          return value.has_value();
        else
          return !value.empty();
      },
      row.target);
}

bool is_of(const Use& use, const Options& options) {
  if (use.command != options.command) return false;
  if (use.sign.empty()) return options.words.empty() || use.command == "certify";
  if (use.sign == "--monitor") return options.words.empty() && options.monitor;
  if (use.sign == "--verify") return options.verify.has_value();
  if (!options.words.empty()) return options.words.front() == use.sign;
  return options.format == use.sign;
}

bool takes(const Use& use, const OptionRow& row) {
  if (row.group == OptionGroup::everywhere) return true;
  if (row.group == OptionGroup::question && use.asks) return true;
  return std::find(use.own.begin(), use.own.end(), row.long_name()) != use.own.end();
}

std::string name_of(const Use& use, std::string_view before_sign = " ") {
  std::string name = "inforce " + std::string(use.command);
  const bool form = use.sign == "ics" || use.sign == "prom";
  if (use.sign.empty()) return name;
  return name + std::string(before_sign) + (form ? "--format " : "") + std::string(use.sign);
}

// What has no sign of its own is told by not having that of the use at hand.
std::string where_it_goes(const OptionRow& row, const Use& at_hand) {
  std::vector<std::string> names;
  for (const Use& use : all_uses()) {
    if (use.command != at_hand.command || !takes(use, row)) continue;
    names.push_back(use.sign.empty() ? name_of(at_hand, " without ") : name_of(use));
  }
  return names.empty() ? "" : "it goes with " + any_of({names.begin(), names.end()});
}

const Use* use_of(const Options& options) {
  const auto& uses = all_uses();
  const auto use =
      std::find_if(uses.begin(), uses.end(), [&](const Use& one) { return is_of(one, options); });
  return use == uses.end() ? nullptr : &*use;
}

}  // namespace

bool has_use_for(const Options& options, const OptionRow& row) {
  const Use* use = use_of(options);
  return use == nullptr || takes(*use, row);
}

std::vector<QuestionError> idle_options(const Options& options) {
  const Use* use = use_of(options);
  std::vector<QuestionError> errors;
  if (options.command == "check" && !options.words.empty() && !options.packs.empty()) {
    errors.push_back({"--packs", "--packs says nothing to a check of named paths",
                      "leave it out; or lay the paths over it with --also PATH"});
  }
  if (use == nullptr) return errors;
  const CommandRow* command = find_command(options.command);
  for (const OptionRow& row : all_options()) {
    // What the command does not know was refused before.
    if (command == nullptr || !takes(*command, row)) continue;
    if (takes(*use, row) || !is_told(options, row)) continue;
    const std::string name(row.long_name());
    errors.push_back({name, name + " says nothing to " + name_of(*use), where_it_goes(row, *use)});
  }
  return errors;
}

}  // namespace inforce
