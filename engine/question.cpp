#include "engine/question.h"

#include <algorithm>

namespace inforce {

bool Question::tells_dates() const {
  return std::any_of(dates.begin(), dates.end(),
                     [](const std::optional<When>& date) { return date.has_value(); });
}

}  // namespace inforce
