#include "cli/program.h"

#include <algorithm>
#include <array>
#include <utility>

#include "cli/alerts/views.h"
#include "cli/commands/command.h"
#include "cli/complete/complete.h"
#include "cli/config_file.h"
#include "cli/manual/manual_page.h"
#include "cli/recording.h"

namespace inforce {
namespace {

Command command_of(const std::string& name) {
  static constexpr std::array<std::pair<std::string_view, Command>, 22> table{{
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
      {"init", run_init},
      {"draft", run_draft},
      {"changes", run_changes},
      {"timeline", run_timeline},
      {"alerts", run_alerts},
      {"certify", run_certify},
      {"audit", run_audit},
      {"", run_summary},
  }};
  for (const auto& [known, command] : table) {
    if (known == name) return command;
  }
  return nullptr;  // `help`, which is answered before
}

Said in_file_of_configuration(const std::string& errors) {
  return {{},
          errors + "\ninforce: no answer with a configuration that is not understood\n",
          ExitCode::misspoken};
}

}  // namespace

Command unrecorded_command(const std::string& name) {
  if (name == "certify") return run_certificate;
  return can_be_recorded(name) ? command_of(name) : nullptr;
}

namespace {

Said answer(const World& world) {
  const auto options = read_options(world.arguments);
  if (!options) {
    return misspoken(options.error(), read_style({}, world));
  }
  const Style style = read_style(*options, world);
  if (options->asks_for_help()) {
    const auto trouble = trouble_with_form(*options);
    return trouble ? misspoken({*trouble}, style) : run_help(*options, style);
  }
  const ReadConfig config = read_config(world.environment);
  if (!config.errors.empty()) return in_file_of_configuration(config.errors);
  const auto setting = read_setting(*options, world, config.config);
  if (!setting) return misspoken(setting.error(), style, options->command);
  if (options->version) return run_version(*setting);
  const Command command = command_of(options->command);
  const bool keep = setting->record && can_be_recorded(options->command);
  return keep ? recorded(*setting, command) : command(*setting);
}

bool says(const World& world, std::string_view word) {
  const auto& all = world.arguments;
  return std::find(all.begin(), all.end(), word) != all.end();
}

}  // namespace

// What the packages are built with and a shell asks is no command, and in no help.
// Monitors and collectors of metrics hear of a line that is not understood in their own words.
Said run(const World& world) {
  if (!world.arguments.empty()) {
    if (world.arguments.front() == "__man") return {manual_page(), {}, ExitCode::answered};
    if (world.arguments.front() == "__complete") return run_complete(world);
  }
  Said said = answer(world);
  const bool failed = said.code == ExitCode::misspoken && said.out.empty() && says(world, "alerts");
  if (failed && says(world, "--monitor")) return monitor_cannot_answer(said);
  if (failed && says(world, "prom")) return metrics_cannot_answer(said, world);
  return said;
}

}  // namespace inforce
