// Why a boundary comes, and how often its date has moved.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "engine/alerts.h"

namespace inforce {

/// The last minute of the day as of which it is known, counted in UTC.
Instant chronicle_now(const Chronicle& chronicle);

/// "cn-mofcom-2025-72/suspension has its last day on 2026-11-27, or the day before"; of a deadline
/// how it is dated; of an end unlooked-at when somebody last looked. With what its word does not
/// say: that it begins again after an end, that it never was before a return.
std::string because(const Chronicle& chronicle, const Alert& alert);

/// What holds once it has come: "denial presumed", "charge 25 %", an obligation's text.
std::string what_it_says(const Chronicle& chronicle, const Alert& alert);

/// The latest day on which somebody looked for acts later than the alert's provision, or than the
/// act that its end comes from.
std::optional<Date> look_for(const Chronicle& chronicle, const std::string& alert);

/// Of a deadline's origin: "it is met"; "it is no longer owed" where there is none.
std::string owed_now(const Chronicle& chronicle, ProvisionId id, const std::string& origin);

/// How often the moments of an alert became others while the packs' facts became known, day by day:
/// the same whatever was told to whom. Chronicles of earlier days are compiled once each.
class AlertHistory {
 public:
  /// `last`: the day as of which the alerts are; `ahead` as in `alerts`.
  AlertHistory(const RuleBook& book, Date last, Date ahead)
      : book_(&book), last_(last), ahead_(ahead) {}

  int revision(const Alert& alert);
  const Chronicle& as_known(Date day);

 private:
  std::vector<Date> days_of(ProvisionId provision) const;
  const std::vector<Alert>& boundaries(Date day, ProvisionId provision);

  const RuleBook* book_;
  Date last_, ahead_;
  std::map<Date, Chronicle> chronicles_;
  std::map<std::pair<Date, ProvisionId>, std::vector<Alert>> boundaries_;
};

}  // namespace inforce
