#include "engine/question.h"

#include <algorithm>

namespace inforce {

bool Question::tells_dates() const {
  return std::any_of(dates.begin(), dates.end(),
                     [](const std::optional<When>& date) { return date.has_value(); });
}

bool Question::tells_facts() const {
  const bool goods = item || number || !contents.empty() || !attributes.empty();
  const bool route = departure || destination || origin || transit;
  const bool people = end_use || parties || !unlisted_names.empty() || !ownership.empty();
  return goods || route || people || tells_dates();
}

}  // namespace inforce
