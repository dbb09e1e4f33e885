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
  std::vector<std::pair<std::string, std::string>> dates;  ///< role, date
  std::vector<std::string> items;                          ///< ids, names, or customs numbers
  std::optional<std::string> departure, destination, origin, end_use;
  std::vector<std::string> transit, parties, party_names;
  std::vector<std::pair<std::string, std::string>> set;
};

struct QuestionError {
  std::string option;   ///< "--item"
  std::string message;  ///< "'galium' is no item of these packs"
  std::string hint;     ///< "did you mean 'gallium'?"
};

Result<Question, std::vector<QuestionError>> read_question(const QuestionText& text,
                                                           const RuleBook& book, Zone zone);

/// One date of a question: a day, or a minute. Also for the dates of commands.
Result<When, QuestionError> read_when(const std::string& option, const std::string& text,
                                      Zone zone);

}  // namespace inforce
