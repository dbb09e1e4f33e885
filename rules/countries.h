// The countries of ISO 3166-1, by their two capital letters.
#pragma once

#include <string_view>
#include <vector>

namespace inforce {

struct Country {
  std::string_view code;  ///< "CN"
  std::string_view name;  ///< "China"
};

/// All of them, sorted by code.
const std::vector<Country>& all_countries();

bool is_country_code(std::string_view code);

/// What a person who wrote a code that is none may have meant: "the United Kingdom is GB".
/// Empty for codes nobody commonly mistakes.
std::string_view mistaken_code(std::string_view code);

}  // namespace inforce
