// What is wrong, shown: of each code a pack that is told of, and the same mended.
#pragma once

#include <optional>
#include <string_view>

#include "rules/codes.h"

namespace inforce {

/// Of the pack in tests/support/example_pack.h those files that differ, each after a line
/// "# FILE", and of a file those keys at the left margin that do. A test checks every pair.
struct CodeExample {
  std::string_view wrong, right;  ///< live as long as the program
};

/// From rules/examples. Nothing where no text shows the fault: a file that cannot be read, bytes
/// that are no text, a folder without files.
std::optional<CodeExample> example_of(Code code);

}  // namespace inforce
