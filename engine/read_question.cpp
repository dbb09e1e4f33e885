#include "engine/read_question.h"

#include <algorithm>

#include "engine/asked_facts.h"
#include "rules/diagnostic.h"
#include "rules/nearest_name.h"
#include "rules/word_tables.h"

namespace inforce {

std::vector<std::string_view> known_end_uses(const RuleBook& book) {
  std::vector<std::string_view> known{"civil", "military"};
  for (const Pack& pack : book.packs()) {
    for (const auto& [id, title] : pack.end_uses) known.push_back(id.value);
  }
  std::sort(known.begin(), known.end());
  known.erase(std::unique(known.begin(), known.end()), known.end());
  return known;
}

// A slip in an end use would otherwise read as "not for military use".
void read_end_use(const QuestionText& text, const RuleBook& book, Question& question,
                  QuestionErrors& errors) {
  if (!text.end_use) return;
  const auto known = known_end_uses(book);
  if (std::find(known.begin(), known.end(), *text.end_use) != known.end()) {
    question.end_use = text.end_use;
    return;
  }
  const auto nearest = nearest_name(*text.end_use, known);
  errors.push_back({"--end-use", in_quotes(*text.end_use) + " is no end use of these packs",
                    nearest ? did_you_mean(nearest) : "write " + any_of(known)});
}

namespace {

const Choice<Role>* find_role(std::string_view word) {
  const auto found = std::find_if(std::begin(role_words), std::end(role_words),
                                  [word](const Choice<Role>& one) { return one.word == word; });
  return found == std::end(role_words) ? nullptr : found;
}

QuestionError unknown_role(const std::string& word) {
  std::vector<std::string_view> known;
  for (const Choice<Role>& one : role_words) known.push_back(one.word);
  const auto nearest = nearest_name(word, known);
  return {"--dates", in_quotes(word) + " is no date of a shipment",
          nearest ? did_you_mean(nearest) : "write " + any_of(known)};
}

void read_role_dates(const QuestionText& text, const RuleBook& book, Zone zone, Question& question,
                     QuestionErrors& errors) {
  std::vector<std::string_view> told;
  for (const auto& [word, date] : text.dates) {
    const Choice<Role>* role = find_role(word);
    if (role == nullptr) {
      errors.push_back(unknown_role(word));
      continue;
    }
    if (std::find(told.begin(), told.end(), role->word) != told.end()) {
      errors.push_back({"--dates", "the date of " + word + " is told twice", "tell it once"});
      continue;
    }
    told.push_back(role->word);
    const auto when = read_when("--dates", date, zone, book);
    if (when) {
      question.dates[static_cast<std::size_t>(role->value)] = *when;
    } else {
      errors.push_back(when.error());
    }
  }
}

Question nothing_told() {
  return {When{Date::first(), std::nullopt}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}};
}

// Where only roles are dated, the first of them is the date of the question.
const When* first_told(const Question& question) {
  const When* first = nullptr;
  for (const std::optional<When>& date : question.dates) {
    if (date && (first == nullptr || date->day < first->day)) first = &*date;
  }
  return first;
}

Result<When, QuestionError> read_date(const QuestionText& text, const RuleBook& book, Zone zone,
                                      const Question& question) {
  if (!text.date.empty()) return read_when("DATE", text.date, zone, book);
  if (const When* first = first_told(question)) return *first;
  return failure(QuestionError{"DATE", "a question has a date, and none is told",
                               "write the day as YYYY-MM-DD"});
}

}  // namespace

Result<Question, std::vector<QuestionError>> read_question(const QuestionText& text,
                                                           const RuleBook& book, Zone zone) {
  QuestionErrors errors;
  Question question = nothing_told();
  read_role_dates(text, book, zone, question, errors);
  // Of dates that could not be read the errors above speak.
  if (!text.date.empty() || text.dates.empty() || question.tells_dates()) {
    const auto when = read_date(text, book, zone, question);
    if (when) {
      question.when = *when;
    } else {
      errors.insert(errors.begin(), when.error());
    }
  }
  read_goods(text, book, question, errors);
  read_countries(text, book, question, errors);
  read_parties(text, book, question, errors);
  read_end_use(text, book, question, errors);
  read_attributes(text, book, question, errors);
  if (!question.ownership.empty()) check_ownership(book, question, errors);
  if (!errors.empty()) return failure(std::move(errors));
  return question;
}

}  // namespace inforce
