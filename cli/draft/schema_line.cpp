#include "cli/draft/schema_line.h"

#include <system_error>

namespace inforce {
namespace {

namespace fs = std::filesystem;

std::string schema_name(const fs::path& file) {
  const std::string stem = file.stem().string();
  for (const char* kind : {"pack", "items", "parties", "calendars", "records"}) {
    if (stem == kind) return stem + ".schema.json";
  }
  return "instrument.schema.json";
}

bool stands(const fs::path& path) {
  std::error_code ignored;
  return fs::exists(path, ignored);
}

// Relative, since a checkout moves with all that is in it.
std::string in_a_checkout(const fs::path& folder, const std::string& schema) {
  for (fs::path at = folder; !at.empty(); at = at.parent_path()) {
    const fs::path found = at / "rules" / "schema" / schema;
    if (stands(found)) return found.lexically_relative(folder).generic_string();
    if (at == at.root_path()) break;
  }
  return {};
}

std::string editor_line(const std::string& path) {
  return "# yaml-language-server: $schema=" + path + '\n';
}

}  // namespace

std::string schema_line(const std::filesystem::path& file, const std::string& shipped_packs,
                        const std::string& of_program) {
  const std::string schema = schema_name(file);
  if (!file.empty()) {
    std::error_code trouble;
    const fs::path whole = fs::weakly_canonical(fs::absolute(file, trouble), trouble);
    const std::string near = trouble ? "" : in_a_checkout(whole.parent_path(), schema);
    if (!near.empty()) return editor_line(near);
  }
  const fs::path installed = fs::path(shipped_packs).parent_path() / "schema" / schema;
  if (stands(installed)) return editor_line(installed.string());
  const fs::path own = fs::path(of_program) / schema;
  return !file.empty() && stands(own) ? editor_line(own.string()) : "";
}

std::string no_schema_note() {
  return "inforce: no line tells editors the schema: there is no rules/schema around the file or "
         "the program, and inforce is not installed\n";
}

}  // namespace inforce
