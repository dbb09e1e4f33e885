#include "cli/setting.h"

#include <algorithm>
#include <charconv>

#include "rules/diagnostic.h"
#include "rules/nearest_name.h"

namespace inforce {
namespace {

std::string variable(const World& world, const std::string& name) {
  const auto found = world.environment.find(name);
  return found == world.environment.end() ? std::string() : found->second;
}

std::optional<std::string> told(const std::optional<std::string>& option, const World& world,
                                const std::string& name) {
  if (option) return option;
  const std::string value = variable(world, name);
  return value.empty() ? std::nullopt : std::optional(value);
}

// An error is the option's only if that was typed; else the variable's, by its name.
QuestionError blamed(QuestionError error, const std::optional<std::string>& option,
                     const std::string& name) {
  if (!option) error.message = name + ": " + error.message;
  if (!option) error.option.clear();
  return error;
}

bool speaks_utf8(const World& world) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value = variable(world, name);
    if (value.empty()) continue;
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return value.find("UTF-8") != std::string::npos || value.find("UTF8") != std::string::npos;
  }
  return false;
}

bool coloured(const Options& options, const World& world) {
  if (options.color == "always") return true;
  if (options.color == "never" || !variable(world, "NO_COLOR").empty()) return false;
  if (!variable(world, "CLICOLOR_FORCE").empty()) return true;
  return world.terminal && variable(world, "TERM") != "dumb";
}

std::size_t width(const World& world) {
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 160;
  std::size_t columns = world.terminal_width.value_or(100);
  const std::string wish = variable(world, "COLUMNS");
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wish.data(), wish.data() + wish.size(), number);
  if (error == std::errc() && end == wish.data() + wish.size() && number > 0) columns = number;
  return std::clamp(columns, narrowest, widest);
}

Zone read_zone(const Options& options, const World& world, std::vector<QuestionError>& errors) {
  const auto name = told(options.tz, world, "INFORCE_TZ");
  if (!name) return utc();
  const auto zone = find_zone(*name);
  if (zone) return *zone;
  const auto known = zone_names();
  const QuestionError error{"--tz", zone.error(),
                            did_you_mean(nearest_name(*name, {known.begin(), known.end()}))};
  errors.push_back(blamed(error, options.tz, "INFORCE_TZ"));
  return utc();
}

struct FormRow {
  std::string_view name;
  Form form;
  std::string_view command;  // the only one that speaks it; empty: all
};

constexpr FormRow forms[] = {
    {"text", Form::text, ""},       {"json", Form::json, ""},     {"github", Form::github, "check"},
    {"mail", Form::mail, "alerts"}, {"ics", Form::ics, "alerts"}, {"prom", Form::prom, "alerts"},
    {"jsonl", Form::json, "alerts"},
};

Form read_form(const Options& options, const World& world, std::vector<QuestionError>& errors) {
  const auto name = told(options.format, world, "INFORCE_FORMAT");
  if (!name) return Form::text;
  std::vector<std::string_view> there;
  for (const FormRow& row : forms) {
    if (!row.command.empty() && row.command != options.command) continue;
    if (row.name == *name) return row.form;
    there.push_back(row.name);
  }
  const QuestionError error{"--format", "there is no form " + quoted(*name) + " here",
                            "write " + any_of(there)};
  errors.push_back(blamed(error, options.format, "INFORCE_FORMAT"));
  return Form::text;
}

}  // namespace

Style read_style(const Options& options, const World& world) {
  return {coloured(options, world) ? Colours::ansi : Colours::none,
          options.ascii || !speaks_utf8(world) ? Signs::ascii : Signs::unicode, width(world)};
}

Result<Setting, std::vector<QuestionError>> read_setting(Options options, const World& world) {
  std::vector<QuestionError> errors;
  const Zone zone = read_zone(options, world, errors);
  const Form form = read_form(options, world, errors);
  if (options.color && *options.color != "auto" && *options.color != "always" &&
      *options.color != "never") {
    errors.push_back(
        {"--color", quoted(*options.color) + " is not known here", "write auto, always or never"});
  }
  const auto today = read_today(told(options.today, world, "INFORCE_TODAY"), world.now, zone);
  if (!today) errors.push_back(blamed(today.error(), options.today, "INFORCE_TODAY"));
  if (!errors.empty()) return failure(errors);
  const Style style = read_style(options, world);
  PackSettings packs;
  packs.packs = told(std::nullopt, world, "INFORCE_PACKS");
  packs.store = store_place(options.store, world.environment);
  const std::string user = variable(world, "USER");
  return Setting{.options = std::move(options),
                 .today = *today,
                 .form = form,
                 .style = style,
                 .packs = std::move(packs),
                 .clock = world.now,
                 .user = user.empty() ? variable(world, "LOGNAME") : user};
}

Said misspoken(const std::vector<QuestionError>& errors, const Style& style,
               const std::string& command) {
  std::string text;
  for (const QuestionError& error : errors) {
    const bool named =
        error.option.rfind("--", 0) == 0 && error.message.find(error.option) == std::string::npos;
    text += "inforce: " + (named ? error.option + ": " : "") + error.message + '\n';
    if (!error.hint.empty()) text += "  = hint: " + error.hint + '\n';
  }
  text += "  = more: inforce help" + (command.empty() ? "" : ' ' + command) + '\n';
  return {{}, finish(text, style), ExitCode::misspoken};
}

}  // namespace inforce
