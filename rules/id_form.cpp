#include "rules/id_form.h"

#include <algorithm>
#include <cstdlib>

#include "rules/countries.h"

namespace inforce {
namespace {

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

bool is_part(std::string_view text) {
  return !text.empty() && is_letter_or_digit(text.front()) &&
         std::all_of(text.begin(), text.end(),
                     [](char c) { return is_letter_or_digit(c) || c == '-'; });
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
    for (const Country& country : all_countries()) {
      if (text == country.name) return std::string(country.code);
    }
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

}  // namespace inforce
