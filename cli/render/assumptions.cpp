#include "cli/render/assumptions.h"

#include <optional>

#include "cli/render/answer_json.h"
#include "rules/word_tables.h"

namespace inforce {
namespace {

using Facts = std::vector<std::pair<std::string, std::string>>;

void add(Facts& facts, const char* name, const std::optional<std::string>& value) {
  if (value) facts.emplace_back(name, *value);
}

void add(Facts& facts, const char* name, const std::vector<std::string>& values) {
  for (const std::string& value : values) facts.emplace_back(name, value);
}

// Semantics B 9: a statement about every list at once, and about owners.
void add_parties(Facts& facts, const std::vector<std::string>& parties) {
  for (const std::string& party : parties) {
    facts.emplace_back("party",
                       party == "none" ? "none: on no list, owned by nobody listed" : party);
  }
}

}  // namespace

Facts facts_told(const Options& options) {
  Facts facts;
  add(facts, "item", options.items);
  add(facts, "departure", options.from);
  add(facts, "destination", options.to);
  add(facts, "origin", options.origin);
  add(facts, "transit", options.transit);
  add(facts, "end use", options.end_use);
  add_parties(facts, options.parties);
  add(facts, "party by name", options.party_names);
  add(facts, "set", options.set);
  add(facts, "dates", options.dates);
  add(facts, "entry", options.entry);
  add(facts, "supposed", options.suppose);
  return facts;
}

std::vector<std::string> facts_untold(const Options& options) {
  std::vector<std::string> names;
  const auto look = [&names](bool told, const char* name) {
    if (!told) names.emplace_back(name);
  };
  look(!options.items.empty(), "item");
  look(options.from.has_value(), "departure");
  look(options.to.has_value(), "destination");
  look(options.origin.has_value(), "origin");
  look(!options.transit.empty(), "transit");
  look(options.end_use.has_value(), "end use");
  look(!options.parties.empty() || !options.party_names.empty(), "parties");
  return names;
}

namespace {

std::vector<std::string> roles(const Question& question, bool told) {
  std::vector<std::string> found;
  for (const Choice<Role>& role : role_words) {
    if (question.date_of(role.value).has_value() == told) found.emplace_back(role.word);
  }
  return found;
}

}  // namespace

std::string stood_for_text(const Question& question) {
  if (!question.tells_dates()) {
    return "One date stands for declaration, departure, entry and all others";
  }
  if (roles(question, true).size() > 1) return {};
  const std::vector<std::string> others = roles(question, false);
  std::string text = "The date of " + roles(question, true).front() + " stands for ";
  for (std::size_t i = 0; i < others.size(); ++i) {
    if (i > 0) text += i + 1 == others.size() ? " and " : ", ";
    text += others[i];
  }
  return text + " too, which are not told";
}

std::optional<JsonValue> json_stood_for(const Question& question) {
  const std::vector<std::string> told = roles(question, true);
  if (told.size() != 1) return std::nullopt;
  return JsonValue::object({{"told", told.front()}, {"for", list_of(roles(question, false))}});
}

JsonValue json_assumptions(const Options& options) {
  return JsonValue::object({{"told", json_question(options)},
                            {"not_told", list_of(facts_untold(options))},
                            {"one_date_for_all_roles", !options.tells_dates()}});
}

}  // namespace inforce
