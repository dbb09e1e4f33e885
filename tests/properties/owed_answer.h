// What is owed, as far as oracle and engine are compared. Law: B 15.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "timeline/date.h"

namespace inforce::oracle {

enum class OwedState : std::uint8_t {
  not_yet_open,
  unscheduled,
  open,
  suspended,
  waived,
  overdue,
  lapsed,
  met,
  met_late,
  exceeded
};

[[nodiscard]] std::string_view word(OwedState state);

/// The last day. Nothing: never, as it is counted from what has no date.
struct LastDay {
  std::optional<Date> earliest, latest;
  friend bool operator==(const LastDay&, const LastDay&) = default;
};

/// One instance over the moments asked.
struct OwedInstance {
  std::set<OwedState> states;  ///< possible at some minute
  /// First that of `due` (over the versions that may stand at some minute asked; of what recurs the
  /// period's end), if there is one; then those restated, as they are written.
  std::vector<LastDay> deadlines;
  friend bool operator==(const OwedInstance&, const OwedInstance&) = default;
};

/// By "obligation id|period key"; without a key if it does not recur. The periods that begin by
/// the last day asked, and the next one.
using OwedAnswer = std::map<std::string, OwedInstance>;

[[nodiscard]] std::string text(const OwedAnswer& answer);

/// Only what does not hang on the kind of "not in force", for those that the law leaves unsettled.
[[nodiscard]] OwedAnswer settled_part(OwedAnswer answer, const std::vector<std::string>& unsettled);

/// Line by line what differs, "left | right"; empty if nothing does.
[[nodiscard]] std::string differences(const OwedAnswer& left, const OwedAnswer& right);

}  // namespace inforce::oracle
