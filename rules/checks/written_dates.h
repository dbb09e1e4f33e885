// Where dates and windows stand in the files: one walk for every check that asks something of each.
#pragma once

#include <functional>
#include <optional>

#include "rules/checks/checked.h"

namespace inforce {

/// A date outside of any window.
struct DatePlace {
  const WrittenDate& date;
  InstrumentId home;
  bool last_day = false;          ///< it is the last day that counts, not a beginning
  bool by_calendar = false;       ///< working days may be counted here: a calendar says which
  const Provision* of = nullptr;  ///< whose date it is; nothing: an event's
};

struct DateVisitor {
  /// Without an instrument: of goods, members or coverages, in days of UTC.
  std::function<void(const Window&, std::optional<InstrumentId> home)> window;
  std::function<void(const DatePlace&)> date;
};

/// All of the draft that is whole. The dates that tests compare with are written out, never
/// counted, and not visited.
void for_each_date(const Checked& book, const DateVisitor& visit);

}  // namespace inforce
