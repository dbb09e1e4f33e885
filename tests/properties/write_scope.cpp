// Scopes and their tests.

#include <algorithm>

#include "tests/properties/yaml_text.h"

namespace inforce::oracle {

namespace {

std::string percent(int hundredths) { return hundredths_text(hundredths) + " %"; }

std::string comparison_name(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least: return "at_least";
    case Comparison::more_than: return "more_than";
    case Comparison::at_most: return "at_most";
    case Comparison::less_than: return "less_than";
    case Comparison::is: return "is";
  }
  return {};
}

std::string comparison_sign(Comparison comparison) {
  switch (comparison) {
    case Comparison::at_least: return ">=";
    case Comparison::more_than: return ">";
    case Comparison::at_most: return "<=";
    case Comparison::less_than: return "<";
    case Comparison::is: break;
  }
  return {};
}

std::string key_name(ScopeKey key) {
  switch (key) {
    case ScopeKey::items: return "items";
    case ScopeKey::departure: return "departure";
    case ScopeKey::destination: return "destination";
    case ScopeKey::origin: return "origin";
    case ScopeKey::transit: return "transit";
    case ScopeKey::party: return "party";
    case ScopeKey::end_use: return "end_use";
    case ScopeKey::contents: return "contents";
    case ScopeKey::ownership: return "ownership";
    case ScopeKey::dates: return "dates";
    case ScopeKey::attribute: break;
  }
  return {};
}

std::string comparison_value(const ScopeTest& test) {
  if (test.comparison == Comparison::is) return "{is: " + test.word + "}";
  return "{" + comparison_name(test.comparison) + ": " + percent(test.hundredths) + "}";
}

std::string date_test(const ScopeTest& test) {
  std::string date = yaml(test.date);
  date.erase(std::remove(date.begin(), date.end(), '"'), date.end());
  return in_quotes(test.name + " " + comparison_sign(test.comparison) + " " + date);
}

std::pair<std::string, std::string> test_field(const ScopeTest& test) {
  switch (test.key) {
    case ScopeKey::attribute: return {test.name, comparison_value(test)};
    case ScopeKey::contents:
      return {"contents", "{of: [" + test.values.front() + "], origin: " + test.name +
                              ", share: " + comparison_value(test) + "}"};
    case ScopeKey::ownership:
      return {"ownership",
              "{by: " + test.values.front() + ", share: " + comparison_value(test) + "}"};
    default: break;
  }
  const std::string values = list(test.values);
  return {key_name(test.key), test.negated ? "{not: " + values + "}" : values};
}

}  // namespace

std::string date_tests(const Scope& scope) {
  std::vector<std::string> parts;
  for (const ScopeTest& test : scope) {
    if (test.key == ScopeKey::dates) parts.push_back(date_test(test));
  }
  return "[" + joined(parts) + "]";
}

std::string scope_text(const Scope& scope) {
  Fields out;
  bool dates_done = false;
  for (const ScopeTest& test : scope) {
    if (test.key != ScopeKey::dates) {
      out.push_back(test_field(test));
    } else if (!dates_done) {
      out.emplace_back("dates", date_tests(scope));
      dates_done = true;
    }
  }
  return braces(out);
}

}  // namespace inforce::oracle
