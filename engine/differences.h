// What differs between two answers to one question: on two dates, or of two books.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/answer.h"
#include "engine/chronicle.h"

namespace inforce {

/// A chronicle and its answer.
struct Answered {
  const Chronicle& chronicle;
  const Answer& answer;
};

struct Difference {
  /// In the second chronicle's book where it exists there, else the first's.
  ProvisionId provision;
  std::string id;
  std::optional<Finding> before, after;  ///< nothing: not in that book, or not known
  std::string says_before, says_after;   ///< "charge 0 %", "charge 25 %"; empty: not in that book
  /// What moved it: of two dates the last step between, of two books the acts that differ.
  std::string because;

  /// Does its outcome differ, or only the status of what does not apply either time?
  [[nodiscard]] bool bears() const;
};

/// Provisions whose class, effect or status differ, in order of id.
std::vector<Difference> differences(const Answered& before, const Answered& after);

/// Tighter: the least or the greatest effect is stricter, and neither is milder; of a charge the
/// same of its rates, where they are of one unit.
enum class Turn : std::uint8_t { none, tighter, looser };
Turn turn(const Difference& difference);

}  // namespace inforce
