// How ids are written: lower-case letters, digits and hyphens, beginning with a letter or digit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace inforce {

enum class IdForm : std::uint8_t {
  simple,     // gallium
  reference,  // cn-mofcom-2024-46 or cn-mofcom-2024-46/item-2
  party,      // cn-mofcom, or a country: CN
};

bool has_form(std::string_view text, IdForm form);

/// Two capitals, whether or not there is such a country (`is_country_code`).
bool has_country_form(std::string_view text);

/// The rule in words, for a message.
std::string_view rule_of(IdForm form);

/// What an author most likely meant: of a party a country, "Us" and "China" as US and CN; else
/// spaces and underscores as hyphens, no capitals.
std::string repaired_id(std::string_view text, IdForm form);

/// What to write instead; empty when nothing is likely. Three capitals and the parts of a country
/// are codes too, but none that is read here.
std::string hint_for_id(std::string_view text, IdForm form);

}  // namespace inforce
