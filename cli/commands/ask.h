// From a setting to something that can be asked: packs loaded, a chronicle compiled, words read.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/setting.h"
#include "engine/chronicle.h"
#include "engine/question.h"

namespace inforce {

/// Packs and what they mean as known on one day. The packs stay where they are, since the
/// chronicle reads them.
struct Ground {
  std::unique_ptr<LoadedPacks> packs;
  Chronicle chronicle;
  std::string note;  ///< for standard error: warnings about the packs, told in short

  [[nodiscard]] const RuleBook& book() const { return *packs->book; }
};

/// For standard error, when no place holds a single file.
std::string no_packs(const LoadedPacks& packs);

enum class Suppositions : std::uint8_t { laid_over, left_out };

/// Everything the packs are wrong about, exit code 3, when there is something.
Result<Ground, Said> ground(const Setting& setting,
                            Suppositions suppositions = Suppositions::laid_over);

/// A question as typed, about `date`; the other words from the options.
Result<Question, std::vector<QuestionError>> read_question(const Setting& setting,
                                                           const std::string& date,
                                                           const RuleBook& book);

/// What a command asks whose words are one date: the packs it is asked of, and the question.
struct QuestionOfPacks {
  Ground ground;
  Question question;
};
Result<QuestionOfPacks, Said> question_of_packs(const Setting& setting);

/// One date among a command's words; today when there is none, or none that can be read: what is
/// the matter goes to `errors`, so that the rest of the line is read, too.
std::string only_date(const Setting& setting, std::vector<QuestionError>& errors);

/// What `why` and `obligations` are asked about: words in any order, told apart.
struct NameAndDate {
  std::optional<std::string> name;
  std::string date;  ///< today, where none is told; empty if the shipment's own dates are
};
Result<NameAndDate, std::vector<QuestionError>> name_and_date(const Setting& setting);

/// A provision itself, or all of an instrument.
std::vector<ProvisionId> provisions_of(const Reference& named, const RuleBook& book);

/// `--as-known`, else today.
Result<Date, QuestionError> knowledge_date(const Setting& setting);

/// A name a person typed, or an error with a suggestion.
Result<Reference, QuestionError> find_named(const std::string& name, const RuleBook& book);

/// The instrument named by `--instrument`, if it is.
Result<std::optional<InstrumentId>, QuestionError> chosen_instrument(const Setting& setting,
                                                                     const RuleBook& book);

/// The words a person writes for some values.
template <class Values>
std::vector<std::string_view> words_of(const Values& values) {
  std::vector<std::string_view> words;
  for (const auto value : values) words.push_back(word(value));
  return words;
}

/// What is the matter with an option that takes one of a few words.
std::optional<QuestionError> check_word(const char* option, const std::optional<std::string>& told,
                                        const std::vector<std::string_view>& known);

/// An answer in full: text finished, warnings beside it.
Said answered(const Setting& setting, const Ground& ground, const std::string& text,
              ExitCode code = ExitCode::answered);

}  // namespace inforce
