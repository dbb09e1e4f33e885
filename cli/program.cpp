#include "cli/program.h"

#include <array>
#include <utility>

#include "cli/commands/command.h"

namespace inforce {
namespace {

using Command = Said (*)(const Setting&);

Command command_of(const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, Command>, 17> table{{
      {"on", run_on},
      {"why", run_why},
      {"list", run_list},
      {"show", run_show},
      {"obligations", run_obligations},
      {"evidence", run_evidence},
      {"looked", run_looked},
      {"charges", run_charges},
      {"value", run_value},
      {"events", run_events},
      {"claims", run_claims},
      {"packs", run_packs},
      {"check", run_check},
      {"diff", run_diff},
      {"changes", run_changes},
      {"alerts", run_alerts},
      {"", run_summary},
  }};
  for (const auto& [known, command] : table) {
    if (known == name) return command;
  }
  return nullptr;  // `help`, which is answered before
}

}  // namespace

Said run(const World& world) {
  const auto options = read_options(world.arguments);
  if (!options) {
    return misspoken(options.error(), read_style({}, world));
  }
  const Style style = read_style(*options, world);
  if (options->help || options->command == "help") return run_help(*options, style);
  const auto setting = read_setting(*options, world);
  if (!setting) return misspoken(setting.error(), style, options->command);
  if (options->version) return run_version(*setting);
  return command_of(options->command)(*setting);
}

}  // namespace inforce
