#include "cli/setting.h"

#include <algorithm>
#include <charconv>
#include <filesystem>

#include "cli/environment.h"
#include "rules/diagnostic.h"
#include "rules/parse_zone.h"

namespace inforce {
namespace {

// A value with where it comes from: the line, else the environment, else a configuration.
struct ToldSetting {
  std::optional<std::string> value;
  std::string from;  ///< empty: the line
};

ToldSetting told(const std::optional<std::string>& option, const World& world,
                 const std::string& name,
                 const std::optional<Config::Entry>& configured = std::nullopt) {
  if (option) return {option, {}};
  const std::string value = variable(world.environment, name);
  if (!value.empty()) return {value, name};
  if (configured) return {configured->value, configured->file};
  return {};
}

// An error is the option's only if that was typed; else it names what said it.
QuestionError blamed(QuestionError error, const std::string& from) {
  if (from.empty()) return error;
  error.message = from + ": " + error.message;
  error.option.clear();
  return error;
}

bool speaks_utf8(const World& world) {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    std::string value = variable(world.environment, name);
    if (value.empty()) continue;
    std::transform(value.begin(), value.end(), value.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return value.find("UTF-8") != std::string::npos || value.find("UTF8") != std::string::npos;
  }
  return false;
}

bool coloured(const Options& options, const World& world) {
  if (options.color == "always") return true;
  if (options.color == "never" || !variable(world.environment, "NO_COLOR").empty()) return false;
  if (!variable(world.environment, "CLICOLOR_FORCE").empty()) return true;
  return world.terminal && variable(world.environment, "TERM") != "dumb";
}

std::size_t width(const World& world) {
  constexpr std::size_t narrowest = 40;
  constexpr std::size_t widest = 160;
  std::size_t columns = world.terminal_width.value_or(100);
  const std::string wish = variable(world.environment, "COLUMNS");
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(wish.data(), wish.data() + wish.size(), number);
  if (error == std::errc() && end == wish.data() + wish.size() && number > 0) columns = number;
  return std::clamp(columns, narrowest, widest);
}

struct FormRow {
  std::string_view name, suffix;
  Form form;
  std::string_view command;  // the only one that speaks it; empty: all
};

constexpr FormRow forms[] = {
    {"text", ".txt", Form::text, ""},        {"json", ".json", Form::json, ""},
    {"github", "", Form::github, "check"},   {"markdown", ".md", Form::markdown, "certify"},
    {"mail", ".eml", Form::mail, "alerts"},  {"ics", ".ics", Form::ics, "alerts"},
    {"prom", ".prom", Form::prom, "alerts"}, {"svg", ".svg", Form::svg, "timeline"},
    {"csv", ".csv", Form::csv, "timeline"},  {"jsonl", ".jsonl", Form::json, "alerts"},
};

// Help is a page to read, and what a version is does not depend on the command.
bool is_there(const FormRow& row, const Options& options) {
  if (options.asks_for_help()) return row.form == Form::text;
  return row.command.empty() || (row.command == options.command && !options.version);
}

Result<Form, QuestionError> form_called(const std::string& name, const Options& options) {
  std::vector<std::string_view> there;
  for (const FormRow& row : forms) {
    if (!is_there(row, options)) continue;
    if (row.name == name) return row.form;
    there.push_back(row.name);
  }
  return failure(QuestionError{"--format", "there is no form " + in_quotes(name) + " here",
                               "write " + any_of(there)});
}

// All that is wrong with the settings, told at once.
class Reader {
 public:
  Reader(const Options& options, const World& world, const Config& config)
      : options_(options), world_(world), config_(config) {}

  bool zone_told() const {
    return told(options_.tz, world_, "INFORCE_TZ", config_.tz).value.has_value();
  }

  Zone zone() {
    const ToldSetting name = told(options_.tz, world_, "INFORCE_TZ", config_.tz);
    if (!name.value) return utc();
    const auto zone = find_zone(*name.value);
    if (zone) return *zone;
    refuse({"--tz", zone.error(), hint_for_unknown_zone(*name.value)}, name.from);
    return utc();
  }

  Form form() {
    if (!options_.format && options_.output) {
      if (const auto form = form_of_suffix(*options_.output)) return *form;
      refuse_other_kind(*options_.output);
    }
    const ToldSetting name = told(options_.format, world_, "INFORCE_FORMAT", config_.format);
    if (!name.value) return Form::text;
    const auto form = form_called(*name.value, options_);
    if (form) return *form;
    refuse(form.error(), name.from);
    return Form::text;
  }

  void color() {
    const auto& told = options_.color;
    if (!told || *told == "auto" || *told == "always" || *told == "never") return;
    errors_.push_back(
        {"--color", in_quotes(*told) + " is not known here", "write auto, always or never"});
  }

