#include "rules/id_form.h"

#include <algorithm>
#include <cstdlib>

#include "rules/countries.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/odd_signs.h"

namespace inforce {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_part(std::string_view text) {
  return !text.empty() && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '-'; });
}

bool all_among(std::string_view text, std::string_view allowed) {
  return text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view capitals_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

// ISO 3166-2: US-CA.
bool is_part_of_country(std::string_view text) {
  return text.size() >= 4 && text.size() <= 6 && text[2] == '-' &&
         is_country_code(text.substr(0, 2)) && all_among(text.substr(3), capitals_and_digits);
}

// Of what is a code elsewhere.
std::string hint_for_code(std::string_view text) {
  if (!mistaken_code(text).empty()) return std::string(mistaken_code(text));
  if (text.size() == 3 && all_among(text, capitals)) {
    return "a country is two capitals (ISO 3166-1); a party or a group of your own is written "
           "small";
  }
  if (!is_part_of_country(text)) return "";
  return "parts of a country have no codes here: write " + in_quotes(text.substr(0, 2)) +
         ", or declare a party of your own";
}

// Misspelt, too, by a letter or, of a long name, two: more would make Holland Poland.
std::optional<Country> country_called(std::string_view text) {
  if (text.size() < 4 || text.front() < 'A' || text.front() > 'Z') return std::nullopt;
  const std::size_t most = text.size() < 10 ? 1 : 2;
  std::optional<Country> found;
  std::size_t least = most + 1;
  for (const Country& country : all_countries()) {
    const std::size_t edits = edit_distance(text, country.name);
    if (edits < least) {
      least = edits;
      found = country;
    }
  }
  return found;
}

}  // namespace

bool has_country_form(std::string_view text) {
  const auto capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  return text.size() == 2 && capital(text[0]) && capital(text[1]);
}

bool has_form(std::string_view text, IdForm form) {
  switch (form) {
    case IdForm::simple: return is_part(text);
    case IdForm::party: return is_part(text) || has_country_form(text);
    case IdForm::reference: {
      const std::size_t slash = text.find('/');
      if (slash == std::string_view::npos) return is_part(text);
      return is_part(text.substr(0, slash)) && is_part(text.substr(slash + 1));
    }
  }
  std::abort();  // an IdForm has no other value
}

std::string_view rule_of(IdForm form) {
  switch (form) {
    case IdForm::simple: return "ids are lower-case letters, digits and hyphens";
    case IdForm::party:
      return "party ids are lower-case letters, digits and hyphens; a country is two capitals";
    case IdForm::reference:
      return "name a provision as instrument/name, in lower-case letters, digits and hyphens";
  }
  std::abort();  // an IdForm has no other value
}

std::string repaired_id(std::string_view text, IdForm form) {
  if (form == IdForm::party) {
    std::string code(text);
    for (char& c : code) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    if (is_country_code(code)) return code;
    if (const auto country = country_called(text)) return std::string(country->code);
  }
  std::string result;
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      result.push_back(static_cast<char>(c - 'A' + 'a'));
    } else {
      result.push_back(c == ' ' || c == '_' ? '-' : c);
    }
  }
  return result;
}

std::string hint_for_id(std::string_view text, IdForm form) {
  const std::string code = form == IdForm::party ? hint_for_code(text) : "";
  if (!code.empty()) return code;
  if (const std::string odd = hint_for_odd_signs(text); !odd.empty()) return odd;
  if (const auto country = form == IdForm::party ? country_called(text) : std::nullopt) {
    return std::string(country->name) + " is " + in_quotes(country->code);
  }
  const std::string repaired = repaired_id(text, form);
  return has_form(repaired, form) ? did_you_mean(repaired) : "";
}

}  // namespace inforce
