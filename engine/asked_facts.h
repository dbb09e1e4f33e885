// Reading a question, one kind of fact at a time.
//
// Not for users of engine/: read_question.cpp asks. Each function adds everything wrong with its
// part to `errors` and leaves untold what it could not read.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/question.h"
#include "engine/read_question.h"
#include "rules/rule_book.h"

namespace inforce {

using QuestionErrors = std::vector<QuestionError>;

/// An item by its id, its title or any of its other names, capitals or not, where only one is
/// called so; else an error of `option`.
std::optional<ItemId> read_item(const std::string& option, const std::string& name,
                                const RuleBook& book, QuestionErrors& errors);

/// Departure, destination, origin and transit.
void read_countries(const QuestionText& text, const RuleBook& book, Question& question,
                    QuestionErrors& errors);
/// A country by its two capital letters; else an error of `option`.
std::optional<PartyId> read_country(const std::string& option, const std::string& code,
                                    const RuleBook& book, QuestionErrors& errors);

/// Parties by id and by name.
void read_parties(const QuestionText& text, const RuleBook& book, Question& question,
                  QuestionErrors& errors);

void read_end_use(const QuestionText& text, const RuleBook& book, Question& question,
                  QuestionErrors& errors);

/// `--set`: shares, and the attributes that some scope tests.
void read_attributes(const QuestionText& text, const RuleBook& book, Question& question,
                     QuestionErrors& errors);

void refuse_set(const std::string& message, const std::string& hint, QuestionErrors& errors);

/// Is it the name of a share, of contents ("contents.ITEM.COUNTRY") or ownership?
bool tells_share(std::string_view name);
/// A share so named, in per cent.
void read_share(const std::string& name, const std::string& value, const RuleBook& book,
                Question& question, QuestionErrors& errors);

/// Shares of owners told against what the packs say of the parties told, or against `none`.
void check_ownership(const RuleBook& book, const Question& question, QuestionErrors& errors);

/// A number with a unit, or with none, as typed: "0.5 %", "0.5%", "340 Wh/kg". Nothing if the text
/// does not begin with a plain decimal number.
std::optional<Quantity> read_quantity(std::string_view text);

/// Without regard to the capitals of the Latin alphabet.
bool same_name(std::string_view a, std::string_view b);

}  // namespace inforce