  std::optional<Today> today(Zone zone) {
    const ToldSetting day = told(options_.today, world_, "INFORCE_TODAY");
    const auto today = read_today(day.value, world_.now, zone);
    if (today) return *today;
    refuse(today.error(), day.from);
    return std::nullopt;
  }

  bool record() {
    const std::string word = variable(world_.environment, "INFORCE_RECORD");
    if (options_.record || word == "always") return true;
    if (word == "on request") return false;
    if (word.empty()) return config_.record.value_or(false);
    refuse({"", in_quotes(word) + " is not known here", "write always, or on request"},
           "INFORCE_RECORD");
    return false;
  }

  std::vector<QuestionError> errors() { return std::move(errors_); }

 private:
  // "note.md" is Markdown, where there is such a form for the command.
  std::optional<Form> form_of_suffix(const std::string& path) const {
    const std::string suffix = suffix_of(path);
    for (const FormRow& row : forms) {
      if (is_there(row, options_) && !row.suffix.empty() && row.suffix == suffix) return row.form;
    }
    return std::nullopt;
  }

  static std::string suffix_of(const std::string& path) {
    std::string suffix = std::filesystem::path(path).extension().string();
    std::transform(suffix.begin(), suffix.end(), suffix.begin(), [](char c) {
      return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return suffix;
  }

  // A file of text that calls itself a picture opens nowhere.
  void refuse_other_kind(const std::string& path) {
    const std::string suffix = suffix_of(path);
    const auto kinds = {".png", ".jpg", ".jpeg", ".gif", ".pdf", ".html", ".docx", ".xlsx"};
    const bool rules = options_.command == "draft";  // which says itself how a rule file is named
    if (rules || std::find(kinds.begin(), kinds.end(), suffix) == kinds.end()) return;
    std::vector<std::string_view> there;
    for (const FormRow& row : forms) {
      if (is_there(row, options_) && !row.suffix.empty()) there.push_back(row.suffix);
    }
    errors_.push_back({"--output", "no file of the kind " + in_quotes(suffix) + " is written here",
                       "write " + any_of(there) + ", or tell the form with --format"});
  }

  void refuse(QuestionError error, const std::string& from) {
    errors_.push_back(blamed(std::move(error), from));
  }

  const Options& options_;
  const World& world_;
  const Config& config_;
  std::vector<QuestionError> errors_;
};

StorePlace read_place(const Options& options, const World& world, const Config& config) {
  const StorePlace place = store_place(options.store, world.environment);
  if (place.is_named() || !config.store) return place;
  return {config.store->value, StorePlace::Told::option};
}

std::string user_of(const World& world) {
  for (const char* name : {"USER", "LOGNAME"}) {
    if (std::string user = variable(world.environment, name); !user.empty()) return user;
  }
  return world.user;
}

PackSettings read_packs(const Options& options, const World& world, const Config& config) {
  PackSettings packs;
  packs.packs = told(std::nullopt, world, "INFORCE_PACKS").value;
  packs.configured = config.packs;
  if (world.packs) packs.shipped = *world.packs;
  packs.schemas = world.schemas;
  packs.etc = told(std::nullopt, world, "INFORCE_ETC").value;
  packs.local = folder_of_machine(world.environment) + "/packs";
  packs.store = read_place(options, world, config);
  return packs;
}

}  // namespace

Style read_style(const Options& options, const World& world) {
  return {coloured(options, world) ? Colours::ansi : Colours::none,
          options.ascii || !speaks_utf8(world) ? Signs::ascii : Signs::unicode, width(world)};
}

std::optional<QuestionError> trouble_with_form(const Options& options) {
  if (!options.format) return std::nullopt;
  const auto form = form_called(*options.format, options);
  return form ? std::nullopt : std::optional(form.error());
}

Result<Setting, std::vector<QuestionError>> read_setting(Options options, const World& world,
                                                         const Config& config) {
  Reader reader(options, world, config);
  const Zone zone = reader.zone();
  const bool zone_told = reader.zone_told();
  const Form form = reader.form();
  reader.color();
  const auto today = reader.today(zone);
  const bool record = reader.record();
  const auto errors = reader.errors();
  if (!errors.empty()) return failure(errors);
  const Style style = read_style(options, world);
  PackSettings packs = read_packs(options, world, config);
  return Setting{.options = std::move(options),
                 .today = *today,
                 .form = form,
                 .style = style,
                 .packs = std::move(packs),
                 .clock = world.now,
                 .user = user_of(world),
                 .record = record,
                 .zone_told = zone_told};
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
