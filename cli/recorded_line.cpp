#include "cli/recorded_line.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command_table.h"
#include "cli/render/answer_text.h"
#include "cli/render/json_value.h"

namespace inforce {
namespace {

constexpr int format = 1;

using Json = nlohmann::json;

// What only says how to speak, where to write, or what is kept beside the line.
bool bears_on_answer(const OptionRow& row) {
  static constexpr std::string_view others[] = {"--format", "--color",  "--ascii",   "--today",
                                                "--tz",     "--help",   "--version", "--record",
                                                "--store",  "--output", "--verify",  "--exit-code"};
  return std::find(std::begin(others), std::end(others), row.long_name()) == std::end(others);
}

// A value that looks like an option is joined to its own with '='.
void add(std::vector<std::string>& line, const OptionRow& row, const std::string& value) {
  const std::string name(row.long_name());
  if (!value.empty() && value.front() == '-') {
    line.push_back(name + '=' + value);
  } else {
    line.insert(line.end(), {name, value});
  }
}

void add(std::vector<std::string>& line, const OptionRow& row, const Options& options) {
  if (const auto* flag = std::get_if<bool Options::*>(&row.target)) {
    if (options.*(*flag)) line.emplace_back(row.long_name());
  } else if (const auto* text = std::get_if<std::optional<std::string> Options::*>(&row.target)) {
    if (const auto& value = options.*(*text)) add(line, row, *value);
  } else {
    const auto& values = options.*std::get<2>(row.target);
    if (row.values > 1 && !values.empty()) {
      line.emplace_back(row.long_name());
      line.insert(line.end(), values.begin(), values.end());
    } else {
      for (const std::string& value : values) add(line, row, value);
    }
  }
}

// In which a wording is sealed; the others are of commands that are not recorded.
struct FormWord {
  std::string_view word;
  Form form;
};
constexpr FormWord form_words[] = {
    {"text", Form::text}, {"json", Form::json}, {"markdown", Form::markdown}};

std::string_view word(Form form) {
  const auto* found = std::find_if(std::begin(form_words), std::end(form_words),
                                   [form](const FormWord& one) { return one.form == form; });
  return found == std::end(form_words) ? "text" : found->word;
}

std::optional<Form> form_of(const std::string& name) {
  for (const FormWord& one : form_words) {
    if (one.word == name) return one.form;
  }
  return std::nullopt;
}

std::optional<Today> today_of(const Json& json) {
  const auto zone = find_zone(json.at("zone").get<std::string>());
  if (!zone) return std::nullopt;
  const auto when = read_when("", json.at("today").get<std::string>(), utc());
  if (!when || !when->minute) return std::nullopt;
  return Today{*when->minute, civil_date(*when->minute, *zone), *zone};
}

std::optional<RecordedLine> read_version_1(const Json& json) {
  const auto today = today_of(json);
  const auto form = form_of(json.at("form").get<std::string>());
  if (!today || !form) return std::nullopt;
  return RecordedLine{json.at("line").get<std::vector<std::string>>(), *today, *form,
                      json.at("instead_of").get<std::map<std::string, std::vector<std::string>>>()};
}

}  // namespace

RecordedLine recorded_line(const Setting& setting, const std::vector<PackFile>& files) {
  RecordedLine made{{}, setting.today, Form::text, {}};
  const Options& options = setting.options;
  if (!options.command.empty()) made.arguments.push_back(options.command);
  made.arguments.insert(made.arguments.end(), options.words.begin(), options.words.end());
  for (const OptionRow& row : all_options()) {
    const bool of_another = !row.only_of.empty() && row.only_of != options.command;
    if (!of_another && bears_on_answer(row)) add(made.arguments, row, options);
  }
  for (const PackFile& file : files) {
    for (const PackFile::Below& below : file.instead_of) {
      made.instead_of[file.name].push_back(below.name);
    }
  }
  return made;
}

std::string to_json(const RecordedLine& line) {
  JsonValue instead = JsonValue::object();
  for (const auto& [file, others] : line.instead_of) instead.add(file, list_of(others));
  std::string text = dump_line(JsonValue::object({{"format", format},
                                                  {"line", list_of(line.arguments)},
                                                  {"today", iso_utc(line.today.at)},
                                                  {"zone", line.today.zone.name()},
                                                  {"form", word(line.form)},
                                                  {"instead_of", std::move(instead)}}));
  text.pop_back();
  return text;
}

std::optional<RecordedLine> read_line(const std::string& json) try {
  const Json read = Json::parse(json);
  if (read.at("format").get<int>() != format) return std::nullopt;
  return read_version_1(read);
} catch (const Json::exception&) {
  return std::nullopt;
}

std::string as_typed(const RecordedLine& line) {
  std::string text = "inforce";
  for (const std::string& word : line.arguments) text += ' ' + shell_word(word);
  return text;
}

}  // namespace inforce
