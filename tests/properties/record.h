// What one account says was done or drawn by a minute. Law: B 15.
#pragma once

#include <string>
#include <vector>

#include "tests/properties/view.h"
#include "timeline/truth.h"

namespace inforce::oracle {

/// Those that have said something, each once; a silent one if nobody has.
[[nodiscard]] std::vector<std::string> accounts_in(const std::vector<SeenEvidence>& evidence);

/// In kilograms: entries that certainly lie before the minute, and all that may.
struct Recorded {
  std::int64_t least = 0;
  std::int64_t most = 0;
  Truth any = Truth::no;       ///< is there an entry?
  Truth all_done = Truth::no;  ///< one that has no amount: the whole
};
[[nodiscard]] Recorded recorded_by(const std::vector<SeenEvidence>& evidence,
                                   const std::string& account, Minute t);

/// D: it comes to the amount; of a cap, it exceeds it.
[[nodiscard]] Truth reached(const Recorded& recorded, const std::optional<Amount>& amount);

}  // namespace inforce::oracle
