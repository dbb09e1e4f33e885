#include "cli/config_file.h"

#include <filesystem>

#include "cli/environment.h"
#include "rules/diagnostic.h"
#include "rules/field_reader.h"
#include "rules/source_text.h"
#include "rules/yaml_reader.h"

namespace inforce {
namespace {

constexpr const char* below_config = "/inforce/config.yaml";

constexpr Choice<bool> always_recorded[] = {{"always", true}, {"on request", false}};
constexpr Choice<bool> in_json[] = {{"text", false}, {"json", true}};

std::string of_user(const std::map<std::string, std::string>& environment) {
  const std::string config = variable(environment, "XDG_CONFIG_HOME");
  // A relative path there is to be passed over, says the standard it comes from.
  if (!config.empty() && config.front() == '/') return config + below_config;
  const std::string home = variable(environment, "HOME");
  return home.empty() ? home : home + "/.config" + below_config;
}

// Nothing but blank lines and comments, as of a sample whose lines wait to be taken in.
bool says_nothing(const SourceText& source) {
  for (std::size_t number = 1; number <= source.line_count(); ++number) {
    const std::string_view line = source.line(number);
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first != std::string_view::npos && line[first] != '#') return false;
  }
  return true;
}

// Later files fill only what is still open.
class Reader {
 public:
  explicit Reader(std::string home) : home_(std::move(home)) {}

  void file(const std::string& path) {
    if (path.empty() || !something_stands(path)) return;
    auto bytes = read_bytes(path);
    const FileId id = sources_.add(SourceText(path, bytes ? std::move(*bytes) : std::string()));
    if (!bytes) {
      found_.add({.code = Code::unreadable_file,
                  .mark = whole_file(id),
                  .message = "this file cannot be read: " + bytes.error(),
                  .hint = "check its permissions, and where it leads if it is a link"});
      return;
    }
    if (says_nothing(sources_.at(id))) return;
    const auto root = read_yaml(id, sources_.at(id), found_);
    if (root) fields(*root, id, path);
  }

  ReadConfig take() {
    return {config_, found_.has_errors() ? render(found_, sources_, Paint::plain) : std::string()};
  }

 private:
  // A path is counted from the file's own folder, never from where a command is typed.
  std::string path_in(const std::string& file, const std::string& path) const {
    if (path.rfind("~/", 0) == 0 && !home_.empty()) return home_ + path.substr(1);
    return (std::filesystem::path(file).parent_path() / path).lexically_normal().string();
  }

  void fields(const PackNode& root, FileId id, const std::string& file) {
    FieldReader fields(root, whole_file(id), "a configuration", found_);
    if (!fields.is_map()) return;
    const auto store = fields.scalar("store");
    if (store && !config_.store) config_.store = Config::Entry{path_in(file, store->value), file};
    const auto tz = fields.scalar("tz");
    if (tz && !config_.tz) config_.tz = Config::Entry{tz->value, file};
    const auto json = fields.choice("format", in_json);
    if (json && !config_.format)
      config_.format = Config::Entry{json->value ? "json" : "text", file};
    const auto record = fields.choice("record", always_recorded);
    if (record && !config_.record) config_.record = record->value;
    const auto packs = fields.texts("packs");
    if (config_.packs.empty()) {
      for (const auto& one : packs) config_.packs.push_back(path_in(file, one.value));
    }
    fields.finish();
  }

  std::string home_;
  Sources sources_;
  Diagnostics found_;
  Config config_;
};

}  // namespace

std::string folder_of_machine(const std::map<std::string, std::string>& environment) {
  const std::string told = variable(environment, "INFORCE_ETC");
  return told.empty() ? "/etc/inforce" : told;
}

ReadConfig read_config(const std::map<std::string, std::string>& environment) {
  Reader reader(variable(environment, "HOME"));
  reader.file(of_user(environment));
  reader.file(folder_of_machine(environment) + "/config.yaml");
  return reader.take();
}

}  // namespace inforce
