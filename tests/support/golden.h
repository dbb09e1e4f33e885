// Expected text kept in files, and what to do when it is not what came out.
//
// INFORCE_ACCEPT=1 rewrites the files instead; read the diff before you commit it.
#pragma once

#include <string>
#include <vector>

namespace inforce::test {

/// The checkout, without a slash at its end.
inline const std::string source_root = INFORCE_SOURCE_DIR;

/// The whole file, byte for byte; throws std::runtime_error naming a file it cannot read.
std::string read_file(const std::string& path);

/// Replaces the file; throws std::runtime_error naming a file it cannot write.
void write_file(const std::string& path, const std::string& text);

/// True when INFORCE_ACCEPT=1: goldens are to be rewritten.
bool accepting();

/// Lines without their newline; a last line without one is followed by "\ no newline at the end".
std::vector<std::string> lines_of(const std::string& text);

/// The two texts as lines marked "- " (expected), "+ " (came out) and "  " (both); equal
/// stretches are cut to three lines around each difference. Empty when they are equal.
std::string line_diff(const std::string& expected, const std::string& actual);

/// Empty when `actual` is what the file at `path` holds, else the difference. When accepting,
/// rewrites the file and is empty. For use as CHECK(golden_diff(path, text) == "").
std::string golden_diff(const std::string& path, const std::string& actual);

}  // namespace inforce::test
