// Countries of a route, and who takes part.
#include <algorithm>
#include <cctype>

#include "engine/asked_facts.h"
#include "rules/countries.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"

namespace inforce {

namespace {

std::string capitals(std::string_view text) {
  std::string found(text);
  std::transform(found.begin(), found.end(), found.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return found;
}

std::optional<PartyId> country(std::string_view code, const RuleBook& book) {
  return is_country_code(code) ? book.find_party(code) : std::nullopt;
}

// A country's own name is understood, but not taken: the hint gives its code.
std::string code_of_name(std::string_view name) {
  std::vector<std::string_view> names;
  for (const Country& one : all_countries()) names.push_back(one.name);
  const auto nearest = nearest_name(name, names);
  if (!nearest) return {};
  const auto found = std::find(names.begin(), names.end(), *nearest);
  const Country& country = all_countries()[static_cast<std::size_t>(found - names.begin())];
  return in_quotes(country.code) + " is " + std::string(country.name);
}

std::string country_hint(std::string_view text, const RuleBook& book) {
  constexpr std::size_t abbreviation = 3;  // too short to be like one name more than another
  const std::string code = capitals(text);
  if (is_country_code(code)) return "did you mean " + in_quotes(code) + "?";
  if (book.find_group(text) || book.find_group(code)) {
    return "these packs hold it as a group: name one country of the group";
  }
  if (code == "EU") return "the European Union is no country: name the member state, such as DE";
  if (const std::string_view meant = mistaken_code(code); !meant.empty()) return std::string(meant);
  if (const auto party = book.find_party(text)) {
    const Party& found = book.at(*party);
    const std::string& home = found.country.empty() ? found.side : found.country;
    if (is_country_code(home))
      return "did you mean " + in_quotes(home) + "? A party goes to --party";
  }
  const std::string named = text.size() > abbreviation ? code_of_name(text) : std::string{};
  return named.empty() ? "write a country's two capital letters of ISO 3166-1: CN, US, DE" : named;
}

// --- Parties ---

std::vector<std::string_view> party_names(const RuleBook& book) {
  std::vector<std::string_view> names;
  for (const Party& party : book.parties()) {
    if (is_country_code(party.id.value)) continue;
    names.push_back(party.id.value);
    for (const auto& aka : party.aka) names.push_back(aka.value);
  }
  return names;
}

bool is_called(const Party& party, std::string_view name) {
  return same_name(party.id.value, name) || same_name(party.title, name) ||
         (!party.title_zh.empty() && party.title_zh == name) ||
         std::any_of(party.aka.begin(), party.aka.end(),
                     [name](const auto& aka) { return same_name(aka.value, name); });
}

std::optional<PartyId> called(std::string_view name, const RuleBook& book) {
  const std::vector<Party>& parties = book.parties();
  const auto found = std::find_if(parties.begin(), parties.end(),
                                  [name](const Party& party) { return is_called(party, name); });
  if (found == parties.end()) return std::nullopt;
  return PartyId{static_cast<std::uint32_t>(found - parties.begin())};
}

void add_party(PartyId party, Question& question) {
  if (!question.parties) question.parties.emplace();
  std::vector<PartyId>& told = *question.parties;
  if (std::find(told.begin(), told.end(), party) == told.end()) told.push_back(party);
}

void read_party(const std::string& name, const RuleBook& book, Question& question,
                QuestionErrors& errors) {
  auto party = book.find_party(name);
  if (!party) party = called(name, book);
  if (party) {
    add_party(*party, question);
    return;
  }
  if (book.find_group(name)) {
    errors.push_back({"--party", in_quotes(name) + " is a list of parties",
                      "name a party on it, or tell its name with --party-name"});
    return;
  }
  std::string hint = did_you_mean(nearest_name(name, party_names(book)));
  hint += (hint.empty() ? "tell" : " Else tell") +
          std::string(" a name the packs do not know with --party-name");
  errors.push_back({"--party", in_quotes(name) + " is no party of these packs", hint});
}

}  // namespace

std::optional<PartyId> read_country(const std::string& option, const std::string& code,
                                    const RuleBook& book, QuestionErrors& errors) {
  if (const auto found = country(code, book)) return found;
  errors.push_back({option, in_quotes(code) + " is no country's code", country_hint(code, book)});
  return std::nullopt;
}

void read_countries(const QuestionText& text, const RuleBook& book, Question& question,
                    QuestionErrors& errors) {
  const auto read = [&](const std::string& option, const std::optional<std::string>& code) {
    return code ? read_country(option, *code, book, errors) : std::nullopt;
  };
  question.departure = read("--from", text.departure);
  question.destination = read("--to", text.destination);
  question.origin = read("--origin", text.origin);
  if (text.transit.empty()) return;
  question.transit.emplace();
  for (const std::string& code : text.transit) {
    if (const auto found = read_country("--transit", code, book, errors)) {
      question.transit->push_back(*found);
    }
  }
}

void read_parties(const QuestionText& text, const RuleBook& book, Question& question,
                  QuestionErrors& errors) {
  const bool none =
      std::find(text.parties.begin(), text.parties.end(), "none") != text.parties.end();
  const auto named = static_cast<std::size_t>(
      std::count_if(text.parties.begin(), text.parties.end(),
                    [](const std::string& name) { return name != "none"; }));
  if (none && named + text.party_names.size() > 0) {
    errors.push_back({"--party", "'none' stands for no listed party at all, and others are named",
                      "leave out one or the other"});
  }
  if (none) question.parties.emplace();
  for (const std::string& name : text.parties) {
    if (name != "none") read_party(name, book, question, errors);
  }
  for (const std::string& name : text.party_names) {
    if (name.find_first_not_of(' ') == std::string::npos) {
      errors.push_back({"--party-name", "a party's name is empty", "leave the option out"});
    } else if (const auto party = called(name, book)) {
      add_party(*party, question);
    } else {
      question.unlisted_names.push_back(name);
    }
  }
}

}  // namespace inforce
