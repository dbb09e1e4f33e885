// Alerts as the views get them, over the invented truce of tests/engine.
#pragma once

#include <string>
#include <utility>

#include "cli/alerts/alert_list.h"
#include "tests/engine/truce.h"
#include "timeline/zone.h"

namespace inforce::test {

inline Instant sydney(Date date) { return first_minute(date, *find_zone("Australia/Sydney")); }

/// What the views of the truce are made from, as known on 2026-11-23.
struct Truce {
  RuleBook book = book_of(truce(truce_pause("[2026-10-08]")));
  Chronicle chronicle = compile(book, Date{2026, 11, 23});
  Instant now = first_minute(Date{2026, 11, 23}, utc());

  /// A list of entries of `rule/ban`, which says "prohibition".
  [[nodiscard]] AlertEntry entry(AlertKind kind, Instant earliest, Instant latest,
                                 const std::string& origin = "window 1") const {
    AlertEntry made{
        {kind, *book.find_provision("rule/ban"), origin, {earliest, latest, zone()}, false},
        {},
        "prohibition",
        "of a reason",
        0,
        0};
    made.id = identity(book, made.alert);
    return made;
  }
  [[nodiscard]] AlertList list(std::vector<AlertEntry> entries) const {
    return {&chronicle, now, std::move(entries)};
  }
  [[nodiscard]] static Zone zone() { return *find_zone("Australia/Sydney"); }
};

}  // namespace inforce::test
