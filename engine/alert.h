// A boundary that somebody should hear of: what begins, ends or falls due, and between which
// moments.
//
// Semantics B 19. An alert is (provision, kind, origin). The origin is what began the stretch the
// boundary belongs to - a window, a change, a period -, never its date: when the date moves it is
// the same alert, and a calendar can move its event.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/moments.h"
#include "rules/rule_book.h"

namespace inforce {

enum class AlertKind : std::uint8_t {
  starts,      ///< it comes into effect
  ends,        ///< it is law no longer
  snaps_back,  ///< its suspension is over and it has effect again
  suspended,   ///< it stays law and has no effect for a time
  amended,     ///< its effect or its rate becomes another
  deadline,    ///< what is owed falls due
  unclear,     ///< whether it changes at all is open
  unlooked,    ///< its end has passed, and nobody has looked for later acts since
};
inline constexpr AlertKind all_alert_kinds[] = {
    AlertKind::starts,  AlertKind::ends,     AlertKind::snaps_back, AlertKind::suspended,
    AlertKind::amended, AlertKind::deadline, AlertKind::unclear,    AlertKind::unlooked};

/// "snaps back"
std::string_view word(AlertKind kind);

struct Alert {
  AlertKind kind = AlertKind::starts;
  ProvisionId provision;
  std::string origin;  ///< "window 1", "cn-mofcom-2025-72/suspension", "period 2026"
  /// The first minute at which it may be so, and the first at which it is on every reading; of a
  /// deadline the first minute of its earliest day and the first after its latest. `never`: open.
  MomentRange at;
  bool by_minute = false;    ///< of a deadline: it names a minute, not a day
  bool other_cases = false;  ///< of `amended`: it comes to reach other cases (reach_boundaries.h)

  /// At one moment; a deadline on one day.
  [[nodiscard]] bool certain() const;
};

/// The same for one boundary through all changes of its date: "cn-mofcom-2024-46/item-2 | snaps
/// back | cn-mofcom-2025-72/suspension". Holds no date and nothing of the rule set.
std::string identity(const RuleBook& book, const Alert& alert);
/// Its parts: the provision's id, the kind, the origin.
std::string provision_of(const std::string& identity);
AlertKind kind_of(const std::string& identity);
std::string origin_of(const std::string& identity);

}  // namespace inforce
