// init: a pack to begin with.
#include <algorithm>
#include <filesystem>
#include <system_error>
#include <vector>

#include "cli/commands/command.h"
#include "cli/draft/act.h"
#include "cli/draft/schema_line.h"
#include "cli/draft/starter_pack.h"
#include "cli/render/answer_text.h"
#include "cli/render/json_value.h"
#include "cli/render/words.h"
#include "cli/store_words.h"
#include "cli/write_file.h"
#include "cli/yaml_word.h"
#include "rules/id_form.h"
#include "rules/load.h"
#include "rules/pack_path.h"

namespace inforce {
namespace {

namespace fs = std::filesystem;

// "/srv/Our Packs/" → "our-packs". Of a name that no id can be made of, nothing.
std::string id_of(const fs::path& folder) {
  std::error_code ignored;
  fs::path whole = fs::absolute(folder, ignored).lexically_normal();
  if (!whole.has_filename()) whole = whole.parent_path();
  const std::string id = repaired_id(whole.filename().string(), IdForm::simple);
  // "2026" or "on" would have to be quoted wherever it stands.
  return has_form(id, IdForm::simple) && yaml_word(id) == id ? id : "own";
}

// What version control and editors keep there is in nobody's way.
bool is_in_use(const fs::path& folder) {
  std::error_code trouble;
  for (fs::directory_iterator at(folder, trouble), end; !trouble && at != end;
       at.increment(trouble)) {
    if (at->path().filename().string().front() != '.') return true;
  }
  return static_cast<bool>(trouble);
}

// Over the shipped packs such a folder adds to the one of its name, and its pack.yaml, items and
// parties stand in for those there.
bool has_name_of_shipped(const fs::path& folder) {
  std::error_code ignored;
  const std::string path = fs::absolute(folder, ignored).lexically_normal().string();
  const std::string_view name = last_part(path);
  const std::vector<PackFile> shipped = embedded_files();
  return std::any_of(shipped.begin(), shipped.end(),
                     [&](const PackFile& file) { return last_part(file.pack) == name; });
}

Said refused(const std::string& message, const std::string& hint) {
  return {{}, in_words(WriteError{message, hint}), ExitCode::in_or_out};
}

/// Files written so far, taken away again where not all of them can be.
class Writing {
 public:
  explicit Writing(fs::path folder) : folder_(std::move(folder)) {}

  std::optional<WriteError> write(const std::vector<StarterFile>& files) {
    std::error_code trouble;
    made_ = fs::create_directory(folder_, trouble);
    if (trouble) {
      return WriteError{folder_.string() + " could not be made: " + trouble.message(),
                        "name a folder in one that exists and may be written to"};
    }
    for (const StarterFile& file : files) {
      const fs::path path = folder_ / file.name;
      const auto written = write_new(path.string(), file.text);
      if (!written) {
        undo();
        return written.error();
      }
      written_.push_back(path);
    }
    return std::nullopt;
  }

 private:
  void undo() {
    std::error_code ignored;
    for (const fs::path& path : written_) fs::remove(path, ignored);
    if (made_) fs::remove(folder_, ignored);
  }

  fs::path folder_;
  std::vector<fs::path> written_;
  bool made_ = false;
};

std::string text(const std::string& folder, const std::vector<StarterFile>& files) {
  std::string out;
  for (const StarterFile& file : files) {
    out += "Written: " + (fs::path(folder) / file.name).string() + '\n';
  }
  return out + "\nNext: inforce check " + shell_word(folder) + '\n';
}

std::string json(const std::string& folder, const std::vector<StarterFile>& files) {
  JsonValue::List list;
  for (const StarterFile& file : files) {
    list.emplace_back((fs::path(folder) / file.name).string());
  }
  return dump(JsonValue::object(
      {{"schema", "inforce/init/v1"}, {"folder", folder}, {"files", std::move(list)}}));
}

}  // namespace

Said run_init(const Setting& setting) {
  const auto& words = setting.options.words;
  if (words.size() != 1 || words.front().empty()) {
    return misspoken({{"", words.empty() ? "where is the pack to be made?" : "one folder, please",
                       "write inforce init DIR"}},
                     setting.style, "init");
  }
  const fs::path folder(words.front());
  std::error_code trouble;
  const fs::file_status there = fs::symlink_status(folder, trouble);
  if (fs::exists(there) && !fs::is_directory(folder, trouble)) {
    return refused(folder.string() + " exists already, and is no folder", "name another one");
  }
  if (fs::exists(there) && is_in_use(folder)) {
    return refused(folder.string() + " is not empty", "name a folder that is new or empty");
  }
  if (has_name_of_shipped(folder)) {
    return refused(folder.string() + " has the name of a shipped pack, and would change that one",
                   "choose another name; inforce packs lists those that are taken");
  }
  std::string note;
  auto files = starter_pack(id_of(folder), setting.today.day);
  for (StarterFile& file : files) {
    const std::string line =
        schema_line(folder / file.name, setting.packs.shipped, setting.packs.schemas);
    if (line.empty()) note = no_schema_note();
    file.text.insert(0, line);
  }
  if (const auto error = Writing(folder).write(files)) return refused(error->message, error->hint);
  return {setting.form == Form::json ? json(words.front(), files)
                                     : finish(text(words.front(), files), setting.style),
          note, ExitCode::answered};
}

}  // namespace inforce
