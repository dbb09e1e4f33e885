// The words by which `inforce list` is narrowed.
#pragma once

#include <string_view>
#include <vector>

namespace inforce {

std::vector<std::string_view> list_kinds();    ///< "control", …, and "change" for all that act
std::vector<std::string_view> list_natures();  ///< "treaty", …

}  // namespace inforce
