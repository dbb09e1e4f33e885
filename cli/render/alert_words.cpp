#include "cli/render/alert_words.h"

#include <algorithm>
#include <cstdlib>

#include "cli/render/date_words.h"
#include "engine/names.h"
#include "timeline/zone.h"

namespace inforce {
namespace {

std::string due_text(const Alert& alert) {
  if (alert.by_minute) return from_text(alert.at);
  const Date first = civil_date(alert.at.earliest, alert.at.zone);
  if (alert.at.latest >= never) return "not before " + iso(first);
  const Date last = civil_date(alert.at.latest - 1, alert.at.zone);
  if (first == last) return iso(first);
  return last - first == 1 ? iso(first) + " or " + iso(last)
                           : "between " + iso(first) + " and " + iso(last);
}

}  // namespace

std::string_view label(AlertKind kind) {
  switch (kind) {
    case AlertKind::starts: return "starts";
    case AlertKind::ends: return "ends";
    case AlertKind::snaps_back: return "snaps_back";
    case AlertKind::suspended: return "suspended";
    case AlertKind::amended: return "amended";
    case AlertKind::deadline: return "deadline";
    case AlertKind::unclear: return "unclear";
    case AlertKind::unlooked: return "unlooked";
  }
  std::abort();  // there is no other kind
}

std::string when_text(const Alert& alert) {
  switch (alert.kind) {
    case AlertKind::deadline: return due_text(alert);
    case AlertKind::ends:
    case AlertKind::unlooked: return end_text(alert.at);
    case AlertKind::starts:
    case AlertKind::snaps_back:
    case AlertKind::suspended:
    case AlertKind::amended:
    case AlertKind::unclear: return from_text(alert.at);
  }
  std::abort();  // there is no other kind
}

std::string headline(const Chronicle& chronicle, const AlertEntry& entry) {
  std::string text =
      called(chronicle.book(), entry.alert.provision) + ": " + std::string(word(entry.alert.kind));
  if (!entry.says.empty()) text += ", " + entry.says;
  return text;
}

bool is_overdue(const Alert& alert, Instant now) {
  return alert.kind == AlertKind::deadline && alert.at.latest <= now;
}

bool may_have_come(const Alert& alert, Instant now) {
  return alert.at.earliest <= now && now < alert.at.latest && !alert.certain();
}

std::int64_t minutes_left(const Alert& alert, Instant now) {
  const Instant next = may_have_come(alert, now) ? alert.at.latest : alert.at.earliest;
  return std::max<std::int64_t>(0, next - now);
}

}  // namespace inforce
