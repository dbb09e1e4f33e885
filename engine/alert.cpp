#include "engine/alert.h"

#include <cstdlib>

#include "timeline/zone.h"

namespace inforce {

std::string_view word(AlertKind kind) {
  switch (kind) {
    case AlertKind::starts: return "starts";
    case AlertKind::ends: return "ends";
    case AlertKind::snaps_back: return "snaps back";
    case AlertKind::suspended: return "suspended";
    case AlertKind::amended: return "amended";
    case AlertKind::deadline: return "deadline";
    case AlertKind::unclear: return "unclear boundary";
    case AlertKind::unlooked: return "end passed unlooked-at";
  }
  std::abort();  // there is no other kind
}

bool Alert::certain() const {
  if (kind != AlertKind::deadline || by_minute) return at.earliest == at.latest;
  return at.latest == first_minute_after(civil_date(at.earliest, at.zone), at.zone);
}

std::string identity(const RuleBook& book, const Alert& alert) {
  return book.at(alert.provision).id + " | " + std::string(word(alert.kind)) + " | " + alert.origin;
}

std::string provision_of(const std::string& identity) {
  return identity.substr(0, identity.find(" | "));
}

AlertKind kind_of(const std::string& identity) {
  for (const AlertKind kind : all_alert_kinds) {
    if (identity.find(" | " + std::string(word(kind)) + " | ") != std::string::npos) return kind;
  }
  return AlertKind::starts;
}

std::string origin_of(const std::string& identity) {
  return identity.substr(identity.rfind(" | ") + 3);
}

}  // namespace inforce
