// From what a person typed to a Question: names looked up, everything wrong told at once.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/question.h"
#include "rules/rule_book.h"
#include "timeline/result.h"
#include "timeline/zone.h"

namespace inforce {

/// As typed; what is left out is not told, and not told is unknown: it is never taken for none.
/// A name that the packs do not know is an error, with a suggestion.
struct QuestionText {
  /// YYYY-MM-DD, or a minute with or without offset (then in `zone`). Stands for every date of the
  /// shipment unless `dates` tells some.
  std::string date;
  /// Role and date: declaration, departure, loading, entry, licence_issue, contract.
  std::vector<std::pair<std::string, std::string>> dates = {};
  /// Ids, names, or customs numbers, all of one good: {"gallium", "HS:811292"}.
  std::vector<std::string> items = {};
  /// Countries, by the two capital letters of ISO 3166-1: where this shipment leaves, where it
  /// goes, and whose goods they are.
  std::optional<std::string> departure = {}, destination = {}, origin = {};
  /// A word of `known_end_uses`.
  std::optional<std::string> end_use = {};
  /// Countries on the way.
  std::vector<std::string> transit = {};
  /// Who takes part, by ids or names on file. {"none"} tells that all who take part were looked up:
  /// none is on a list or owned by somebody who is. Left out, somebody on a list may take part.
  std::vector<std::string> parties = {};
  /// Names as the papers have them, on file or not. One that is not is on no list by that name, and
  /// who owns it stays open.
  std::vector<std::string> party_names = {};
  /// Any other fact, name and value: one of `known_facts` ({"purity", "99.99 %"}), a content
  /// ({"contents.ITEM.COUNTRY", "0.5 %"}), or who owns a party ({"ownership.GROUP", "60 %"}).
  std::vector<std::pair<std::string, std::string>> set = {};
};

/// The words that an end use may be: civil, military, and those of the packs, sorted.
std::vector<std::string_view> known_end_uses(const RuleBook& book);

/// A fact that some rule tests: told by a number in one of these units (an amount also in one that
/// turns into them), or by one of these words or `other`.
struct KnownFact {
  std::string name;
  std::vector<std::string> units, words;
};
/// By name. Contents and ownership are told besides.
std::vector<KnownFact> known_facts(const RuleBook& book);

struct QuestionError {
  std::string option;   ///< "--item": what is meant, by its name on the command line
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
