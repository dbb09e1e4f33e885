// From what a person typed to a Question: names looked up, everything wrong told at once.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "engine/question.h"
#include "rules/rule_book.h"
#include "timeline/result.h"
#include "timeline/zone.h"

namespace inforce {

/// As typed. `option` names in errors are those of the command line.
struct QuestionText {
  std::string date;  ///< YYYY-MM-DD, or a minute with or without offset (then in `zone`)
  std::vector<std::pair<std::string, std::string>> dates = {};  ///< role, date
  std::vector<std::string> items = {};                          ///< ids, names, or customs numbers
  std::optional<std::string> departure = {}, destination = {}, origin = {}, end_use = {};
  std::vector<std::string> transit = {}, parties = {}, party_names = {};
  std::vector<std::pair<std::string, std::string>> set = {};  ///< any other fact: name, value
};

struct QuestionError {
  std::string option;   ///< "--item"
  std::string message;  ///< "'galium' is no item of these packs"
  std::string hint;     ///< "did you mean 'gallium'?"
};

Result<Question, std::vector<QuestionError>> read_question(const QuestionText& text,
                                                           const RuleBook& book, Zone zone);

/// Its goods alone, of a command that asks about more than one shipment: ids, names or customs
/// numbers, all of which must mean one good. Everything wrong is added to `errors`.
void read_goods(const QuestionText& text, const RuleBook& book, Question& question,
                std::vector<QuestionError>& errors);

/// A day, or a minute.
Result<When, QuestionError> read_when(const std::string& option, const std::string& text,
                                      Zone zone);
/// The same, of a question about the book, or of a command: not beyond its horizon.
Result<When, QuestionError> read_when(const std::string& option, const std::string& text, Zone zone,
                                      const RuleBook& book);

/// What is wrong with a day for which the book's yearly windows are not written out. B 13.
std::optional<QuestionError> beyond_horizon(const std::string& option, Date day,
                                            const RuleBook& book);

}  // namespace inforce
