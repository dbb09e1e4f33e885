// The rule files that a draft would lie beside.
#pragma once

#include <string>
#include <vector>

namespace inforce {

/// The file in the folder of `output` that holds an instrument of this id; empty: none does. What
/// lies there need not be read as a pack yet.
std::string neighbour_with(const std::string& instrument, const std::string& output);

/// The rule files there, without `output` itself, in order of their names.
std::vector<std::string> neighbours_of(const std::string& output);

/// The folder of a file as one would name it: "." for "ext.yaml".
std::string folder_of_draft(const std::string& output);

}  // namespace inforce
