// The line by which an editor finds the schema of a rule file.
#pragma once

#include <filesystem>
#include <string>

namespace inforce {

/// The first line of a rule file that is to lie at `file`, with its newline. It names the schema of
/// a checkout around the file, as a relative path, else the one installed beside `shipped_packs`.
/// Empty where neither is there; of an empty `file`, whose place nobody knows, only the latter.
std::string schema_line(const std::filesystem::path& file, const std::string& shipped_packs);

}  // namespace inforce
