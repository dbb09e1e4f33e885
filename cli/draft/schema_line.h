// The line by which an editor finds the schema of a rule file.
#pragma once

#include <filesystem>
#include <string>

namespace inforce {

/// The first line of a rule file that is to lie at `file`, with its newline. It names the schema of
/// a checkout around the file, as a relative path, else the one installed beside `shipped_packs`,
/// else that of the folder `of_program`. Empty where none is there; of an empty `file`, whose place
/// nobody knows, only the installed one is named.
std::string schema_line(const std::filesystem::path& file, const std::string& shipped_packs,
                        const std::string& of_program);

/// What is said where a file was written without one.
std::string no_schema_note();

}  // namespace inforce
