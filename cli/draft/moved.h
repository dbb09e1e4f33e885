// The provisions an act moves, as known on its day of publication.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/commands/ask.h"
#include "cli/draft/read_act.h"

namespace inforce {

struct MovedProvisions {
  /// Where a life begins as known; nothing: nobody knows.
  struct One {
    ProvisionId id;
    std::optional<Instant> start;
    std::size_t name;  ///< which of the names told stands for it
  };

  std::vector<std::string> names;  ///< ids of provisions and instruments, as they go into the file
  std::vector<One> all;            ///< instruments spread out
  InstrumentId home;               ///< of the first: the act takes issuer, zone and force from it
};

/// Refused are names that are unknown, were not known on the day of publication, had ended when
/// the act begins, or have heads that differ; of an extension also what has not begun by then.
/// `output`: the file that is to be written, if any.
Result<MovedProvisions, std::vector<QuestionError>> read_moved(
    const DraftLine& line, const Chronicle& known, const std::optional<std::string>& output);

/// What is wrong with an end, or a new beginning, that lies before a target's own start.
std::optional<QuestionError> check_end(const char* option, const std::string& date,
                                       const MovedProvisions& moved, const RuleBook& book);
/// What is wrong with a start before a target was published. An act may well begin before what it
/// puts off or suspends does.
std::optional<QuestionError> check_start(const std::string& date, const MovedProvisions& moved,
                                         const RuleBook& book);

}  // namespace inforce
