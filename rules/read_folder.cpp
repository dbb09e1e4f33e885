// Rule files from the disk.
#include <algorithm>
#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include "rules/load.h"
#include "rules/pack_path.h"

namespace inforce {
namespace {

namespace fs = std::filesystem;

// The way through one folder of packs, however deep. Links are followed; each folder is read once,
// under whatever name it comes first, or a link back up would never end.
class Walk {
 public:
  Walk(PackFile::Layer layer, Sources& sources, Diagnostics& found)
      : layer_(layer), sources_(sources), found_(found) {}

  void packs_below(const fs::path& folder);
  void single_file(const fs::path& file) { read(file, file.generic_string()); }
  void report(const fs::path& path, Code code, const std::string& message, const std::string& hint);
  std::vector<PackFile> take() { return std::move(files_); }

 private:
  struct Content {
    std::vector<fs::path> folders, rules;
  };
  Content content(const fs::path& folder);
  void sort_in(const fs::directory_entry& entry, Content& content);
  void pack(const Content& here, const std::string& pack);
  void read(const fs::path& file, const std::string& pack);
  bool is_file(const fs::path& file);

  PackFile::Layer layer_;
  Sources& sources_;
  Diagnostics& found_;
  std::vector<PackFile> files_;
  std::set<fs::path> entered_;
};

void Walk::report(const fs::path& path, Code code, const std::string& message,
                  const std::string& hint) {
  const FileId file = sources_.add(SourceText(path.generic_string(), ""));
  found_.add({.code = code, .mark = whole_file(file), .message = message, .hint = hint});
}

// What to do where the way to a path ends early.
std::string way_back(const fs::path& path, const std::error_code& trouble) {
  std::error_code ignored;
  if (trouble == std::errc::permission_denied) return "check the permissions on the way to it";
  if (trouble == std::errc::filename_too_long) return "move it further up: its path is too long";
  const bool link = fs::is_symlink(fs::symlink_status(path, ignored));
  return link ? "mend the link, or remove it" : "check the spelling of the path";
}

// "act.YML", "act.yaml.txt" and "act.yaml " are meant as rules, and read by no one: "act.yaml" is
// what they should be called. A copy put aside on purpose (.bak, .orig) is none of them.
std::optional<std::string> yaml_name_meant(fs::path name) {
  std::string text = name.string();
  text.erase(text.find_last_not_of(' ') + 1);
  name = text;
  const auto ending = [&name] {
    std::string extension = name.extension().string();
    std::transform(extension.begin(), extension.end(), extension.begin(), [](unsigned char c) {
      return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    });
    return extension;
  };
  if (ending() == ".txt") name = name.stem();
  if (ending() != ".yaml" && ending() != ".yml") return std::nullopt;
  return name.stem().string() + ".yaml";
}

void Walk::sort_in(const fs::directory_entry& entry, Content& content) {
  std::error_code trouble;
  const std::string name = entry.path().filename().string();
  if (name.front() == '.') return;  // editors and version control leave such files behind
  if (entry.is_directory(trouble)) {
    content.folders.push_back(entry.path());
    return;
  }
  // It may have led to a folder of acts, whatever its name: without them the answer would change.
  if (trouble) {
    report(entry.path(), Code::unreadable_file,
           "this leads nowhere that can be read: " + trouble.message(),
           way_back(entry.path(), trouble));
    return;
  }
  if (entry.path().extension() == ".yaml") {
    content.rules.push_back(entry.path());
  } else if (const auto meant = yaml_name_meant(entry.path().filename())) {
    report(entry.path(), Code::yml_file, "this file is not read: its name does not end in .yaml",
           "rename it to " + in_quotes(*meant));
  }
}

Walk::Content Walk::content(const fs::path& folder) {
  Content content;
  std::error_code trouble;
  const fs::path real = fs::canonical(folder, trouble);
  if (!trouble && !entered_.insert(real).second) return content;
  fs::directory_iterator at;
  if (!trouble) at = fs::directory_iterator(folder, trouble);
  for (; !trouble && at != fs::directory_iterator(); at.increment(trouble)) sort_in(*at, content);
  if (trouble) {
    const bool too_deep = trouble == std::errc::filename_too_long;
    report(folder, Code::unreadable_file, "this folder cannot be read: " + trouble.message(),
           too_deep ? way_back(folder, trouble) : "check its permissions");
  }
  std::sort(content.folders.begin(), content.folders.end());
  std::sort(content.rules.begin(), content.rules.end());
  return content;
}

void Walk::read(const fs::path& file, const std::string& pack) {
  const std::string name = file.generic_string();
  auto bytes = read_bytes(name);
  if (!bytes) {
    report(file, Code::unreadable_file, "this file cannot be read: " + bytes.error(),
           "check its permissions");
    return;
  }
  std::error_code ignored;
  PackFile made{pack, name, std::move(*bytes), layer_};
  if (layer_ == PackFile::Layer::base) made.real = fs::canonical(file, ignored);
  files_.push_back(std::move(made));
}

// A pipe found in a folder would be waited for without end. One that is named is meant.
bool Walk::is_file(const fs::path& file) {
  std::error_code trouble;
  if (!fs::is_other(fs::status(file, trouble))) return true;
  report(file, Code::unreadable_file, "this is no file: a pipe, a socket or a device has no text",
         "remove it, or give it a name that does not end in .yaml");
  return false;
}

void Walk::pack(const Content& here, const std::string& pack_folder) {
  for (const fs::path& file : here.rules) {
    if (is_file(file)) read(file, pack_folder);
  }
  for (const fs::path& below : here.folders) pack(content(below), pack_folder);
}

void Walk::packs_below(const fs::path& folder) {
  const Content here = content(folder);
  if (!here.rules.empty()) return pack(here, folder.generic_string());
  for (const fs::path& below : here.folders) pack(content(below), below.generic_string());
}

// "./packs/" and "packs" are the same folder, and are shown the same.
fs::path tidy(const std::string& path) {
  fs::path tidied = fs::path(path).lexically_normal();
  if (!tidied.has_filename() && tidied.has_parent_path() && tidied != tidied.root_path()) {
    tidied = tidied.parent_path();
  }
  return tidied.empty() ? fs::path(".") : tidied;
}

}  // namespace

std::vector<PackFile> read_folder(const std::string& path, PackFile::Layer layer, Sources& sources,
                                  Diagnostics& found) {
  Walk walk(layer, sources, found);
  const fs::path place = tidy(path);
  std::error_code trouble;
  const fs::file_status status = fs::status(place, trouble);
  if (fs::is_directory(status)) {
    const std::size_t errors = found.count(Severity::error);
    walk.packs_below(place);
    auto files = walk.take();
    if (files.empty() && found.count(Severity::error) == errors) {
      walk.report(place, Code::no_packs,
                  "this folder holds no rules: neither it nor its sub-folders "
                  "have a file named *.yaml",
                  "name the folder that holds the packs");
    }
    return files;
  }
  if (fs::exists(status)) {
    walk.single_file(place);
  } else {
    const std::string why = trouble ? trouble.message() : "there is no such file or folder";
    walk.report(place, Code::unreadable_file, "rules were to be read here: " + why,
                way_back(place, trouble));
  }
  return walk.take();
}

}  // namespace inforce
