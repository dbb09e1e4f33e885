// --set: the attributes that rules test; shares are read in read_shares.cpp.
#include <set>

#include "engine/allowance.h"
#include "engine/asked_facts.h"
#include "engine/quantity.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/number_text.h"
#include "rules/units.h"

namespace inforce {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

}  // namespace

std::optional<Quantity> read_quantity(std::string_view text) {
  text = trimmed(text);
  const std::size_t digits = number_length(text);
  if (digits == 0) return std::nullopt;
  const std::string_view unit = trimmed(text.substr(digits));
  // "0,5" and "1.000.000" begin like a number and go on as none.
  const bool sign = !unit.empty() &&
                    std::string_view("0123456789,._").find(unit.front()) != std::string_view::npos;
  if (sign) return std::nullopt;
  return Quantity{std::string(text.substr(0, digits)), std::string(unit)};
}

void refuse_set(const std::string& message, const std::string& hint, QuestionErrors& errors) {
  errors.push_back({"--set", message, hint});
}

namespace {

// All that scopes test under one name.
struct Tested {
  std::set<std::string> units, words;
  std::set<std::string> dimensions;  // of amounts, whose units turn into each other
  bool by_number = false;

  [[nodiscard]] bool takes(const std::string& unit) const {
    return units.count(unit) > 0 || dimensions.count(unit_named(unit).dimension) > 0;
  }
};

template <class Visit>
void each_attribute(const RuleBook& book, const Visit& visit) {
  for (const Provision& provision : book.provisions()) {
    for (const AttributeTest& test : provision.scope.attributes) visit(test);
    if (!provision.terms.scope) continue;
    for (const AttributeTest& test : provision.terms.scope->attributes) visit(test);
  }
}

// What permissions allow is told as the quantity shipped.
void add_amounts(const RuleBook& book, Tested& found) {
  for (const Provision& provision : book.provisions()) {
    if (provision.head != Head::permission || !provision.amount) continue;
    const std::string& unit = provision.amount->limit.unit;
    found.units.insert(unit);
    found.dimensions.insert(unit_named(unit).dimension);
    found.by_number = true;
  }
}

Tested tested(const std::string& name, const RuleBook& book) {
  Tested found;
  each_attribute(book, [&](const AttributeTest& test) {
    if (test.name.value != name) return;
    if (test.number) {
      found.by_number = true;
      found.units.insert(test.number->limit.unit);
    }
    for (const auto& word : test.words) found.words.insert(word.value);
  });
  if (name == quantity_fact) add_amounts(book, found);
  return found;
}

std::string listed(const std::set<std::string>& words) {
  return any_of(std::vector<std::string_view>(words.begin(), words.end()));
}

std::set<std::string> tested_names(const RuleBook& book) {
  std::set<std::string> names;
  each_attribute(book, [&](const AttributeTest& test) { names.insert(test.name.value); });
  Tested amounts;
  add_amounts(book, amounts);
  if (amounts.by_number) names.emplace(quantity_fact);
  return names;
}

void unknown_attribute(const std::string& name, const RuleBook& book, QuestionErrors& errors) {
  const std::set<std::string> names = tested_names(book);
  std::vector<std::string_view> known(names.begin(), names.end());
  known.insert(known.end(), {"contents", "ownership"});
  const auto nearest = nearest_name(name.substr(0, name.find('.')), known);
  std::string hint = nearest ? did_you_mean(nearest) : "they test " + any_of(known);
  if (nearest == "contents") hint = "write --set contents.ITEM.COUNTRY=0.5%";
  if (nearest == "ownership") hint = "write --set ownership.GROUP=60%";
  refuse_set("no rule of these packs tests " + in_quotes(name), hint, errors);
}

// A bare number is not taken in the unit of the tests: 0.9991 is as likely meant as 99.91 %.
void another_unit(const std::string& name, const Quantity& number, const Tested& tests,
                  QuestionErrors& errors) {
  const std::string tested = tests.units == std::set<std::string>{""}
                                 ? in_quotes(name) + " is tested without a unit"
                                 : in_quotes(name) + " is tested in " + listed(tests.units);
  if (number.unit.empty()) {
    refuse_set(tested + ", and no unit is told",
               "write the unit with the number: --set " + name + "=NUMBER" + *tests.units.begin(),
               errors);
    return;
  }
  refuse_set(tested + ", not in " + in_quotes(number.unit),
             "tell it in the unit of the test: two units are not compared", errors);
}

void read_number(const std::string& name, Quantity number, const Tested& tests, Question& question,
                 QuestionErrors& errors) {
  if (!tests.by_number) {
    refuse_set(in_quotes(name) + " is told in words, not as a number",
               "write " + listed(tests.words) + ", or other", errors);
    return;
  }
  if (!tests.takes(number.unit)) return another_unit(name, number, tests, errors);
  question.attributes.emplace_back(name, std::move(number));
}

// A word that no rule knows could not match, and would read as "not that": only `other` says so.
void read_word(const std::string& name, const std::string& word, const Tested& tests,
               Question& question, QuestionErrors& errors) {
  if (tests.words.empty()) {
    refuse_set(in_quotes(word) + " is no number, and " + in_quotes(name) + " is one",
               "write digits with at most one decimal point, and the unit", errors);
    return;
  }
  if (word == "other" || tests.words.count(word) > 0) {
    question.attributes.emplace_back(name, Quantity{"", word});
    return;
  }
  const std::vector<std::string_view> known(tests.words.begin(), tests.words.end());
  const auto nearest = nearest_name(word, known);
  refuse_set("the packs know no " + name + " " + in_quotes(word) + ", only " + listed(tests.words),
             nearest ? did_you_mean(nearest) : "if it is none of these, write " + name + "=other",
             errors);
}

void read_attribute(const std::string& name, const std::string& value, const RuleBook& book,
                    Question& question, QuestionErrors& errors) {
  const Tested tests = tested(name, book);
  if (!tests.by_number && tests.words.empty()) return unknown_attribute(name, book, errors);
  const std::string text(trimmed(value));
  if (tests.words.count(text) > 0) return read_word(name, text, tests, question, errors);
  if (auto number = read_quantity(text)) {
    return read_number(name, std::move(*number), tests, question, errors);
  }
  read_word(name, text, tests, question, errors);
}

}  // namespace

std::vector<KnownFact> known_facts(const RuleBook& book) {
  std::vector<KnownFact> facts;
  for (const std::string& name : tested_names(book)) {
    const Tested tests = tested(name, book);
    facts.push_back(
        {name, {tests.units.begin(), tests.units.end()}, {tests.words.begin(), tests.words.end()}});
  }
  return facts;
}

void read_attributes(const QuestionText& text, const RuleBook& book, Question& question,
                     QuestionErrors& errors) {
  std::set<std::string> told;
  for (const auto& [name, value] : text.set) {
    if (!told.insert(name).second) {
      refuse_set(in_quotes(name) + " is told twice", "tell it once", errors);
    } else if (tells_share(name)) {
      read_share(name, value, book, question, errors);
    } else {
      read_attribute(name, value, book, question, errors);
    }
  }
}

}  // namespace inforce
